import { serializeSigned } from "hono/utils/cookie";
import { DAY_MS } from "../../src/rules/limits";
import { RIVAL_ORIGIN, RIVAL_SECRET } from "../../test/rival/rival";
import { createTables } from "../../test/rival/tables";
import {
	ACTIONS,
	type Action,
	type Contestant,
	newKinds,
	plantedId,
	plantedIdSql,
	type Step,
	serialSql,
	type Team,
	type TeamSize,
} from "./contestant";
import { type Bundle, type Running, type RunOptions, start } from "./worker";

/** Larger than any team here: the plugin's seat limit is checked, but not reached. */
const SEATS = 1_000_000;

/** Starts a Worker with Better Auth's organization plugin and creates its tables. */
export async function startPlugin(bundle: Bundle, options: RunOptions = {}): Promise<Contestant> {
	const worker = await start(bundle, options);
	await createTables(await worker.d1());
	return pluginOn(worker);
}

function pluginOn(worker: Running): Contestant {
	const run = async (...statements: string[]) => {
		const d1 = await worker.d1();
		await d1.batch(statements.map((text) => d1.prepare(text)));
	};
	return {
		name: "plugin",
		worker,
		async plantTeam({ name, members, invitees }: TeamSize): Promise<Team> {
			const now = Date.now();
			const { organizations, people, memberships, invites, asked } = newKinds(
				"organizations",
				"people",
				"memberships",
				"invites",
				"asked",
			);
			const organizationId = plantedId(organizations, 0);
			const owner = plantedId(people, 0);
			const ends = now + 7 * DAY_MS;
			const plantInvitations = (kind: number, count: number, address: string) =>
				`${serialSql(count)} insert into invitation (id, organization_id, email, role, status, expires_at, inviter_id, created_at)
					select ${plantedIdSql(kind)}, '${organizationId}', ${address} || '@example.com', 'member', 'pending', ${ends}, '${owner}', ${now} from "serial"`;
			await run(
				`insert into organization (id, name, slug, seat_limit, created_at) values ('${organizationId}', '${name}', '${name}', ${SEATS}, ${now})`,
				`${serialSql(members + invitees)} insert into user (id, name, email, email_verified, created_at, updated_at)
					select ${plantedIdSql(people)}, 'Somebody', '${name}-' || n || '@example.com', 1, ${now}, ${now} from "serial"`,
				`${serialSql(members)} insert into member (id, organization_id, user_id, role, created_at)
					select ${plantedIdSql(memberships)}, '${organizationId}', ${plantedIdSql(people)}, iif(n = 0, 'owner', 'member'), ${now} from "serial"`,
				`${serialSql(invitees + 1, members - 1)} insert into session (id, token, user_id, expires_at, created_at, updated_at)
					select ${plantedIdSql(people)}, ${plantedIdSql(people)}, iif(n < ${members}, '${owner}', ${plantedIdSql(people)}), ${ends}, ${now}, ${now} from "serial"`,
				plantInvitations(invites, members, `'${name}-invited-' || n`),
				plantInvitations(asked, invitees, `'${name}-' || (n + ${members})`),
			);
			const asOwner = await cookieOf(plantedId(people, members - 1));
			const get = (action: Action): Step => ({
				method: "GET",
				path: `/api/auth/organization/${ACTIONS[action].plugin}?organizationId=${organizationId}`,
				headers: asOwner,
			});
			const post = (action: Action, body: object, headers = asOwner): Step => ({
				method: "POST",
				path: `/api/auth/organization/${ACTIONS[action].plugin}`,
				headers: { ...headers, origin: RIVAL_ORIGIN, "content-type": "application/json" },
				body: { organizationId, ...body },
			});
			return {
				invite: async (turn) => post("invite", { email: `${name}-new-${turn}@example.com`, role: "member" }),
				accept: async (turn) => {
					const invitee = await cookieOf(plantedId(people, members + turn));
					return { ...post("accept", {}, invitee), body: { invitationId: plantedId(asked, turn) } };
				},
				listMembers: async () => get("listMembers"),
				listInvites: async () => get("listInvites"),
				updateRole: async (turn) =>
					post("updateRole", { memberId: plantedId(memberships, 1 + (turn % (members - 1))), role: "admin" }),
				removeMember: async (turn) =>
					post("removeMember", { memberIdOrEmail: plantedId(memberships, members - 1 - turn) }),
			};
		},
		async plantNeighbours(count: number): Promise<void> {
			const now = Date.now();
			const { organizations, people } = newKinds("organizations", "people");
			await run(
				`${serialSql(count)} insert into user (id, name, email, email_verified, created_at, updated_at)
					select ${plantedIdSql(people)}, 'Neighbour', 'neighbour-' || n || '@example.com', 1, ${now}, ${now} from "serial"`,
				`${serialSql(count)} insert into organization (id, name, slug, created_at)
					select ${plantedIdSql(organizations)}, 'Neighbour', 'neighbour-' || n, ${now} from "serial"`,
				`${serialSql(count)} insert into member (id, organization_id, user_id, role, created_at)
					select ${plantedIdSql(people)}, ${plantedIdSql(organizations)}, ${plantedIdSql(people)}, 'owner', ${now} from "serial"`,
				`${serialSql(count)} insert into invitation (id, organization_id, email, role, status, expires_at, inviter_id, created_at)
					select ${plantedIdSql(people)}, ${plantedIdSql(organizations)}, 'asked-' || n || '@example.com', 'member', 'pending', ${now + 7 * DAY_MS}, ${plantedIdSql(people)}, ${now} from "serial"`,
			);
		},
	};
}

/** Makes the credential of a session from its token. */
async function cookieOf(token: string): Promise<Record<string, string>> {
	return { cookie: await serializeSigned("better-auth.session_token", token, RIVAL_SECRET) };
}
