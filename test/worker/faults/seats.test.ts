/** Seats: the limit holds at every door, though many come in at the same moment. */
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { newAddress } from "../../names";
import { often, promise, rival } from "../../promise";
import { type RivalAnswer, type RivalTeam, rivalCrowd, rivalInvitation, rivalTeam } from "../../rival/people";
import { createRival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import { setPlan } from "../api";
import type { Answer } from "../client";
import { boundInstance, type Instance, overtakingInstances } from "../instance";
import { newWorkspace, type Workspace } from "../scene";
import { watchSeats } from "./seat-history";

const INSTANCES = [boundInstance, overtakingInstances()];
const LIMITS = Array.from({ length: often(3, 4, 10) }, (_, position) => position + 1);
/** The number of requests at once: at two of the limits two hundred. */
const atOnce = (limit: number): number => often(20, 30, limit === 3 || limit === 10 ? 200 : 50);
/** A request of the rival takes eight to ten trips, so twenty at once are plenty. */
const RIVALS_AT_ONCE = 20;

beforeAll(() => createTables(env.RIVAL_DB));

const refusedForSeats = (answers: readonly Answer[]) =>
	answers.filter(({ body }) => body.code === "SEAT_LIMIT_REACHED").length;

/**
 * Many requests at once, at each limit and at each instance: as many succeed as seats are free, and the others are
 * refused for their seat.
 *
 * @param prepare prepares a workspace with one seat taken and `limit` in force, and returns the requests
 */
function atEachLimit(
	name: string,
	prepare: (
		space: Workspace,
		limit: number,
		instance: Instance,
	) => Promise<() => Promise<{ in: number; refused: number }>>,
): void {
	promise(name, async (tally) => {
		for (const limit of LIMITS) {
			for (const instance of INSTANCES) {
				const space = await newWorkspace();
				const go = await prepare(space, limit, instance);
				const history = await watchSeats(space.workspaceId);
				const { in: taken, refused } = await go();
				tally.attempts += 1;
				tally.faults += taken + refused;
				if (taken !== limit - 1) tally.violations.push(`limit ${limit}: ${taken} came in, ${refused} did not`);
				tally.violations.push(...(await history()).breaches);
			}
		}
	});
}

/** The same on the rival: more than its limit is a violation, and so is fewer while somebody was refused. */
function rivalAtEachLimit(
	name: string,
	count: string,
	prepare: (team: RivalTeam) => Promise<() => Promise<readonly RivalAnswer[]>>,
): void {
	rival(name, async (tally) => {
		for (const limit of LIMITS) {
			const team = await rivalTeam(env.RIVAL_DB, better, 100);
			const go = await prepare(team);
			await env.RIVAL_DB.prepare("update organization set seat_limit = ? where id = ?")
				.bind(limit, team.organizationId)
				.run();
			const answers = await go();
			const taken = await env.RIVAL_DB.prepare(count).bind(team.organizationId).first<number>("taken");
			tally.attempts += 1;
			tally.faults += answers.length;
			if (taken !== limit - 1) tally.violations.push(`limit ${limit}: ${taken} came in`);
		}
	});
}

const better = createRival(env.RIVAL_DB);

const INVITES = "seats: invites at once never exceed the limit, nor leave a free seat untaken";
atEachLimit(INVITES, async ({ owner, slug }, limit, instance) => {
	await setPlan(slug, "free", limit);
	return async () => {
		const answers = await Promise.all(
			Array.from({ length: atOnce(limit) }, () =>
				owner.at(instance).post("invite", { slug, email: newAddress(), role: "member" }),
			),
		);
		return { in: answers.filter(({ status }) => status === 201).length, refused: refusedForSeats(answers) };
	};
});
rivalAtEachLimit(
	INVITES,
	"select count(*) as taken from invitation where organization_id = ? and status = 'pending'",
	async ({ owner, organizationId }) =>
		() =>
			Promise.all(
				Array.from({ length: RIVALS_AT_ONCE }, () =>
					owner.post(better, "invite-member", { organizationId, email: newAddress(), role: "member" }),
				),
			),
);

const ROWS_A_LIST = 10;
atEachLimit(
	"seats: lists of invites at once never exceed the limit, nor leave a free seat untaken",
	async ({ owner, slug }, limit, instance) => {
		await setPlan(slug, "free", limit);
		return async () => {
			const answers = await Promise.all(
				Array.from({ length: atOnce(limit) / ROWS_A_LIST }, () =>
					owner.at(instance).post("inviteMany", {
						slug,
						invites: Array.from({ length: ROWS_A_LIST }, () => ({ email: newAddress(), role: "member" })),
					}),
				),
			);
			const rows: { invite?: unknown; code?: string }[] = answers.flatMap(({ body }) => body.results);
			const refused = rows.filter(({ code }) => code === "SEAT_LIMIT_REACHED").length;
			return { in: rows.filter(({ invite }) => invite !== undefined).length, refused };
		};
	},
);

const ACCEPTANCES = "seats: acceptances at once, by link and by hand, never exceed the limit, nor leave a free seat";
atEachLimit(ACCEPTANCES, async (space, limit, instance) => {
	const all = await space.invitees(atOnce(limit));
	await setPlan(space.slug, "free", limit);
	return async () => {
		const answers = await Promise.all(
			all.map(({ person, inviteId, token }, position) =>
				position % 2 === 0
					? person.at(instance).post("acceptInvite", { token })
					: person.at(instance).post("acceptMyInvite", { inviteId }),
			),
		);
		return { in: answers.filter(({ status }) => status === 200).length, refused: refusedForSeats(answers) };
	};
});
rivalAtEachLimit(ACCEPTANCES, "select count(*) - 1 as taken from member where organization_id = ?", async (team) => {
	const people = await rivalCrowd(env.RIVAL_DB, RIVALS_AT_ONCE);
	const ids: string[] = [];
	for (const { email } of people) ids.push(await rivalInvitation(better, team, email));
	return () =>
		Promise.all(
			people.map((person, position) => person.post(better, "accept-invitation", { invitationId: ids[position] })),
		);
});

atEachLimit(
	"seats: expired invites sent again at once never exceed the limit, nor leave a free seat untaken",
	async (space, limit, instance) => {
		const { owner, slug } = space;
		const all = await space.invites(atOnce(limit), { state: "expired" });
		await setPlan(slug, "free", limit);
		return async () => {
			const answers = await Promise.all(
				all.map(({ inviteId }) => owner.at(instance).post("resendInvite", { slug, inviteId })),
			);
			return { in: answers.filter(({ status }) => status === 200).length, refused: refusedForSeats(answers) };
		};
	},
);
