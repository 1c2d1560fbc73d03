/** Lists of people as they are pasted and uploaded, from the form to the invites. */
import { describe, expect, test } from "vitest";
import { newAddress, unique } from "../../names";
import entra from "../../unit/lists/exports/entra.csv?raw";
import googleContacts from "../../unit/lists/exports/google-contacts.csv?raw";
import googleWorkspace from "../../unit/lists/exports/google-workspace.csv?raw";
import hubspot from "../../unit/lists/exports/hubspot.csv?raw";
import microsoft365 from "../../unit/lists/exports/microsoft-365.csv?raw";
import okta from "../../unit/lists/exports/okta.csv?raw";
import slack from "../../unit/lists/exports/slack.csv?raw";
import { sql } from "../database";
import { instanceWith } from "../instance";
import { newWorkspace } from "../scene";
import { open } from "./browse";
import { type ListPage, postList } from "./list-form";

const invited = ({ rows }: ListPage) =>
	rows.filter(({ isRefused }) => !isRefused).map(({ email, role }) => `${email} ${role}`);
const refused = ({ rows }: ListPage) => rows.filter(({ isRefused }) => isRefused).map(({ email }) => email);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
const latin1 = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

describe("one line is one person, with the role that was chosen", () => {
	test.each<[what: string, list: string | Uint8Array, invited: string[], refused: string[]]>([
		["Google Workspace", googleWorkspace, ["ada@corp.example", "grace@corp.example"], ["karl@corp.example"]],
		["Microsoft Entra", entra, ["ada@corp.example", "peter@partner.example"], []],
		["Microsoft 365", microsoft365, ["ada@corp.example"], ["room1@corp.example"]],
		["HubSpot", hubspot, ["ada@corp.example", "grace@corp.example"], []],
		["Google Contacts", googleContacts, ["ada@corp.example"], []],
		[
			"two addresses in a field",
			"Name,E-mail 1 - Type,E-mail 1 - Value\nAda,Work,ada@corp.example ::: ada.private@home.example",
			["ada@corp.example"],
			[],
		],
		["Okta", okta, ["ada@corp.example"], ["karl@corp.example"]],
		[
			"Slack",
			slack,
			["ada@corp.example", "grace@corp.example", "olga@corp.example", "oscar@corp.example"],
			["karl@corp.example"],
		],
		[
			"recipients of Outlook",
			'"Lovelace, Ada" <ada@example.com>; "Hopper, Grace" <grace@example.com>; Karen Jones <karen@example.com>',
			["ada@example.com", "grace@example.com", "karen@example.com"],
			[],
		],
		[
			"Excel's Unicode text",
			utf16("Name\tEmail\r\nAda\tada@example.com\r\nBob\tbob@example.com\r\n"),
			["ada@example.com", "bob@example.com"],
			[],
		],
		[
			"a file in Windows-1252",
			latin1("Vorname;Nachname;E-Mail-Adresse;Position\r\nJ\u00fcrgen;Gro\u00df;juergen@corp.example;Manager\r\n"),
			["juergen@corp.example"],
			[],
		],
		[
			"BambooHR",
			"Employee #,First Name,Last Name,Job Title,Work Email,Home Email,Status\n1,Ada,L,Admin,ada@corp.example,a@home.example,Active\n2,Bo,B,,bo@corp.example,,Inactive",
			["ada@corp.example"],
			["bo@corp.example"],
		],
		[
			"a Japanese export",
			"氏名,役職,メールアドレス,上司のメールアドレス\n田中花子,マネージャー,hanako@corp.example,boss@corp.example",
			["hanako@corp.example"],
			[],
		],
		[
			"a group and comments of a mail's header",
			"Team: ada@example.com (Ada), Grace <grace@example.com>;",
			["ada@example.com", "grace@example.com"],
			[],
		],
		["text", "Please add ada@example.com and grace@example.com. Thanks!", ["ada@example.com", "grace@example.com"], []],
	])("%s", async (_what, list, people, leftOut) => {
		const space = await newWorkspace();
		const fields = typeof list === "string" ? { list } : { list: "", file: list };
		const page = await postList(space, space.owner, { ...fields, role: "viewer" });
		expect(page.status).toBe(200);
		expect(invited(page).sort()).toEqual(people.map((email) => `${email} Viewer`).sort());
		expect(refused(page)).toEqual(leftOut);
		// The same as a file, and sent as the preview's form sends it.
		const file = typeof list === "string" ? bytesOf(list) : list;
		const again = await postList(space, space.owner, { list: "", file, role: "viewer" });
		expect(again.rows).toEqual(page.rows);
		await postList(space, space.owner, again.fieldsOf("send"));
		const made = await sql<{ email: string; role: string }>(
			"select email, role from workspace_invite where workspace_id = ? order by email",
			space.workspaceId,
		);
		expect(made).toEqual([...people].sort().map((email) => ({ email, role: "viewer" })));
	});
});

describe("the preview", () => {
	test("describes the columns, and reads others if the person chooses them", async () => {
		const space = await newWorkspace();
		const list =
			"Work Email,Old Email,Kind,Team\nada@corp.example,ada@old.example,Manager,x\nbo@corp.example,bo@old.example,,y";
		const page = await postList(space, space.owner, { list, role: "member" });
		expect(page.html).toContain("Address: Work Email; name: –; role: –; status: –; 3 of 4 columns not read.");
		expect(page.notes).toEqual(["Column with addresses that are not read: Old Email (2)"]);
		expect(invited(page)).toEqual(["ada@corp.example Member", "bo@corp.example Member"]);
		const fields = { ...page.fieldsOf("preview"), emailColumn: "1", roleColumn: "2" };
		const corrected = await postList(space, space.owner, fields);
		expect(corrected.html).toContain("Address: Old Email; name: –; role: Kind; status: –; 2 of 4 columns not read.");
		expect(invited(corrected)).toEqual(["ada@old.example Manager", "bo@old.example Member"]);
		expect(corrected.html).toContain('<option value="1" selected="">Old Email</option>');
	});

	test("says above the table that the list gives some people a higher role, and only then gives it", async () => {
		const space = await newWorkspace();
		const list = "Email,Role\nada@example.com,Admin\nbo@example.com,viewer\ncy@example.com,Manager\ndi@example.com,";
		const page = await postList(space, space.owner, { list, role: "viewer" });
		expect(page.html).toContain(
			"The list gives people a higher role than the chosen one (Viewer): Admin: 1, Manager: 1.",
		);
		expect(page.html.indexOf("The list gives")).toBeLessThan(page.html.indexOf("<table"));
		expect(invited(page)).toEqual([
			"ada@example.com Admin",
			"bo@example.com Viewer",
			"cy@example.com Manager",
			"di@example.com Viewer",
		]);
		const fine = await postList(space, space.owner, { list, role: "admin" });
		expect(fine.html).not.toContain("The list gives");
	});

	test("puts what needs attention first, with its reason, and counts it", async () => {
		const space = await newWorkspace({ seats: 4 });
		const { email: waiting } = await space.invite();
		const list = `Email,Role\nada@example.com,member\nbo@example,member\ncy@example.com,Boss\ndi@example.com,owner\n${waiting},member\nel@example.com,\nfe@example.com,`;
		const page = await postList(space, space.owner, { list, role: "member" });
		expect(page.html).toContain("Need attention: 5. Will be invited: 2.");
		expect(page.html).toContain("Seats needed: 3. Seats free: 2.");
		expect(page.rows.map(({ email, outcome }) => [email, outcome])).toEqual([
			["bo@example", "The part after the @ has no dot, as in example.com."],
			["cy@example.com", "There is no such role: Boss"],
			["di@example.com", "Not an address, or not a role that can be given"],
			[waiting, "Has a pending invite already; send it again from the list"],
			["fe@example.com", "All seats are taken"],
			["ada@example.com", "Will be invited"],
			["el@example.com", "Will be invited"],
		]);
		expect(page.html).toContain('download="not-invited.csv"');
	});

	test("leaves suspended people out until the person asks for them", async () => {
		const space = await newWorkspace();
		const page = await postList(space, space.owner, { list: okta, role: "member" });
		expect(page.rows[0]).toMatchObject({ email: "karl@corp.example", isRefused: true });
		expect(page.rows[0]?.outcome).toContain("DEPROVISIONED");
		const all = await postList(space, space.owner, { ...page.fieldsOf("preview"), withInactive: "yes" });
		expect(invited(all).sort()).toEqual(["ada@corp.example Member", "karl@corp.example Member"]);
	});

	test("accounts for every @ of the list, in a line or in a note", async () => {
		const space = await newWorkspace();
		const list = [
			"Meet @ 5 pm, Ada",
			'ada@example.com, "x@y@z.example", Ada <ADA@example.com>',
			"Bo <bo@example.com> (or bo@home.example)",
		].join("\n");
		const page = await postList(space, space.owner, { list });
		const shown = [...page.rows.map(({ email }) => email), ...page.notes].join("\n");
		for (const piece of ["ada@example.com", "x@y@z.example", "bo@example.com", "bo@home.example"]) {
			expect(shown, piece).toContain(piece);
		}
		expect(page.notes).toEqual([
			"Line 1: this is not an address: @",
			"Line 3: a further address, not invited: or bo@home.example",
			"Line 2: ada@example.com is already on line 2.",
		]);
	});

	test("leads back to the list with the list in it, that of a file too", async () => {
		const space = await newWorkspace();
		const page = await postList(space, space.owner, {
			list: "",
			file: utf16("Email\tRole\r\nada@example.com\tadmin"),
			role: "viewer",
		});
		const back = await postList(space, space.owner, page.fieldsOf("change"));
		expect(back.status).toBe(200);
		expect(back.typed?.replaceAll("\r", "")).toBe("Email\tRole\nada@example.com\tadmin");
		expect(back.html).toContain('<option value="viewer" selected="">');
	});
});

describe("a list that is sent twice", () => {
	test("says who was invited a moment ago, and invites nobody again", async () => {
		const space = await newWorkspace();
		const people = [newAddress(), newAddress()];
		const preview = await postList(space, space.owner, { list: people.join("\n") });
		const fields = preview.fieldsOf("send");
		const first = await postList(space, space.owner, fields);
		expect(first.rows.map(({ outcome }) => outcome)).toEqual(["Invited", "Invited"]);
		const second = await postList(space, space.owner, fields);
		expect(second.rows.map(({ outcome, isRefused }) => [outcome, isRefused])).toEqual([
			["Was invited a moment ago", false],
			["Was invited a moment ago", false],
		]);
		expect(second.html).toContain("Invited a moment ago: 2.");
		const mails = await sql("select send_count from workspace_invite where workspace_id = ?", space.workspaceId);
		expect(mails).toEqual([{ send_count: 1 }, { send_count: 1 }]);
	});

	test("says of an older invite that it is pending", async () => {
		const space = await newWorkspace();
		const { email } = await space.invite();
		const [row] = (await postList(space, space.owner, { list: email, step: "send" })).rows;
		expect(row).toMatchObject({
			outcome: "Has a pending invite already; send it again from the list",
			isRefused: true,
		});
	});
});

describe("a large list", () => {
	const padding = "12 Long Street, London SW1A 1AA; ".repeat(40);
	const heavy = (people: number) => {
		const stem = unique("heavy");
		const person = (_: unknown, n: number) => `${n},First${n},"${padding}",${stem}-${n}@example.com,Manager`;
		return `Id,First name,Address book,Work email,Title\n${Array.from({ length: people }, person).join("\n")}`;
	};

	test("of a thousand people with heavy columns is taken, pasted and as a file", { timeout: 60_000 }, async () => {
		const space = await newWorkspace();
		const list = heavy(1_000);
		expect(list.length).toBeGreaterThan(1_300_000);
		for (const fields of [{ list }, { list: "", file: utf16(list) }]) {
			const page = await postList(space, space.owner, { ...fields, role: "viewer" });
			expect(page.status).toBe(200);
			expect(page.rows).toHaveLength(1_000);
			expect(page.rows.every(({ isRefused, role }) => !isRefused && role === "Viewer")).toBe(true);
		}
	});

	test("of the export that its page promises to take is taken: 800 people with 34 columns", async () => {
		const space = await newWorkspace();
		const [headings = "", ada = ""] = googleWorkspace.split("\n");
		const people = Array.from({ length: 800 }, (_, n) =>
			ada.replaceAll("ada", `person${n}`).replace("Engineer", "Manager"),
		);
		const page = await postList(space, space.owner, { list: [headings, ...people].join("\n"), role: "viewer" });
		expect(page.rows).toHaveLength(800);
		expect(page.rows.every(({ isRefused, role }) => !isRefused && role === "Viewer")).toBe(true);
	});

	test("is refused without losing it, and the page names the limit before", async () => {
		const space = await newWorkspace();
		const { text } = await open(`/workspaces/${space.slug}/invite-many`, { cookie: space.owner.cookie });
		expect(text).toContain("Up to 2 MB together with the addresses above.");
		const list = heavy(2_000);
		const page = await postList(space, space.owner, { list });
		expect(page.status).toBe(413);
		expect(page.html).toContain("The list is larger than 2 MB.");
		expect(page.typed?.replaceAll("\r", "")).toBe(list);
		const many = `a@example.com\n${Array.from({ length: 1_000 }, (_, n) => `${n}@example.com`).join("\n")}`;
		const tooMany = await postList(space, space.owner, { list: many });
		expect(tooMany.status).toBe(422);
		expect(tooMany.typed?.replaceAll("\r", "")).toBe(many);
	});

	test.each([",", ",x@y", ",x@y.example", "\t", ";"])(
		"of one line with any number of %j has a small page beside itself",
		{ timeout: 10_000 },
		async (piece) => {
			const space = await newWorkspace();
			const delimiter = piece.slice(0, 1);
			const start = `email${delimiter}name\r\na@b.co`;
			const list = start + piece.repeat((2 * 1024 * 1024 - start.length) / piece.length);
			const page = await postList(space, space.owner, { list, role: "viewer" });
			expect(invited(page)).toEqual(["a@b.co Viewer"]);
			expect(page.html.length - list.length).toBeLessThan(100 * 1024);
			expect(page.html).toContain('<p class="aside">And 300 more</p>');
			if (piece.includes("@")) {
				expect(page.notes).toHaveLength(201);
				expect(page.notes[0]).toMatch(
					/^Not read: cells after the first 500 of a line, from line 2 on\. Addresses left out: \d+\.$/,
				);
				expect(page.notes.at(-1)).toBe("And 300 more");
			}
		},
	);

	test("is kept if the rate limit refuses it", async () => {
		const space = await newWorkspace();
		const INVITE_LIMITER = { limit: async () => ({ success: false }) };
		const instance = instanceWith({ RATE_LIMITS: "on", INVITE_LIMITER });
		const page = await postList(space, space.owner, { list: "ada@example.com\nbo@example.com" }, instance);
		expect(page.status).toBe(429);
		expect(page.typed?.replaceAll("\r", "")).toBe("ada@example.com\nbo@example.com");
	});
});
