/** Seats: the limit holds at every door by which a member can come in, whoever else comes in at the same moment. */
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { often, promise, rival } from "../../promise";
import { type RivalAnswer, type RivalTeam, rivalCrowd, rivalInvitation, rivalTeam } from "../../rival/people";
import { createRival } from "../../rival/rival";
import { createTables } from "../../rival/tables";
import { type Answer, frontDoor, setPlan } from "../client";
import { overtakingInstances } from "../instance";
import { address, expire, invitees, type Scene, workspaceOfSeats } from "./scene";
import { watchSeats } from "./seat-history";

const DOORS = [frontDoor, overtakingInstances()];
const LIMITS = Array.from({ length: often(3, 10) }, (_, position) => position + 1);
/** How many at once: at two of the limits as many as two hundred. */
const atOnce = (limit: number): number => often(20, limit === 3 || limit === 10 ? 200 : 50);
/** On the rival each request is eight to ten trips, and twenty at once are plenty. */
const RIVALS_AT_ONCE = 20;

beforeAll(() => createTables(env.RIVAL_DB));

const refusedForSeats = (answers: readonly Answer[]) =>
	answers.filter(({ body }) => body.code === "SEAT_LIMIT_REACHED").length;

/**
 * Everybody at once, at each limit and through each door. Of those who ask, as many as there are free seats come in,
 * and the others are told why not.
 *
 * @param rush prepares a workspace with one seat taken and `limit` in force; its answer is everybody's requests
 */
function rushes(
	name: string,
	rush: (
		scene: Scene,
		limit: number,
		door: typeof frontDoor,
	) => Promise<() => Promise<{ in: number; refused: number }>>,
): void {
	promise(name, async (tally) => {
		for (const limit of LIMITS) {
			for (const door of DOORS) {
				const scene = await workspaceOfSeats();
				const go = await rush(scene, limit, door);
				const history = await watchSeats(scene.workspaceId);
				const { in: taken, refused } = await go();
				tally.attempts += 1;
				tally.faults += taken + refused;
				if (taken !== limit - 1) tally.violations.push(`limit ${limit}: ${taken} came in, ${refused} did not`);
				tally.violations.push(...(await history()).breaches);
			}
		}
	});
}

/** The same on the rival: more than its limit is a breach, and so is fewer while somebody was refused. */
function rivalRushes(
	name: string,
	count: string,
	rush: (team: RivalTeam) => Promise<() => Promise<readonly RivalAnswer[]>>,
): void {
	rival(name, async (tally) => {
		for (const limit of LIMITS) {
			const team = await rivalTeam(env.RIVAL_DB, better, 100);
			const go = await rush(team);
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
rushes(INVITES, async ({ owner, slug }, limit, door) => {
	await setPlan(slug, "free", limit);
	return async () => {
		const answers = await Promise.all(
			Array.from({ length: atOnce(limit) }, () =>
				owner.through(door).post("invite", { slug, email: address(), role: "member" }),
			),
		);
		return { in: answers.filter(({ status }) => status === 201).length, refused: refusedForSeats(answers) };
	};
});
rivalRushes(
	INVITES,
	"select count(*) as taken from invitation where organization_id = ? and status = 'pending'",
	async ({ owner, organizationId }) =>
		() =>
			Promise.all(
				Array.from({ length: RIVALS_AT_ONCE }, () =>
					owner.post(better, "invite-member", { organizationId, email: address(), role: "member" }),
				),
			),
);

const ROWS_A_LIST = 10;
rushes(
	"seats: lists of invites at once never exceed the limit, nor leave a free seat untaken",
	async ({ owner, slug }, limit, door) => {
		await setPlan(slug, "free", limit);
		return async () => {
			const answers = await Promise.all(
				Array.from({ length: atOnce(limit) / ROWS_A_LIST }, () =>
					owner.through(door).post("inviteMany", {
						slug,
						invites: Array.from({ length: ROWS_A_LIST }, () => ({ email: address(), role: "member" })),
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
rushes(ACCEPTANCES, async (scene, limit, door) => {
	const all = await invitees(scene, atOnce(limit));
	await setPlan(scene.slug, "free", limit);
	return async () => {
		const answers = await Promise.all(
			all.map(({ person, inviteId, token }, position) =>
				position % 2 === 0
					? person.through(door).post("acceptInvite", { token })
					: person.through(door).post("acceptMyInvite", { inviteId }),
			),
		);
		return { in: answers.filter(({ status }) => status === 200).length, refused: refusedForSeats(answers) };
	};
});
rivalRushes(ACCEPTANCES, "select count(*) - 1 as taken from member where organization_id = ?", async (team) => {
	const people = await rivalCrowd(env.RIVAL_DB, RIVALS_AT_ONCE);
	const ids: string[] = [];
	for (const { email } of people) ids.push(await rivalInvitation(better, team, email));
	return () =>
		Promise.all(
			people.map((person, position) => person.post(better, "accept-invitation", { invitationId: ids[position] })),
		);
});

rushes(
	"seats: expired invites sent again at once never exceed the limit, nor leave a free seat untaken",
	async (scene, limit, door) => {
		const { owner, slug } = scene;
		const all = await invitees(scene, atOnce(limit));
		await expire(all);
		await setPlan(slug, "free", limit);
		return async () => {
			const answers = await Promise.all(
				all.map(({ inviteId }) => owner.through(door).post("resendInvite", { slug, inviteId })),
			);
			return { in: answers.filter(({ status }) => status === 200).length, refused: refusedForSeats(answers) };
		};
	},
);
