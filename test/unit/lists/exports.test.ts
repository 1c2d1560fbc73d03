/** Exports of directories and contacts, with the columns that their makers write. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/lists/decode-text";
import type { PeopleList } from "../../../src/lists/people-list";
import { readPeople } from "../../../src/lists/read-people";

const readText = (text: string) => readPeople(text, { defaultRole: "viewer" });
const readFile = (name: string) => readText(decodeText(readFileSync(`${import.meta.dirname}/exports/${name}.csv`)));

const peopleOf = ({ rows }: PeopleList) => rows.map(({ address, name, role }) => [address, name, role]);
const leftOut = ({ rows }: PeopleList) => rows.filter(({ problem }) => problem !== null).map(({ address }) => address);
const columnsFor = (use: string, { columns }: PeopleList) =>
	(columns ?? []).filter((column) => column.use === use).map(({ heading }) => heading);
const unread = ({ warnings }: PeopleList) =>
	warnings.flatMap((warning) => (warning.kind === "unread-column" ? [[warning.heading, warning.addresses]] : []));

test("Google Workspace: addresses of managers and for recovery are not read, suspended people are left out", () => {
	const list = readFile("google-workspace");
	expect(peopleOf(list)).toEqual([
		["ada@corp.example", "Ada Lovelace", "viewer"],
		["grace@corp.example", "Grace Hopper", "viewer"],
		["karl@corp.example", "Karl Gone", "viewer"],
	]);
	expect(list.rows[2]?.problem).toEqual({ kind: "inactive", word: "Suspended" });
	expect(leftOut(list)).toEqual(["karl@corp.example"]);
	expect(columnsFor("address", list)).toEqual(["Email Address [Required]"]);
	expect(columnsFor("role", list)).toEqual([]);
	expect(unread(list)).toEqual([
		["Recovery Email", 1],
		["Manager Email", 3],
	]);
	expect(list.higherRoles).toEqual({});
});

test("suspended people are invited if the person asks for it", () => {
	const text = "Email,Status\nada@example.com,Active\nkarl@example.com,Suspended";
	expect(leftOut(readText(text))).toEqual(["karl@example.com"]);
	expect(leftOut(readPeople(text, { defaultRole: "viewer", withInactive: true }))).toEqual([]);
});

test("Entra: the address is not the name of the account, and a guest who calls himself Owner is a viewer", () => {
	const list = readFile("entra");
	expect(peopleOf(list)).toEqual([
		["ada@corp.example", "Ada Lovelace", "viewer"],
		["peter@partner.example", "Peter Partner", "viewer"],
	]);
	expect(leftOut(list)).toEqual([]);
	expect(columnsFor("address", list)).toEqual(["mail"]);
});

test("Microsoft 365: the account is the address, rooms and blocked people are left out", () => {
	const list = readFile("microsoft-365");
	expect(peopleOf(list)).toEqual([
		["ada@corp.example", "Ada Lovelace", "viewer"],
		["room1@corp.example", "Meeting Room 1", "viewer"],
	]);
	expect(leftOut(list)).toEqual(["room1@corp.example"]);
	expect(unread(list)).toEqual([["Proxy addresses", 3]]);
});

test("Slack: the status of a member there is no role here, and a bot has no address", () => {
	const list = readFile("slack");
	expect(peopleOf(list)).toEqual([
		["ada@corp.example", "Ada Lovelace", "viewer"],
		["grace@corp.example", "Grace Hopper", "viewer"],
		["olga@corp.example", "Olga Owner", "viewer"],
		["oscar@corp.example", "Oscar Other", "viewer"],
		["karl@corp.example", "Karl Gone", "viewer"],
	]);
	expect(leftOut(list)).toEqual(["karl@corp.example"]);
	expect(list.warnings).toEqual([{ kind: "no-address", lines: [7] }]);
	expect(list.higherRoles).toEqual({});
});

test("HubSpot: a contact is one person, without the colleague who owns it and without further addresses", () => {
	const list = readFile("hubspot");
	expect(peopleOf(list)).toEqual([
		["ada@corp.example", "Ada Lovelace", "viewer"],
		["grace@corp.example", "Grace Hopper", "viewer"],
	]);
	expect(unread(list)).toEqual([
		["Contact owner", 2],
		["Additional email addresses", 2],
	]);
});

test("Google Contacts: the first address is the person's, also if a cell holds two", () => {
	expect(peopleOf(readFile("google-contacts"))).toEqual([["ada@corp.example", "Ada Lovelace", "viewer"]]);
	const two = readText("Name,E-mail 1 - Type,E-mail 1 - Value\nAda,Work,ada@corp.example ::: ada.private@home.example");
	expect(peopleOf(two)).toEqual([["ada@corp.example", "Ada", "viewer"]]);
	expect(two.warnings).toEqual([{ kind: "more-addresses", line: 2, raw: "ada.private@home.example" }]);
});

test("Okta: the primary address is read, and what is deprovisioned is left out", () => {
	const list = readFile("okta");
	expect(peopleOf(list)).toEqual([
		["ada@corp.example", "Ada Lovelace", "viewer"],
		["karl@corp.example", "Karl Gone", "viewer"],
	]);
	expect(leftOut(list)).toEqual(["karl@corp.example"]);
	expect(columnsFor("address", list)).toEqual(["Primary email"]);
});

test("Excel's Unicode text: UTF-16 with a byte order mark, tabs and CRLF", () => {
	const bytes = Buffer.from("\ufeffName\tEmail\r\nAda\tada@example.com\r\nBob\tbob@example.com\r\n", "utf16le");
	expect(peopleOf(readText(decodeText(bytes)))).toEqual([
		["ada@example.com", "Ada", "viewer"],
		["bob@example.com", "Bob", "viewer"],
	]);
});

test("800 people with 34 columns are read", () => {
	const [headings = ""] = readFileSync(`${import.meta.dirname}/exports/google-workspace.csv`, "utf8").split("\n");
	const person = (index: number) =>
		`First${index},Last${index},person${index}@corp.example,****,,/Staff/Europe/London,,Active,2026/11/20 08:00:00,,,,+441632960000,` +
		`+441632960001,,+447700900000,"12 Long Street, London SW1A 1AA, United Kingdom","34 Longer Road, Guildford",1000${index},` +
		"Full time,Manager,boss@corp.example,Research and Development,CC-1234,True,False,LON-1,4,East,0.31GB,12.49GB,12.8GB,False,";
	const list = readText([headings, ...Array.from({ length: 800 }, (_, index) => person(index))].join("\n"));
	expect(list.rows).toHaveLength(800);
	expect(list.rows.every(({ problem, role }) => problem === null && role === "viewer")).toBe(true);
	expect(list.rows.at(-1)).toMatchObject({ line: 801, name: "First799 Last799", address: "person799@corp.example" });
	expect(unread(list)).toEqual([["Manager Email", 800]]);
});

describe("other exports", () => {
	test.each<[string, string, unknown[]]>([
		[
			"Outlook",
			'"First Name","Last Name","Company","Job Title","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Manager\'s Name"\n' +
				'"Ada","Lovelace","Corp","Admin","ada@corp.example","SMTP","Ada (ada@corp.example)","ada@home.example","Grace"',
			[["ada@corp.example", "Ada Lovelace", "viewer"]],
		],
		[
			"BambooHR",
			"Employee #,First Name,Last Name,Job Title,Work Email,Home Email,Status\n1,Ada,Lovelace,Manager,ada@corp.example,ada@home.example,Active",
			[["ada@corp.example", "Ada Lovelace", "viewer"]],
		],
		[
			"Atlassian",
			"User id,User name,email,User status,Added to org,Org role\n1,Ada Lovelace,ada@corp.example,Active,2026-01-01,Admin",
			[["ada@corp.example", undefined, "admin"]],
		],
		[
			"Exchange",
			"DisplayName;PrimarySmtpAddress;EmailAddresses\nAda;ada@corp.example;smtp:a@corp.example,SMTP:ada@corp.example",
			[["ada@corp.example", "Ada", "viewer"]],
		],
		[
			"Exchange, with all addresses in one column",
			'DisplayName,EmailAddresses\nAda,"smtp:a.lovelace@corp.example;SMTP:ada@corp.example"',
			[["ada@corp.example", "Ada", "viewer"]],
		],
		[
			"Exchange, with many addresses in one column",
			`DisplayName,EmailAddresses\nAda,${[1, 2, 3, 4, 5].map((n) => `smtp:ada${n}@corp.example`).join("+")}+SMTP:ada@corp.example`,
			[["ada@corp.example", "Ada", "viewer"]],
		],
		[
			"Personio, German",
			"Vorname;Nachname;E-Mail;Position;Vorgesetzter E-Mail;Status\nJürgen;Groß;juergen@corp.example;Manager;chef@corp.example;Aktiv\nUte;Alt;ute@corp.example;;;Inaktiv",
			[
				["juergen@corp.example", "Jürgen Groß", "viewer"],
				["ute@corp.example", "Ute Alt", "viewer"],
			],
		],
		[
			"a German list with the family's name as Name",
			"Vorname;Name;E-Mail\nJürgen;Groß;juergen@corp.example\nUte;Ute Alt;ute@corp.example",
			[
				["juergen@corp.example", "Jürgen Groß", "viewer"],
				["ute@corp.example", "Ute Alt", "viewer"],
			],
		],
		[
			"Outlook, French",
			'"Prénom","Nom","Titre","Adresse de messagerie","Adresse e-mail 2"\n"Zoé","Noël","Gestionnaire","zoe@corp.example","zoe@home.example"',
			[["zoe@corp.example", "Zoé Noël", "viewer"]],
		],
		[
			"Spanish",
			"Nombre;Apellidos;Cargo;Correo electrónico;Rol\nInés;Núñez;Gestor;ines@corp.example;Lector",
			[["ines@corp.example", "Inés Núñez", "viewer"]],
		],
		[
			"Japanese",
			"姓,名,役職,メールアドレス,上司のメールアドレス\n田中,花子,マネージャー,hanako@corp.example,boss@corp.example",
			[["hanako@corp.example", "田中 花子", "viewer"]],
		],
		[
			"Arabic",
			"الاسم الأول,اسم العائلة,المسمى الوظيفي,البريد الإلكتروني,الحالة\nليلى,حسن,مدير,layla@corp.example,نشط",
			[["layla@corp.example", "ليلى حسن", "viewer"]],
		],
		[
			"a sign-up sheet on which people name their own job",
			"Name,Email,Job title\nMallory,mallory@evil.example,Admin\nBob,bob@example.com,Manager",
			[
				["mallory@evil.example", "Mallory", "viewer"],
				["bob@example.com", "Bob", "viewer"],
			],
		],
		[
			"a report with a title above the headings",
			"Members of Corp\nExported on 20 November 2026\n\nFull name,Email\nAda Lovelace,ada@corp.example",
			[["ada@corp.example", "Ada Lovelace", "viewer"]],
		],
	])("%s", (_, text, people) => {
		expect(peopleOf(readText(text))).toEqual(people);
	});

	test("an empty address column is filled by another column of the person, with a note", () => {
		const list = readText(
			"Name,Work Email,Home Email,Manager Email\nAda,,ada@home.example,boss@corp.example\nBob,bob@corp.example,,",
		);
		expect(peopleOf(list).map(([address]) => address)).toEqual(["ada@home.example", "bob@corp.example"]);
		expect(list.warnings).toContainEqual({ kind: "other-column", line: 2, column: 2 });
		expect(unread(list)).toEqual([["Manager Email", 1]]);
	});
});
