/** Lists are generated from people. What is read of them must equal what went in. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "../../../src/languages/locales";
import { roleName } from "../../../src/languages/role-name";
import { decodeText } from "../../../src/lists/decode-text";
import { readPeople } from "../../../src/lists/read-people";
import { GRANTABLE_ROLES, type GrantableRole } from "../../../src/rules/roles";
import { type Encoding, encodeText } from "./encodings";

interface Person {
	name: string;
	address: string;
	role: GrantableRole;
	jobTitle: string;
	manager: string;
}

interface Language {
	names: readonly string[];
	name: readonly string[];
	address: readonly string[];
	role: readonly string[];
	jobTitle: readonly string[];
	manager: readonly string[];
	encoding: Encoding;
}

const LANGUAGES: Readonly<Record<Locale, Language>> = {
	en: {
		names: ["Ada Lovelace", "O'Brien, Pat", 'Grace "Amazing" Hopper', "Zoë"],
		name: ["Name", "Full Name", "Display name"],
		address: [
			"Email",
			"E-mail Address",
			"Email Address [Required]",
			"Work Email",
			"mail",
			"primaryEmail",
			"E-mail 1 - Value",
		],
		role: ["Role", "User role", "Access level"],
		jobTitle: ["Job Title", "Title", "Position", "userType"],
		manager: ["Manager Email", "Recovery Email", "alternateEmailAddress"],
		encoding: "windows-1252",
	},
	de: {
		names: ["Jürgen Groß", "Müller, Änne", "Zoë von Öst"],
		name: ["Name", "Anzeigename", "Vollständiger Name"],
		address: ["E-Mail", "E-Mail-Adresse", "Geschäftliche E-Mail", "Primäre E-Mail-Adresse"],
		role: ["Rolle", "Benutzerrolle", "Berechtigung"],
		jobTitle: ["Position", "Stellenbezeichnung", "Funktion"],
		manager: ["E-Mail des Vorgesetzten", "Private E-Mail"],
		encoding: "windows-1252",
	},
	es: {
		names: ["Inés Núñez", "Muñoz, José", "Ángel Ibáñez"],
		name: ["Nombre completo", "Nombre"],
		address: ["Correo electrónico", "Dirección de correo electrónico", "Correo corporativo", "Email"],
		role: ["Rol", "Rol de usuario", "Permisos"],
		jobTitle: ["Cargo", "Puesto", "Departamento"],
		manager: ["Correo del jefe", "Correo electrónico personal"],
		encoding: "windows-1252",
	},
	fr: {
		names: ["Zoé Noël", "Lefèvre, François", "Hélène"],
		name: ["Nom complet", "Nom", "Nom d'affichage"],
		address: ["Adresse e-mail", "Courriel", "Adresse de messagerie", "E-mail professionnel"],
		role: ["Rôle", "Rôle de l'utilisateur", "Droits d'accès"],
		jobTitle: ["Poste", "Fonction", "Titre"],
		manager: ["E-mail du responsable", "E-mail personnel"],
		encoding: "windows-1252",
	},
	ja: {
		names: ["田中 花子", "鈴木一郎", "ﾔﾏﾀﾞ ﾀﾛｳ"],
		name: ["氏名", "名前", "表示名"],
		address: ["メールアドレス", "メール", "電子メール アドレス", "Eメール"],
		role: ["役割", "権限", "ロール"],
		jobTitle: ["役職", "部署"],
		manager: ["上司のメールアドレス", "予備のメールアドレス"],
		encoding: "shift_jis",
	},
	ar: {
		names: ["ليلى حسن", "محمد علي", "نور"],
		name: ["الاسم", "الاسم الكامل"],
		address: ["البريد الإلكتروني", "عنوان البريد الإلكتروني", "الإيميل"],
		role: ["الدور", "الصلاحية"],
		jobTitle: ["المسمى الوظيفي", "القسم"],
		manager: ["بريد المدير", "البريد الشخصي"],
		encoding: "windows-1256",
	},
};

const UNICODE: readonly Encoding[] = [
	"utf-8",
	"utf-8 with mark",
	"utf-16le",
	"utf-16le with mark",
	"utf-16be with mark",
];
const LOCAL_PARTS = ["ada", "g.hopper", "o'brien", "r&d", "x+team", "first/last", "a_b-c"];
const JOB_TITLES = ["Manager", "Admin", "Owner", "Engineer", ""];

function peopleIn(locale: Locale): fc.Arbitrary<Person[]> {
	const person = fc.record({
		name: fc.constantFrom(...LANGUAGES[locale].names),
		address: fc
			.tuple(
				fc.constantFrom(...LOCAL_PARTS),
				fc.nat(99),
				fc.constantFrom("example.com", "mail.example.co.uk", "xn--mller-kva.example"),
			)
			.map(([local, number, domain]) => `${local}${number}@${domain}`),
		role: fc.constantFrom(...GRANTABLE_ROLES),
		jobTitle: fc.constantFrom(...JOB_TITLES),
		manager: fc.constantFrom("boss@example.com", "chief@example.com"),
	});
	return fc.uniqueArray(person, { selector: ({ address }) => address, minLength: 1, maxLength: 8 });
}

const lineBreak = fc.constantFrom("\n", "\r\n", "\r");
const encodingIn = (locale: Locale) => fc.constantFrom(...UNICODE, LANGUAGES[locale].encoding);
const readBytes = (text: string, encoding: Encoding) =>
	readPeople(decodeText(encodeText(text, encoding)), { defaultRole: "viewer" });

const written = (cell: string, delimiter: string, isQuoted: boolean) =>
	isQuoted || cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

describe.each(LOCALES)("in %s", (locale) => {
	const language = LANGUAGES[locale];

	test("tables with headings", { timeout: 30_000 }, () => {
		const table = fc.record({
			people: peopleIn(locale),
			delimiter: fc.constantFrom(",", ";", "\t", "|"),
			lineBreak,
			isQuoted: fc.boolean(),
			encoding: encodingIn(locale),
			headings: fc.record({
				name: fc.constantFrom(...language.name),
				address: fc.constantFrom(...language.address),
				role: fc.constantFrom(...language.role),
				jobTitle: fc.constantFrom(...language.jobTitle),
				manager: fc.constantFrom(...language.manager),
			}),
			columns: fc.shuffledSubarray(["name", "role", "jobTitle", "manager"] as const, { minLength: 1 }),
			position: fc.nat(4),
		});
		fc.assert(
			fc.property(table, ({ people, delimiter, lineBreak, isQuoted, encoding, headings, columns, position }) => {
				const order: (keyof Person)[] = [...columns.slice(0, position), "address", ...columns.slice(position)];
				const rows = [headings, ...people.map((person) => ({ ...person, role: roleName(locale, person.role) }))];
				const text = rows
					.map((row) => order.map((column) => written(row[column], delimiter, isQuoted)).join(delimiter))
					.join(lineBreak);
				const list = readBytes(text, encoding);
				expect(list.rows).toEqual(
					people.map(({ name, address, role }, index) => ({
						line: index + 2,
						...(order.includes("name") ? { name } : {}),
						raw: address,
						address,
						role: order.includes("role") ? role : "viewer",
						problem: null,
					})),
				);
				const higher = order.includes("role") ? people.filter(({ role }) => role !== "viewer").length : 0;
				expect(Object.values(list.higherRoles).reduce((sum, count) => sum + count, 0)).toBe(higher);
			}),
			{ numRuns: 200 },
		);
	});

	test("recipients of a mail", { timeout: 30_000 }, () => {
		const recipients = fc.record({
			people: peopleIn(locale),
			separator: fc.constantFrom("; ", ", ", ";", ",", "\n", ",\r\n ", ";\r"),
			group: fc.constantFrom("", "Team: ", "To: "),
			encoding: encodingIn(locale),
		});
		fc.assert(
			fc.property(recipients, ({ people, separator, group, encoding }) => {
				const quoted = (name: string) => `"${name.replace(/["\\]/g, "\\$&")}"`;
				const text = group + people.map(({ name, address }) => `${quoted(name)} <${address}>`).join(separator);
				const list = readBytes(text, encoding);
				expect(list.rows.map(({ name, address, role, problem }) => [name, address, role, problem])).toEqual(
					people.map(({ name, address }) => [name, address, "viewer", null]),
				);
				expect(list.warnings).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	test("one address a line, with and without a role beside it", { timeout: 30_000 }, () => {
		const lines = fc.record({
			people: peopleIn(locale),
			delimiter: fc.constantFrom(", ", ",", ";", "\t", " | ", " - ", ": "),
			lineBreak,
			encoding: encodingIn(locale),
			withRole: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
		});
		fc.assert(
			fc.property(lines, ({ people, delimiter, lineBreak, encoding, withRole }) => {
				const text = people
					.map(({ address, role }, index) =>
						withRole[index] ? `${address}${delimiter}${roleName(locale, role)}` : address,
					)
					.join(lineBreak);
				const list = readBytes(text, encoding);
				expect(list.rows.map(({ line, address, role, problem }) => [line, address, role, problem])).toEqual(
					people.map(({ address, role }, index) => [index + 1, address, withRole[index] ? role : "viewer", null]),
				);
			}),
			{ numRuns: 200 },
		);
	});
});
