/** Domains under races and lost answers. */
import { env } from "cloudflare:workers";
import { openDatabase } from "../../../src/db/database";
import { checkDomains } from "../../../src/jobs/check-domains";
import { newId } from "../../names";
import { often, promise } from "../../promise";
import { config } from "../bindings";
import type { Person } from "../client";
import { sql } from "../database";
import { answerAbout, newDomain, plantedDomain, provableDomain } from "../domains";
import { faultyD1, lostAfter, only } from "../faulty-d1";
import { boundInstance, overtakingInstances } from "../instance";
import { newWorkspace, personAt } from "../scene";
import { check, outcome } from "./check";
import { shuffled } from "./random";

const INSTANCES = [boundInstance, overtakingInstances()];

promise("domains: of six managers who verify one domain for six workspaces at once, one has it", async (tally) => {
	for (let round = 0; round < often(3, 6, 30); round += 1) {
		for (const instance of INSTANCES) {
			const domain = newDomain();
			const spaces = await Promise.all(Array.from({ length: 6 }, () => newWorkspace()));
			const claims = [];
			for (const space of spaces)
				claims.push({ space, ...(await plantedDomain(space, { domain, status: "pending" })) });
			await answerAbout(`_muster.${domain}`, { texts: claims.map(({ record }) => record.value) });
			const answers = await Promise.all(
				shuffled(claims).map(({ space, domainId }) =>
					space.owner.at(instance).post("verifyDomain", { slug: space.slug, domainId }),
				),
			);
			tally.faults += answers.length;
			const outcomes = answers.map(outcome).sort().join();
			check(tally, "answers", outcomes, [...Array(5).fill("DOMAIN_TAKEN"), "ok"].join());
			const holders = await sql("select id from workspace_domain where domain = ? and status = 'verified'", domain);
			const events = await sql(
				"select id from audit_log where action = 'domain.verified' and metadata ->> 'domain' = ?",
				domain,
			);
			check(tally, "holders, events", `${holders.length}, ${events.length}`, "1, 1");
		}
	}
});

promise("domains: of N people who come by a domain at once, as many come in as seats are free", async (tally) => {
	for (let round = 0; round < often(2, 5, 20); round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace({ seats: 4 });
			const { domain } = await plantedDomain(space, { mode: "join" });
			const people: Person[] = [];
			for (let count = 0; count < 6; count += 1) people.push(await personAt(domain));
			const answers = await Promise.all(
				shuffled([...people, ...people.slice(0, 2)]).map((person) =>
					person.at(instance).post("joinByDomain", { slug: space.slug }),
				),
			);
			tally.faults += answers.length;
			const rows = await sql("select id from workspace_member where workspace_id = ?", space.workspaceId);
			const joined = answers.filter(({ body }) => body.alreadyMember === false).length;
			check(tally, "members, joined", `${rows.length}, ${joined}`, "4, 3");
			const events = await sql(
				"select id from audit_log where workspace_id = ? and action = 'member.joined'",
				space.workspaceId,
			);
			check(tally, "events", String(events.length), "3");
		}
	}
});

promise("domains: adding one domain many times at once makes one claim, and never more than twenty", async (tally) => {
	for (let round = 0; round < often(2, 5, 20); round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace();
			const { slug } = space;
			const owner = space.owner.at(instance);
			for (let count = 0; count < 17; count += 1) await plantedDomain(space);
			const domains = [newDomain(), newDomain(), newDomain(), newDomain(), newDomain()];
			const answers = await Promise.all(
				shuffled([...domains, ...domains]).map((domain) => owner.post("addDomain", { slug, domain })),
			);
			tally.faults += answers.length;
			const rows = await sql<{ domain: string }>(
				"select domain from workspace_domain where workspace_id = ?",
				space.workspaceId,
			);
			check(tally, "domains", `${rows.length}, ${new Set(rows.map(({ domain }) => domain)).size}`, "20, 20");
			check(
				tally,
				"refusals",
				String(answers.filter((answer) => outcome(answer) === "DOMAIN_LIMIT_REACHED").length),
				"4",
			);
		}
	}
});

promise("domains: a weekly check whose answer is lost counts one miss, and loses a domain once", async (tally) => {
	for (let round = 0; round < often(2, 4, 10); round += 1) {
		const space = await newWorkspace();
		const now = Date.now();
		const [first, last, kept] = [
			await plantedDomain(space, { dueAt: now }),
			await plantedDomain(space, { dueAt: now, missedChecks: 1 }),
			await provableDomain(space, { dueAt: now, missedChecks: 1, status: "verified" }),
		];
		const database = openDatabase(faultyD1(env.DB, only(2, lostAfter)), { now: Date.now, random: () => 0 });
		await checkDomains(database, now, config, newId);
		tally.faults += 1;
		const rows = await sql<{ id: string; status: string; missed: number }>(
			"select id, status, missed_checks as missed from workspace_domain where workspace_id = ?",
			space.workspaceId,
		);
		const states = new Map(rows.map(({ id, status, missed }) => [id, `${status} ${missed}`]));
		check(tally, "first miss", states.get(first.domainId) ?? "", "verified 1");
		check(tally, "second miss", states.get(last.domainId) ?? "", "lost 2");
		check(tally, "found", states.get(kept.domainId) ?? "", "verified 0");
		const events = await sql(
			"select id from audit_log where workspace_id = ? and action = 'domain.lost'",
			space.workspaceId,
		);
		check(tally, "events", String(events.length), "1");
	}
});
