/** The page of a workspace's domains, and the suggestions on the start page. */
import { describe, expect, test } from "vitest";
import { answerAbout, newDomain, plantedDomain, provableDomain } from "../domains";
import { newPerson, newWorkspace, personAt } from "../scene";
import { open, submit } from "./browse";

describe("the page of domains", () => {
	test("adds a domain, says why a check fails, verifies it, sets its mode and removes it, without a script", async () => {
		const { owner, slug } = await newWorkspace();
		const { cookie } = owner;
		const path = `/workspaces/${slug}/domains`;
		const send = (fields: Record<string, string>) => submit(path, fields, { cookie });
		const domain = newDomain();
		expect((await send({ step: "add", domain: "not a domain" })).text).toContain("That is not a domain.");
		expect((await send({ step: "add", domain: "gmail.com" })).text).toContain("Many people share this domain");
		expect((await send({ step: "add", domain })).location).toBe(`${path}?notice=domain-added`);
		const [added] = (await owner.get("listDomains", { slug })).body.domains;
		const shown = (await open(path, { cookie })).text;
		expect(shown).toContain(added.record.name);
		expect(shown).toContain(added.record.value);

		const check = { step: "check", domainId: added.id };
		const missing = await send(check);
		expect([missing.status, missing.text.includes("DNS does not show the record yet.")]).toEqual([422, true]);
		await answerAbout(added.record.name, { texts: ["another"] });
		expect((await send(check)).text).toContain("DNS has other records at this name, but not this one.");
		await answerAbout(added.record.name, { status: 502, body: "" });
		expect((await send(check)).text).toContain("DNS did not answer.");
		await answerAbout(added.record.name, { texts: [added.record.value] });
		expect((await send(check)).location).toBe(`${path}?notice=domain-verified`);

		expect((await send({ step: "mode", domainId: added.id, mode: "join" })).location).toBe(`${path}?notice=saved`);
		expect((await owner.get("listDomains", { slug })).body.domains).toMatchObject([
			{ status: "verified", mode: "join" },
		]);
		for (let sent = 0; sent < 2; sent += 1) {
			expect((await send({ step: "remove", domainId: added.id })).location).toBe(`${path}?notice=domain-removed`);
		}
	});

	test("is for those who may manage the workspace", async () => {
		const space = await newWorkspace();
		const path = `/workspaces/${space.slug}/domains`;
		expect((await open(path)).location).toContain("/auth/sign-in");
		for (const [person, status] of [
			[await space.member("admin"), 200],
			[await space.member("manager"), 403],
			[await newPerson(), 404],
		] as const) {
			expect((await open(path, { cookie: person.cookie })).status).toBe(status);
			if (status !== 200) {
				const sent = await submit(path, { step: "add", domain: newDomain() }, { cookie: person.cookie });
				expect(sent.text).not.toContain("muster-domain=");
			}
		}
	});
});

test("the start page suggests the workspace of the person's domain, to join or to ask", async () => {
	const [joining, asking] = [await newWorkspace(), await newWorkspace()];
	const { domain } = await plantedDomain(joining, { mode: "join" });
	const colleague = await personAt(domain);
	expect((await open("/start", { cookie: colleague.cookie })).text).toContain(joining.name);
	const joined = await submit("/start", { step: "join-by-domain", slug: joining.slug }, { cookie: colleague.cookie });
	expect(joined.location).toBe(`/workspaces/${joining.slug}?notice=joined`);

	const suggesting = await provableDomain(asking, { mode: "suggest", status: "verified" });
	const candidate = await personAt(suggesting.domain);
	const { cookie } = candidate;
	expect((await open("/start", { cookie })).text).toContain("Ask to join");
	const asked = await submit("/start", { step: "ask-by-domain", slug: asking.slug }, { cookie });
	expect(asked.location).toBe("/start?choose=1&notice=requested");
	expect((await candidate.get("myRequests")).body.requests).toMatchObject([{ workspaceSlug: asking.slug }]);
	const after = (await open("/start?choose=1", { cookie })).text;
	expect(after).toContain("You have asked");
	expect(after).not.toContain("Ask to join");
	const other = await submit("/start", { step: "join-by-domain", slug: asking.slug }, { cookie });
	expect(other.status).toBe(422);
});
