/** The page of a link, and the page of a workspace's links. */
import { expect, test } from "vitest";
import { newAddress, PASSWORD } from "../../names";
import { newLink } from "../links";
import { codeFor } from "../mailbox";
import { newPerson, newPersonWithPassword, newWorkspace } from "../scene";
import { open, submit } from "./browse";

const joinPath = (token: string) => `/join?t=${token}`;

test("a link's page names the workspace, the role and the domains, is not indexed, and never writes", async () => {
	const space = await newWorkspace();
	const { token } = await newLink(space, { role: "viewer", emailDomains: ["acme.example"], maxUses: 1 });
	const { status, headers, text } = await open(joinPath(token));
	expect(status).toBe(200);
	expect(headers.get("x-robots-tag")).toContain("noindex");
	expect(text).toContain(space.name);
	expect(text).toContain("acme.example");
	const { links } = (await space.owner.get("listLinks", { slug: space.slug })).body;
	expect(links[0].usedCount).toBe(0);
});

test("a link's page lets in whoever is signed in, by one button", async () => {
	const space = await newWorkspace();
	const { token } = await newLink(space);
	const person = await newPerson();
	const { location } = await submit(joinPath(token), { step: "join" }, { cookie: person.cookie });
	expect(location).toBe(`/workspaces/${space.slug}?notice=joined`);
	const again = await open(joinPath(token), { cookie: person.cookie });
	expect(again.location).toBe(`/workspaces/${space.slug}?notice=already-member`);
});

test("a link's page signs a person in and lets them in, in one step", async () => {
	const space = await newWorkspace();
	const { token } = await newLink(space);
	const { email } = await newPersonWithPassword();
	const { location } = await submit(joinPath(token), { step: "sign-in", email, password: PASSWORD });
	expect(location).toMatch(new RegExp(`^/workspaces/${space.slug}\\?notice=joined`));
});

test("a link's page makes an account whose address the mailed code verifies, and the code leads back", async () => {
	const space = await newWorkspace();
	const { token } = await newLink(space);
	const email = newAddress("new");
	const signedUp = await submit(joinPath(token), { step: "sign-up", email, name: "New", password: PASSWORD });
	const next = new URL(signedUp.location ?? "", "http://localhost");
	expect(next.pathname).toBe("/auth/verify");
	expect(next.searchParams.get("redirect")).toBe(joinPath(token));
	expect(await codeFor(email)).toMatch(/^\d{6}$/);
});

test("a link's page in a full workspace says so, and still lets the holder of an invite's seat in", async () => {
	const space = await newWorkspace({ seats: 2 });
	const { token } = await newLink(space);
	const { email } = await newPersonWithPassword();
	await space.invite({ email });
	const { text } = await open(joinPath(token));
	expect(text).toContain("All seats are taken");
	expect(text).not.toContain("I am new here");
	expect(text).toContain("I have an account");
	const joined = await submit(joinPath(token), { step: "sign-in", email, password: PASSWORD });
	expect(joined.location).toMatch(new RegExp(`^/workspaces/${space.slug}\\?notice=joined`));
});

test("a link that has ended says why, with the status of its code", async () => {
	const space = await newWorkspace();
	const link = await newLink(space);
	await space.owner.post("revokeLink", { slug: space.slug, linkId: link.linkId });
	expect((await open(joinPath(link.token))).status).toBe(410);
	expect((await open(joinPath("forged"))).status).toBe(404);
});

test("the page of links makes one, shows it and revokes it, for those who manage members", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const path = `/workspaces/${slug}/links`;
	const terms = { action: "create", role: "viewer", label: "Wiki", maxUses: "", expiresInDays: "3" };
	const made = await submit(path, { ...terms, emailDomains: "acme.example, beta.example" }, { cookie: owner.cookie });
	expect(made.location).toBe(`${path}?notice=link-created`);
	const { links } = (await owner.get("listLinks", { slug })).body;
	expect(links).toMatchObject([{ label: "Wiki", maxUses: null, emailDomains: ["acme.example", "beta.example"] }]);
	expect((await open(path, { cookie: owner.cookie })).text).toContain(links[0].url);
	const refused = await submit(path, { ...terms, maxUses: "0", emailDomains: "nothing" }, { cookie: owner.cookie });
	expect(refused.status).toBe(422);
	await submit(path, { action: "revoke", linkId: links[0].id }, { cookie: owner.cookie });
	expect((await owner.get("listLinks", { slug })).body.links).toEqual([]);
	expect((await open(path, { cookie: (await space.member()).cookie })).status).toBe(403);
});

test("the fields for several domains take them with the separators of every language", async () => {
	const { owner, slug } = await newWorkspace();
	const send = (page: string, fields: Record<string, string>) =>
		submit(`/workspaces/${slug}/${page}`, fields, { cookie: owner.cookie });
	const domains = ["a.example", "b.example", "c.example", "d.example", "e.example", "f.example"];
	const [a, b, c, d, e, f] = domains;
	const text = ` ${a}, ${b}، ${c}、${d}；${e}\n${f} `;
	await send("links", { action: "create", role: "viewer", emailDomains: text });
	expect((await owner.get("listLinks", { slug })).body.links).toMatchObject([{ emailDomains: domains }]);
	await send("ways-in", { inviteDomains: text });
	expect((await owner.get("doors", { slug })).body.doors).toMatchObject({ inviteDomains: domains });
});
