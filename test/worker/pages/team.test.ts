/** The team page. Its tests in a browser are in `test/e2e/`. */
import { describe, expect, test, vi } from "vitest";
import { formatDay } from "../../../src/languages/format";
import { DAY_MS, MINUTE_MS } from "../../../src/rules/limits";
import { newAddress } from "../../names";
import { type Person, passTime } from "../client";
import { sql } from "../database";
import { newPerson, newWorkspace } from "../scene";
import { open, submit } from "./browse";

const rowsIn = (text: string) => text.match(/<li>/g)?.length ?? 0;

describe("the team page", () => {
	test("shows fifty members and links to the rest; a search covers all of them", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const people = await space.members(60);
		const first = await open(`/workspaces/${slug}`, { cookie: owner.cookie });
		expect(rowsIn(first.text)).toBe(50);
		const next = /href="([^"]*members=[^"]*)"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
		const second = await open(next.split("#")[0] ?? "", { cookie: owner.cookie });
		expect(rowsIn(second.text)).toBe(11);
		const shown = people.filter(({ email }) => first.text.includes(email) !== second.text.includes(email));
		expect(shown).toHaveLength(60);
		const wanted = people[57]?.email ?? "";
		const found = await open(`/workspaces/${slug}?q=${encodeURIComponent(wanted.toUpperCase())}`, {
			cookie: owner.cookie,
		});
		expect(rowsIn(found.text)).toBe(1);
		expect(found.text).toContain(wanted);
	});

	test.each([
		["Élodie Ünal", ["Élodie", "élodie", "ELODIE", "unal", "Ünal"]],
		["Иван Петров", ["Иван", "иван", "петров", "ПЕТРОВ"]],
		["Søren Łukasz Straße", ["soren", "lukasz", "STRASSE"]],
		["Ｇrace Hopper", ["grace", "ＨＯＰＰＥＲ"]],
		["İrem Işık", ["irem", "isik"]],
		["مُحَمَّد", ["محمد"]],
		["ﾀﾅｶ ハナコ", ["タナカ", "たなか", "はなこ"]],
	])("a search finds %s by what a person would call the same", async (name, searches) => {
		const space = await newWorkspace();
		const { cookie } = space.owner;
		const joining = await newPerson();
		await joining.auth("POST", "/update-user", { name });
		const person = await space.member("member", joining);
		for (const q of searches) {
			const { text } = await open(`/workspaces/${space.slug}?q=${encodeURIComponent(q)}`, { cookie });
			expect(rowsIn(text), q).toBe(1);
			expect(text, q).toContain(person.email);
		}
		const { text } = await open(`/workspaces/${space.slug}?q=nobody`, { cookie });
		expect(rowsIn(text)).toBe(0);
	});

	test("a search is a text, not a pattern", async () => {
		const { owner, slug } = await newWorkspace();
		for (const q of ["%", "_", "'", '"><script>alert(1)</script>']) {
			const { status, text } = await open(`/workspaces/${slug}?q=${encodeURIComponent(q)}`, { cookie: owner.cookie });
			expect([status, rowsIn(text)], q).toEqual([200, 0]);
			expect(text).not.toContain("<script>alert");
		}
	});

	test("invites are for those who may manage members; seats are for everyone", async () => {
		const space = await newWorkspace({ plan: "professional" });
		const { slug } = space;
		const viewer = await space.member("viewer");
		const { inviteId: id } = await space.invite({ email: newAddress("ada") });
		const seen = await open(`/workspaces/${slug}?status=all`, { cookie: viewer.cookie });
		expect(seen.status).toBe(200);
		expect(seen.text).toContain("3 of 50 seats used");
		expect(seen.text).not.toContain('id="invites"');
		expect(seen.text).not.toContain("ada-");
		expect(seen.text).not.toContain(id);
		const many = await open(`/workspaces/${slug}/invite-many`, { cookie: viewer.cookie });
		expect(many.location).toBe(`/workspaces/${slug}`);
	});

	test("shows the state of each mail", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { inviteId: id } = await space.invite();
		for (const [state, words] of Object.entries({
			queued: "Mail on its way",
			failed: "Mail failed",
			bounced: "Mail came back",
		})) {
			await sql("update mail_outbox set state = ? where invite_id = ?", state, id);
			expect((await open(`/workspaces/${slug}`, { cookie: owner.cookie })).text).toContain(words);
		}
		await sql("update mail_outbox set failure = 'BOUNCED' where invite_id = ?", id);
		const { text } = await open(`/workspaces/${slug}`, { cookie: owner.cookie });
		expect(text).toContain("There may be no such mailbox. Check the address and invite it anew.");
	});

	test("of an archived workspace says so, offers its owner the restore, and has no form that would be refused", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const admin = await space.member("admin");
		await space.invite();
		const path = `/workspaces/${slug}`;
		const actionsIn = (text: string) =>
			[...text.matchAll(/name="action" value="([^"]*)"/g)].map(([, action]) => action).sort();
		const before = await open(path, { cookie: owner.cookie });
		expect(actionsIn(before.text)).toContain("archive");
		const archived = await submit(path, { action: "archive" }, { cookie: owner.cookie });
		expect(archived.location).toBe(`${path}?notice=archived`);
		const shown = await open(path, { cookie: owner.cookie });
		expect(shown.text).toContain("This team is archived. Its owner can restore it.");
		expect(actionsIn(shown.text)).toEqual(["restore"]);
		expect(actionsIn((await open(path, { cookie: admin.cookie })).text)).toEqual([]);
		expect((await open(`${path}/invite-many`, { cookie: owner.cookie })).location).toBe(path);
		const refused = await submit(path, { action: "leave" }, { cookie: admin.cookie });
		expect([refused.status, refused.text.includes("This team is archived.")]).toEqual([422, true]);
		await sql("update workspace set archive_ends_at = ? where slug = ?", Date.UTC(2027, 0, 5), slug);
		expect((await open(path, { cookie: admin.cookie })).text).toContain("It is deleted on 5 Jan 2027.");
		const restored = await submit(path, { action: "restore" }, { cookie: owner.cookie });
		expect(restored.location).toBe(`${path}?notice=restored`);
		expect(actionsIn((await open(path, { cookie: owner.cookie })).text)).toEqual(actionsIn(before.text));
	});

	test("archived workspaces are the last of the start page, and marked", async () => {
		const { owner, slug: first } = await newWorkspace();
		const { slug: second } = await newWorkspace({ owner });
		const listed = async () =>
			[
				...(await open("/start?choose=1", { cookie: owner.cookie })).text.matchAll(
					/href="\/workspaces\/([^"]+)"(.*?)<\/a>/gs,
				),
			].map(([, slug, content]) => [slug, content?.includes("Archived")]);
		await owner.post("archiveWorkspace", { slug: second });
		expect(await listed()).toEqual([
			[first, false],
			[second, true],
		]);
		expect((await open("/start", { cookie: owner.cookie })).location).toBe(`/workspaces/${first}`);
	});

	/** The trips of each opened page, with its route. */
	async function tripsOf(pages: [path: string, cookie?: string][]) {
		const lines: { route?: string; trips?: number; method?: string }[] = [];
		const log = console.log;
		console.log = (line: unknown) => lines.push(JSON.parse(String(line)));
		try {
			for (const [path, cookie] of pages) {
				expect((await open(path, cookie === undefined ? {} : { cookie })).status).toBe(200);
			}
		} finally {
			console.log = log;
		}
		return lines.filter(({ method }) => method === "GET").map(({ route, trips }) => [route, trips]);
	}

	test("costs one trip, and so does each page", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { token } = await space.invite();
		const trips = await tripsOf([
			[`/workspaces/${slug}`, owner.cookie],
			[`/workspaces/${slug}/invite-many`, owner.cookie],
			["/start?choose=1", owner.cookie],
			[`/invite?t=${token}`, owner.cookie],
			["/auth/sign-in"],
		]);
		expect(trips).toEqual([
			["/workspaces/:slug", 1],
			["/workspaces/:slug/invite-many", 1],
			["/start", 1],
			["/invite", 1],
			["/auth/sign-in", 0],
		]);
	});

	test("offers the owner to give the ownership back for seven days, if the giver is still a member, and nobody else", async () => {
		const space = await newWorkspace();
		const { slug, owner, workspaceId } = space;
		const giver = await space.member("admin");
		await giver.auth("POST", "/update-user", { name: "Ada <Lovelace>" });
		const offer = /made you the owner/;
		const see = async ({ cookie }: Person) =>
			(await open(`/workspaces/${slug}`, { cookie })).text.replaceAll(/[\u2066-\u2069]/g, "");
		expect(await see(owner)).not.toMatch(offer);
		await space.givenBy(giver, 6 * DAY_MS);
		const until = formatDay("en", Date.now() + DAY_MS);
		const shown = await see(owner);
		expect(shown).toContain(`Ada &lt;Lovelace&gt; made you the owner. You can give it back until ${until}.`);
		expect(shown).toContain("Ada &lt;Lovelace&gt; becomes the owner again");
		expect(await see(giver)).not.toMatch(offer);
		await space.givenBy(giver, 7 * DAY_MS);
		expect(await see(owner)).not.toMatch(offer);
		await space.givenBy(giver);
		const back = await submit(
			`/workspaces/${slug}`,
			{ action: "give-back", userId: giver.userId },
			{ cookie: owner.cookie },
		);
		expect(back.location).toBe(`/workspaces/${slug}?notice=given-back`);
		expect((await giver.get("viewer", { slug })).body.viewer.isOwner).toBe(true);
		await giver.post("transferOwnership", { slug, userId: owner.userId });
		await sql("delete from workspace_member where workspace_id = ? and user_id = ?", workspaceId, giver.userId);
		expect(await see(owner)).not.toMatch(offer);
	});

	test("costs one more trip for a member who comes from another workspace, once", async () => {
		const { owner, slug } = await newWorkspace();
		await newWorkspace({ owner });
		const path = `/workspaces/${slug}`;
		expect(
			await tripsOf([
				[path, owner.cookie],
				[path, owner.cookie],
			]),
		).toEqual([
			["/workspaces/:slug", 2],
			["/workspaces/:slug", 1],
		]);
	});
});

describe("its forms", () => {
	test("go through the operations: a forged form gets no further than the API", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const manager = await space.member("manager");
		const forged: [fields: Record<string, string>, words: string][] = [
			[{ action: "change-role", userId: manager.userId, role: "admin" }, "That role is above yours."],
			[{ action: "remove", userId: owner.userId }, "That role is above yours."],
			[{ action: "transfer", userId: manager.userId }, "Your role does not allow this."],
			[{ action: "give-back", userId: manager.userId }, "Your role does not allow this."],
			[{ action: "invite", email: "x@example.com", role: "owner" }, "Something in the form does not fit."],
			[{ action: "revoke", inviteId: "nothing" }, "That invite has been answered or has ended."],
			[{ action: "shout" }, "Something in the form does not fit."],
		];
		for (const [fields, words] of forged) {
			const { status, text } = await submit(`/workspaces/${slug}`, fields, { cookie: manager.cookie });
			expect(status, fields.action).toBe(422);
			expect(text, fields.action).toContain(words);
		}
		const stranger = await newPerson("stranger");
		const outside = await submit(`/workspaces/${slug}`, { action: "leave" }, { cookie: stranger.cookie });
		expect(outside.location).toBe("/start?notice=left");
		const unknown = await submit("/workspaces/unknown", { action: "leave" }, { cookie: stranger.cookie });
		expect(unknown.location).toBe(outside.location);
	});

	test("after an invite the note names the invitee to the inviter, and to nobody who invited another person", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const manager = await space.member("manager");
		const email = newAddress("ada");
		const sent = await submit(
			`/workspaces/${slug}`,
			{ action: "invite", email, role: "viewer" },
			{ cookie: manager.cookie },
		);
		const note = async ({ cookie }: Person) => {
			const { text } = await open(sent.location ?? "", { cookie });
			return /<p class="note" role="status">(.*?)<\/p>/s.exec(text)?.[1];
		};
		expect(await note(manager)).toContain(email);
		expect(await note(owner)).not.toContain(email);
	});

	test("an invite that was declined by its link can be revoked, and the list says that its link still works", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { token, inviteId } = await space.invite();
		await submit(`/invite?t=${token}`, { step: "decline" });
		const path = `/workspaces/${slug}?status=declined`;
		const { text } = await open(path, { cookie: owner.cookie });
		expect([text.includes("Declined; the link still works"), text.includes('value="revoke"')]).toEqual([true, true]);
		expect(text).not.toContain('value="resend"');
		const revoked = await submit(path, { action: "revoke", inviteId }, { cookie: owner.cookie });
		expect(revoked.location).toContain("notice=revoked");
		expect((await open(`/invite?t=${token}`)).status).toBe(410);
	});

	test("a final decline offers no action", async () => {
		const space = await newWorkspace();
		const { person, token } = await space.invitee();
		await submit(`/invite?t=${token}`, { step: "decline" }, { cookie: person.cookie });
		const { text } = await open(`/workspaces/${space.slug}?status=declined`, { cookie: space.owner.cookie });
		expect([text.includes("the link still works"), text.includes('value="revoke"')]).toEqual([false, false]);
		expect(text).toContain("Declined");
	});

	test("an invite can be sent again a minute after its last sending; until then that is not offered", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { inviteId: id } = await space.invite({ sentAgoMs: 0 });
		const look = async () => (await open(`/workspaces/${slug}`, { cookie: owner.cookie })).text;
		expect(await look()).toContain("You can send it again in a minute.");
		passTime(MINUTE_MS + 1_000);
		try {
			expect(await look()).toContain('value="resend"');
			const sent = await submit(
				`/workspaces/${slug}`,
				{ action: "resend", inviteId: id, role: "viewer" },
				{ cookie: owner.cookie },
			);
			expect(sent.location).toBe(`/workspaces/${slug}?notice=resent`);
			expect(await look()).toContain("Sent 2 times");
		} finally {
			vi.useRealTimers();
		}
	});

	test("a preview shows what sending would answer, and writes nothing", async () => {
		const space = await newWorkspace({ plan: "starter", seats: 4 });
		const { owner, slug } = space;
		const known = await space.member();
		const { email: invitee } = await space.invite();
		const list = [`a-${invitee}`, known.email, invitee, "nobody@", `A-${invitee}`, `b-${invitee}`].join("\n");
		const before = await sql("select count(*) as n from audit_log");
		const verdicts = ({ text }: { text: string }) =>
			[...text.matchAll(/<tr class[^>]*>.*?<\/tr>/g)].map(([row]) => /<td>([^<]*)<\/td><\/tr>$/.exec(row)?.[1]);
		const preview = await submit(`/workspaces/${slug}/invite-many`, { list }, { cookie: owner.cookie });
		const refused = [
			"Is a member already",
			"Has a pending invite already; send it again from the list",
			"The part before or after the @ is missing.",
			"All seats are taken",
		];
		expect(verdicts(preview)).toEqual([...refused, "Will be invited"]);
		expect(preview.text).toContain(`Line 5: a-${invitee} is already on line 1.`);
		expect(await sql("select count(*) as n from audit_log")).toEqual(before);
		const sent = await submit(`/workspaces/${slug}/invite-many`, { list, step: "send" }, { cookie: owner.cookie });
		expect(verdicts(sent)).toEqual([...refused, "Invited"]);
	});
});
