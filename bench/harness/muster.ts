import { serializeSigned } from "hono/utils/cookie";
import { DAY_MS } from "../../src/rules/limits";
import {
	type Contestant,
	newKinds,
	plantedId,
	plantedIdSql,
	type Step,
	serialSql,
	type Team,
	type TeamSize,
} from "./contestant";
import { readMigrations } from "./migrations";
import { type Bundle, type Running, type RunOptions, start } from "./worker";

const SECRET = "the benchmark's secret, of thirty-two characters and more";
export const ORIGIN = "http://localhost";

/** Starts Muster and creates its tables if they do not exist. The daily caps are checked, but too large to be reached. */
export async function startMuster(bundle: Bundle, { variables, ...options }: RunOptions = {}): Promise<Contestant> {
	const worker = await start(bundle, {
		...options,
		variables: {
			BETTER_AUTH_SECRET: SECRET,
			PUBLIC_URL: ORIGIN,
			RATE_LIMITS: "off",
			INVITE_MAILS_PER_PERSON_PER_DAY: "1000000000",
			INVITE_MAILS_PER_WORKSPACE_PER_DAY: "1000000000",
			INVITE_MAILS_PER_RECIPIENT_PER_WORKSPACE_PER_DAY: "1000000",
			INVITE_MAILS_PER_RECIPIENT_PER_DAY: "1000000",
			...variables,
		},
	});
	const d1 = await worker.d1();
	const known = await d1.prepare("select 1 from sqlite_master where name = 'workspace'").first();
	if (known === null) await d1.batch(readMigrations().map((text) => d1.prepare(text)));
	return musterOn(worker);
}

function musterOn(worker: Running): Contestant {
	const run = async (...statements: string[]) => {
		const d1 = await worker.d1();
		await d1.batch(statements.map((text) => d1.prepare(text)));
	};
	return {
		name: "muster",
		worker,
		async plantTeam({ name, members, invitees }: TeamSize): Promise<Team> {
			const now = Date.now();
			const { workspaces, people, memberships, invites, audit, asked } = newKinds(
				"workspaces",
				"people",
				"memberships",
				"invites",
				"audit",
				"asked",
			);
			const workspaceId = plantedId(workspaces, 0);
			const owner = plantedId(people, 0);
			const ends = now + 7 * DAY_MS;
			const everyone = members + invitees;
			await run(
				`insert into workspace (id, name, slug, plan, created_at) values ('${workspaceId}', '${name}', '${name}', 'enterprise', ${now})`,
				`${serialSql(everyone)} insert into user (id, name, email, email_verified, created_at, updated_at)
					select ${plantedIdSql(people)}, 'Somebody', '${name}-' || n || '@example.com', 1, ${now}, ${now} from "serial"`,
				`${serialSql(members)} insert into workspace_member (id, workspace_id, user_id, role, created_at)
					select ${plantedIdSql(memberships)}, '${workspaceId}', ${plantedIdSql(people)}, iif(n = 0, 'owner', 'member'), ${now} from "serial"`,
				`${serialSql(invitees + 1, members - 1)} insert into session (id, token, user_id, expires_at, created_at, updated_at)
					select ${plantedIdSql(people)}, ${plantedIdSql(people)}, iif(n < ${members}, '${owner}', ${plantedIdSql(people)}), ${ends}, ${now}, ${now} from "serial"`,
				...[
					{ kind: invites, count: members, address: `'${name}-invited-' || n` },
					{ kind: asked, count: invitees, address: `'${name}-' || (n + ${members})` },
				].flatMap(({ kind, count, address }) => plantInvites(workspaceId, owner, kind, count, address, now, ends)),
				`${serialSql(members)} insert into audit_log (id, workspace_id, actor_id, action, metadata, created_at, attempt)
					select ${plantedIdSql(audit)}, '${workspaceId}', '${owner}', 'invite.created', '{}', ${now}, 1 from "serial"`,
			);
			const asOwner = await bearerOf(plantedId(people, members - 1));
			const get = (operation: string): Step => ({
				method: "GET",
				path: `/api/team/${operation}?slug=${name}`,
				headers: asOwner,
			});
			const post = (operation: string, body: object, headers = asOwner): Step => ({
				method: "POST",
				path: `/api/team/${operation}`,
				headers: { ...headers, "content-type": "application/json" },
				body: { slug: name, ...body },
			});
			return {
				invite: async (turn) => post("invite", { email: `${name}-new-${turn}@example.com`, role: "member" }),
				accept: async (turn) => {
					const query = `inviteId=${plantedId(asked, turn)}&expiresAt=${ends}`;
					const token = await (await fetch(`${worker.url}/bench/token?${query}`)).text();
					const invitee = await bearerOf(plantedId(people, members + turn));
					return { ...post("acceptInvite", {}, invitee), body: { token } };
				},
				listMembers: async () => get("membersByWorkspaceSlug"),
				listInvites: async () => get("listInvites"),
				updateRole: async (turn) =>
					post("updateRole", { userId: plantedId(people, 1 + (turn % (members - 1))), role: "viewer" }),
				removeMember: async (turn) => post("removeMember", { userId: plantedId(people, members - 1 - turn) }),
			};
		},
		async plantNeighbours(count: number): Promise<void> {
			const now = Date.now();
			const { workspaces, people, invites } = newKinds("workspaces", "people", "invites");
			await run(
				`${serialSql(count)} insert into user (id, name, email, email_verified, created_at, updated_at)
					select ${plantedIdSql(people)}, 'Neighbour', 'neighbour-' || n || '@example.com', 1, ${now}, ${now} from "serial"`,
				`${serialSql(count)} insert into workspace (id, name, slug, plan, created_at)
					select ${plantedIdSql(workspaces)}, 'Neighbour', 'neighbour-' || n, 'free', ${now} from "serial"`,
				`${serialSql(count)} insert into workspace_member (id, workspace_id, user_id, role, created_at)
					select ${plantedIdSql(people)}, ${plantedIdSql(workspaces)}, ${plantedIdSql(people)}, 'owner', ${now} from "serial"`,
				`${serialSql(count)} insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, invited_by, send_count, last_sent_at, created_at, expires_at, mail_state, mail_queued_at)
					select ${plantedIdSql(invites)}, ${plantedIdSql(workspaces)}, 'asked-' || n || '@example.com', 'hash', 'member', 7, ${plantedIdSql(people)}, 1, ${now}, ${now}, ${now + 7 * DAY_MS}, 'sent', ${now} from "serial"`,
			);
		},
	};
}

function plantInvites(
	workspaceId: string,
	owner: string,
	kind: number,
	count: number,
	address: string,
	now: number,
	ends: number,
): string[] {
	return [
		`${serialSql(count)} insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, invited_by, send_count, last_sent_at, created_at, expires_at, mail_state, mail_queued_at)
			select ${plantedIdSql(kind)}, '${workspaceId}', ${address} || '@example.com', 'hash', 'member', 7, '${owner}', 1, ${now}, ${now}, ${ends}, 'sent', ${now} from "serial"`,
	];
}

/** Makes the credential of a session from its token. */
export async function bearerOf(token: string): Promise<Record<string, string>> {
	const signed = (await serializeSigned("token", token, SECRET)).slice("token=".length);
	return { authorization: `Bearer ${signed}` };
}
