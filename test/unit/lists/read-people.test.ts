import { describe, expect, test } from "vitest";
import type { PeopleOptions } from "../../../src/lists/people-list";
import { readPeople } from "../../../src/lists/read-people";

const read = (text: string, options: Partial<PeopleOptions> = {}) =>
	readPeople(text, { defaultRole: "member", ...options });
const addresses = (text: string) => read(text).rows.map(({ address, raw }) => address ?? `? ${raw}`);
const named = (text: string) => read(text).rows.map(({ address, name }) => [address, name]);
const roles = (text: string, options: Partial<PeopleOptions> = {}) =>
	read(text, options).rows.map(({ address, role, problem }) => [address, problem === null ? role : problem.kind]);

describe("recipients as mail programs copy them", () => {
	test.each<[string, string, [string, string | undefined][]]>([
		[
			"Outlook",
			'"Lovelace, Ada" <ada@example.com>; "Hopper, Grace" <grace@example.com>; Karen Jones <karen@example.com>',
			[
				["ada@example.com", "Lovelace, Ada"],
				["grace@example.com", "Hopper, Grace"],
				["karen@example.com", "Karen Jones"],
			],
		],
		[
			"names with an unquoted comma",
			"Lovelace, Ada <ada@example.com>; Hopper, Grace <grace@example.com>",
			[
				["ada@example.com", "Lovelace, Ada"],
				["grace@example.com", "Hopper, Grace"],
			],
		],
		[
			"Gmail, with commas",
			"Ada Lovelace <ada@example.com>, grace@example.com, <karen@example.com>",
			[
				["ada@example.com", "Ada Lovelace"],
				["grace@example.com", undefined],
				["karen@example.com", undefined],
			],
		],
		[
			"a group",
			"Team: ada@example.com, Grace <grace@example.com>;, bob@example.com",
			[
				["ada@example.com", undefined],
				["grace@example.com", "Grace"],
				["bob@example.com", undefined],
			],
		],
		[
			"comments",
			"Ada (she/her) <ada@example.com>, grace@example.com (Grace Hopper), bob(work)@example.com",
			[
				["ada@example.com", "Ada"],
				["grace@example.com", "Grace Hopper"],
				["bob@example.com", "work"],
			],
		],
		[
			"comments with brackets, and within the angle brackets",
			"Pete (A nice \\) chap (really)) <pete(his account)@silly.example(his host)>",
			[["pete@silly.example", "Pete"]],
		],
		[
			"an address in a comment",
			"Sam Seller (sam@example.com), Ada (ada@example.com) Grace (grace@example.com)",
			[
				["sam@example.com", "Sam Seller"],
				["ada@example.com", undefined],
				["grace@example.com", undefined],
			],
		],
		[
			"encoded names",
			"=?utf-8?Q?Zo=C3=A9_No=C3=ABl?= <zoe@example.com>, =?UTF-8?B?55Sw5Lit?= =?UTF-8?B?6Iqx5a2Q?= <hanako@example.com>, =?x?q?y?= <bad@example.com>",
			[
				["zoe@example.com", "Zoé Noël"],
				["hanako@example.com", "田中花子"],
				["bad@example.com", "=?x?q?y?="],
			],
		],
		[
			"a header with folded lines",
			"To: Ada Lovelace <ada@example.com>; Grace Hopper\n <grace@example.com>;\nKaren\n <karen@example.com>",
			[
				["ada@example.com", "Ada Lovelace"],
				["grace@example.com", "Grace Hopper"],
				["karen@example.com", "Karen"],
			],
		],
		[
			"an address that is written again as the name",
			"'ada@example.com' <ada@example.com>; grace@example.com<mailto:grace@example.com>",
			[
				["ada@example.com", undefined],
				["grace@example.com", undefined],
			],
		],
		[
			"separators of other scripts",
			"ada@example.com、grace@example.com；bob@example.com，karen@example.com،zoe@example.com؛eve@example.com",
			["ada", "grace", "bob", "karen", "zoe", "eve"].map((name) => [`${name}@example.com`, undefined]),
		],
		[
			"a person behind another without a separator",
			"ada@example.com Grace <grace@example.com> bob@example.com",
			[
				["ada@example.com", undefined],
				["grace@example.com", "Grace"],
				["bob@example.com", undefined],
			],
		],
	])("%s", (_, text, people) => {
		expect(named(text)).toEqual(people);
		expect(read(text).warnings).toEqual([]);
	});

	test("another address in the name is a warning, and the person is the one in brackets", () => {
		const { rows, warnings } = read('"boss@corp.example" <ada@example.com>');
		expect(rows).toMatchObject([{ address: "ada@example.com" }]);
		expect(warnings).toEqual([{ kind: "more-addresses", line: 1, raw: '"boss@corp.example"' }]);
	});
});

describe("addresses in a text", () => {
	test.each([
		["Please invite ada@example.com and grace@example.com. Thanks!", ["ada@example.com", "grace@example.com"]],
		["ada@example.com grace@example.com\tbob@example.com", ["ada@example.com", "grace@example.com", "bob@example.com"]],
		[
			"* ada@example.com\n- grace@example.com\n1. bob@example.com",
			["ada@example.com", "grace@example.com", "bob@example.com"],
		],
		['<a href="mailto:ada@example.com">Ada</a>', ["ada@example.com"]],
		['{"email":"ada@example.com","cc":["grace@example.com"]}', ["ada@example.com", "grace@example.com"]],
		["mailto:ada@example.com?subject=x", ["ada@example.com"]],
		["連絡先ada@example.comまで。次はgrace@example.com。", ["ada@example.com", "grace@example.com"]],
		["📧ada@example.com😀", ["ada@example.com"]],
		[
			"'ada@example.com' *grace@example.com* «bob@example.com»",
			["ada@example.com", "grace@example.com", "bob@example.com"],
		],
		["ａｄａ＠example．com", ["ada@example.com"]],
		["a\u200bda@exam\u00adple.com", ["ada@example.com"]],
		[
			"r&d@example.com\nfirst/last@example.com\nada=partner.example@example.com",
			["r&d@example.com", "first/last@example.com", "ada=partner.example@example.com"],
		],
		["anna@müller.example josé@example.com", ["anna@xn--mller-kva.example", "josé@example.com"]],
		["a@b@example.com", ["? a@b@example.com"]],
		['"ada@example.com"@evil.example', ['? ada@example.com"@evil.example']],
		["ada@, grace@localhost, bob@[192.0.2.1]", ["? ada@", "? grace@localhost", "? bob@[192.0.2.1]"]],
	])("%s", (text, found) => {
		expect(addresses(text)).toEqual(found);
	});

	test("an @ without an address is a warning", () => {
		expect(read("Meet @ada at 5 @ the office").warnings).toEqual([
			{ kind: "stray-at", line: 1, raw: "@ada" },
			{ kind: "stray-at", line: 1, raw: "@" },
		]);
	});

	test("lines without an address are counted, empty ones and rules are not", () => {
		expect(read("Ada\n\nada@example.com\n---\ngrace.example.com").warnings).toEqual([
			{ kind: "no-address", lines: [1, 5] },
		]);
	});

	test("both spellings of a domain are one person, with a note", () => {
		const { rows, warnings } = read("info@xn--e1afmkfd.xn--p1ai\nINFO@пример.рф, admin");
		expect(rows).toHaveLength(1);
		expect(warnings).toEqual([
			{
				kind: "repeated",
				line: 2,
				raw: "INFO@пример.рф",
				address: "info@xn--e1afmkfd.xn--p1ai",
				firstLine: 1,
				role: "admin",
			},
		]);
	});

	test("a refused row does not keep out the same person further down", () => {
		expect(roles("Email,Role\nada@example.com,Boss\nada@example.com,Viewer\nada@example.com,Viewer")).toEqual([
			["ada@example.com", "unknown-role"],
			["ada@example.com", "viewer"],
		]);
	});
});

describe("tables", () => {
	test.each([
		["commas", ",", "\n"],
		["semicolons and CRLF", ";", "\r\n"],
		["tabs and CR", "\t", "\r"],
		["vertical bars", "|", "\n"],
	])("with %s", (_, delimiter, lineBreak) => {
		const text = [
			["\ufeffName", "E-Mail", "Rolle"],
			['"Lovelace, ""Ada""\nCountess"', "ada@example.com", "Admin"],
			["Grace", "grace@example.com", ""],
		];
		const list = read(text.map((cells) => cells.join(delimiter)).join(lineBreak));
		expect(list.rows).toMatchObject([
			{ line: 2, name: 'Lovelace, "Ada" Countess', address: "ada@example.com", role: "admin" },
			{ line: 4, name: "Grace", address: "grace@example.com", role: "member" },
		]);
		expect(list.columns?.map(({ use }) => use)).toEqual(["name", "address", "role"]);
	});

	test("Excel's line with the delimiter, and the rule of a Markdown table, are no people", () => {
		expect(addresses("sep=;\nName;Email\nAda;ada@example.com")).toEqual(["ada@example.com"]);
		expect(roles("| Name | Email | Role |\n|---|---|---|\n| Ada | ada@example.com | admin |")).toEqual([
			["ada@example.com", "admin"],
		]);
	});

	test("a cell that is an address as a whole is read as a whole", () => {
		const addresses = ["a|b@example.com", "用户n@example.com", "josé.連絡先a@example.com"];
		const list = readPeople(`Name,Email\n${addresses.map((address) => `Ada,${address}`).join("\n")}`, {
			defaultRole: "member",
		});
		expect(list.rows.map(({ address }) => address)).toEqual(addresses);
	});

	test("a stray quote costs no other line", () => {
		const text = 'Size,Email\n"5" screen,ada@example.com\n"open,grace@example.com\n"6"" ok",bob@example.com';
		expect(addresses(text)).toEqual(["ada@example.com", "grace@example.com", "bob@example.com"]);
	});

	test("unknown headings: the column that holds addresses is read", () => {
		const list = read("Osoba,Kontakt\nAda,ada@example.com\nGrace,grace@example.com");
		expect(list.rows.map(({ address }) => address)).toEqual(["ada@example.com", "grace@example.com"]);
		expect(list.columns?.[1]).toEqual({ index: 1, heading: "Kontakt", use: "address" });
	});

	test("without headings, a line of names and two addresses is one person", () => {
		const list = read("Ada,Lovelace,ada@example.com,ada@home.example\nGrace,Hopper,grace@example.com,");
		expect(list.rows).toMatchObject([
			{ name: "Ada Lovelace", address: "ada@example.com" },
			{ name: "Grace Hopper", address: "grace@example.com" },
		]);
		expect(list.warnings).toEqual([{ kind: "unread-column", column: 3, heading: "", addresses: 1 }]);
	});

	test("lines of addresses only are people each", () => {
		expect(addresses("ada@example.com,grace@example.com\nbob@example.com,zoe@example.com")).toHaveLength(4);
	});

	test("what is pasted above a table, or added below it, is read too", () => {
		const text =
			"zoe@example.com\nbob@example.com, viewer\nName,Email,Manager Email\nAda,ada@example.com,boss@example.com\neve@example.com";
		expect(addresses(text)).toEqual(["zoe@example.com", "bob@example.com", "ada@example.com", "eve@example.com"]);
	});

	test("a cell that is no address is a refused row, and an empty one is counted", () => {
		const list = read("Name,Email\nAda,n/a\nGrace,\nBob,@bob\nEve,eve@example.com");
		expect(list.rows).toMatchObject([
			{ line: 2, raw: "n/a", problem: { kind: "address", reason: "at-missing" } },
			{ line: 4, raw: "@bob", problem: { kind: "address", reason: "local-part-missing" } },
			{ line: 5, problem: null },
		]);
		expect(list.warnings).toEqual([{ kind: "no-address", lines: [3] }]);
	});

	test("a person corrects the columns", () => {
		const text = "Name,Nick,Email,Recovery Email,Title\nAda,Countess,ada@example.com,ada@home.example,Manager";
		expect(read(text, { columns: { emailColumn: 3, roleColumn: 4 } })).toMatchObject({
			rows: [{ address: "ada@home.example", name: "Ada", role: "manager", problem: null }],
			higherRoles: { manager: 1 },
		});
		const none = read("Name,Email,Role\nAda,ada@example.com,Engineer", {
			columns: { roleColumn: null },
		});
		expect(none.rows).toEqual([
			{ line: 2, name: "Ada", raw: "ada@example.com", address: "ada@example.com", role: "member", problem: null },
		]);
	});
});

describe("roles", () => {
	test("stand beside a bare address, or in a column that says so", () => {
		expect(
			roles("ada@example.com\ngrace@example.com, admin\nbob@example.com\tViewer\nzoe@example.com;Mitglied"),
		).toEqual([
			["ada@example.com", "member"],
			["grace@example.com", "admin"],
			["bob@example.com", "viewer"],
			["zoe@example.com", "member"],
		]);
		expect(roles("ada@example.com (admin)\ngrace@example.com - viewer\nbob@example.com: Manager")).toEqual([
			["ada@example.com", "admin"],
			["grace@example.com", "viewer"],
			["bob@example.com", "manager"],
		]);
		expect(roles("admin;ada@example.com\nviewer;grace@example.com")).toEqual([
			["ada@example.com", "admin"],
			["grace@example.com", "viewer"],
		]);
		expect(roles("ada@example.com, admin, grace@example.com, viewer")).toEqual([
			["ada@example.com", "admin"],
			["grace@example.com", "viewer"],
		]);
	});

	test("are no names, and not in front of an address in a text", () => {
		expect(
			roles("Admin <ada@example.com>\nThe manager grace@example.com\nManager: bob@example.com, zoe@example.com"),
		).toEqual([
			["ada@example.com", "member"],
			["grace@example.com", "member"],
			["bob@example.com", "member"],
			["zoe@example.com", "member"],
		]);
	});

	test.each([
		["Job title"],
		["Title"],
		["Position"],
		["Department"],
		["User type"],
		["Member type"],
		["Funktion"],
		["Stelle"],
		["Puesto"],
		["Cargo"],
		["Poste"],
		["Fonction"],
		["役職"],
		["部署"],
		["المسمى الوظيفي"],
	])("are not in a column headed %s", (heading) => {
		const list = read(`Email,${heading}\nada@example.com,Admin\ngrace@example.com,Manager`, { defaultRole: "viewer" });
		expect(list.rows.map(({ role, problem }) => [role, problem])).toEqual([
			["viewer", null],
			["viewer", null],
		]);
		expect(list.higherRoles).toEqual({});
	});

	test("unknown ones refuse the row, with the word; ownership is not given", () => {
		const list = read(
			"Email,Role\nada@example.com,Superuser\ngrace@example.com,Owner\nbob@example.com,\nzoe@example.com,VIEWER",
		);
		expect(list.rows.map(({ problem }) => problem)).toEqual([
			{ kind: "unknown-role", word: "Superuser" },
			{ kind: "owner-role", word: "Owner" },
			null,
			null,
		]);
		expect(list.rows.every(({ role }) => role === "member" || role === "viewer")).toBe(true);
		expect(roles("ada@example.com, admin\ngrace@example.com, boss")).toEqual([
			["ada@example.com", "admin"],
			["grace@example.com", "unknown-role"],
		]);
	});

	test("a column without headings that mostly holds something else is not a column of roles, with a note", () => {
		const table = read("Bob,bob@example.com,Manager\nAnn,ann@example.com,Engineer\nCy,cy@example.com,Engineer");
		expect(table.rows.every(({ role, problem }) => role === "member" && problem === null)).toBe(true);
		expect(table.warnings).toEqual([{ kind: "unread-roles", lines: [1] }]);
		const ragged = read("bob@example.com, Manager\nann@example.com, Engineer\ncy@example.com, Cook, x");
		expect(ragged.rows.every(({ role }) => role === "member")).toBe(true);
		expect(ragged.warnings).toEqual([{ kind: "unread-roles", lines: [1] }]);
	});

	test("higher ones than the chosen one are counted", () => {
		const text =
			"Email,Role\na@example.com,admin\nb@example.com,manager\nc@example.com,admin\nd@example.com,viewer\na@example.com,admin\ne@,admin";
		expect(read(text).higherRoles).toEqual({ admin: 2, manager: 1 });
		expect(read(text, { defaultRole: "admin" }).higherRoles).toEqual({});
	});
});
