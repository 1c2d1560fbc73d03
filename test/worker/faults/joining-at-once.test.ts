/** Open joining and requests: many people and managers at the same moment. */
import { often, promise, type Tally } from "../../promise";
import { setPlan } from "../api";
import type { Answer } from "../client";
import { sql } from "../database";
import { boundInstance, type Instance, overtakingInstances } from "../instance";
import { newPeople, newStaffedWorkspace, newWorkspace, type StaffedWorkspace, type Workspace } from "../scene";
import { outcome } from "./check";
import { watchSeats } from "./seat-history";

const INSTANCES = [boundInstance, overtakingInstances()];
const ROUNDS = often(1, 3, 20);
const AT_ONCE = often(12, 20, 50);
const SEATS_FREE = [0, 1, 5];

const ok = (answers: readonly Answer[]) => answers.filter((answer) => outcome(answer) === "ok").length;

/** Runs an attempt for each round, instance and number of free seats. */
async function inEachScene(
	tally: Tally,
	attempt: (scene: { space: StaffedWorkspace; free: number; instance: Instance }) => Promise<string[]>,
): Promise<void> {
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const instance of INSTANCES) {
			for (const free of SEATS_FREE) {
				const space = await newStaffedWorkspace();
				await setPlan(space.slug, "free", Object.keys(space.people).length + free);
				const history = await watchSeats(space.workspaceId);
				const violations = await attempt({ space, free, instance });
				tally.attempts += 1;
				tally.violations.push(...violations, ...(await history()).breaches, ...(await wrongRequests(space)));
			}
		}
	}
}

/** The requests of a workspace whose decisions in the log are not one, or not the one of their row. */
async function wrongRequests({ workspaceId }: Workspace): Promise<string[]> {
	const rows = await sql<{ id: string; status: string; outcomes: string | null; isMember: 0 | 1 }>(
		`select r.id, r.status, (
				select group_concat(action, ' ') from audit_log
				where workspace_id = r.workspace_id and action <> 'request.created'
					and (metadata ->> 'requestId' = r.id or action = 'member.joined' and target_user_id = r.user_id)
			) as outcomes,
			exists (
				select 1 from workspace_member m where m.workspace_id = r.workspace_id and m.user_id = r.user_id
			) as isMember
		from join_request r where r.workspace_id = ?`,
		workspaceId,
	);
	const expected: Record<string, string | null> = {
		pending: null,
		approved: "member.joined",
		declined: "request.declined",
		withdrawn: "request.withdrawn",
	};
	return rows.flatMap(({ id, status, outcomes, isMember }) => [
		...(outcomes === expected[status] ? [] : [`request ${id} is ${status}, and the log has ${outcomes}`]),
		...(isMember === Number(status === "approved") ? [] : [`request ${id} is ${status}, member: ${isMember}`]),
	]);
}

promise("joining: open joins at once never exceed the limit, nor leave a free seat untaken", (tally) =>
	inEachScene(tally, async ({ space, free, instance }) => {
		await space.open("open");
		const people = await newPeople(AT_ONCE);
		// Each person twice: they are one member all the same.
		const answers = await Promise.all(
			[...people, ...people].map((person) => person.at(instance).post("joinOpen", { slug: space.slug })),
		);
		tally.faults += answers.length;
		const joined = answers.filter(({ body }) => body.alreadyMember === false).length;
		return joined === free ? [] : [`${joined} people came in by ${free} free seats`];
	}),
);

promise("joining: approvals by several managers at once let each person in once, and only by a free seat", (tally) =>
	inEachScene(tally, async ({ space, free, instance }) => {
		const { owner, admin, manager } = space.people;
		const asking = await space.requesters(AT_ONCE / 2);
		const answers = await Promise.all(
			asking.flatMap(({ requestId }) =>
				[owner, admin, manager].map((by) =>
					by.at(instance).post("approveRequest", { slug: space.slug, requestId, role: "viewer" }),
				),
			),
		);
		tally.faults += answers.length;
		const codes = new Set(answers.map(outcome));
		const unexpected = [...codes].filter((code) => !["ok", "REQUEST_CLOSED", "SEAT_LIMIT_REACHED"].includes(code));
		return [
			...(ok(answers) === free ? [] : [`${ok(answers)} approvals for ${free} free seats`]),
			...unexpected.map((code) => `answered ${code}`),
		];
	}),
);

promise("joining: of approvals, refusals and withdrawals at once, each request has one outcome", (tally) =>
	inEachScene(tally, async ({ space, instance }) => {
		const { slug, people } = space;
		const asking = await space.requesters(AT_ONCE / 2);
		const all = await Promise.all(
			asking.map(({ person, requestId }) =>
				Promise.all([
					people.owner.at(instance).post("approveRequest", { slug, requestId }),
					people.admin.at(instance).post("declineRequest", { slug, requestId }),
					person.at(instance).post("withdrawRequest", { requestId }),
					people.manager.at(instance).post("declineRequest", { slug, requestId }),
				]),
			),
		);
		tally.faults += 4 * all.length;
		return all.flatMap((answers) => (ok(answers) === 1 ? [] : [`${ok(answers)} answers say that they decided`]));
	}),
);

promise("joining: a person who comes by several doors at once is one member, and their request is answered", (tally) =>
	inEachScene(tally, async ({ space, free, instance }) => {
		await space.open("open");
		const { slug, people } = space;
		const asking = await space.requesters(3);
		const before = await sql("select 1 from workspace_member where workspace_id = ?", space.workspaceId);
		const answers = await Promise.all(
			asking.flatMap(({ person, requestId }) => [
				person.at(instance).post("joinOpen", { slug }),
				people.owner.at(instance).post("approveRequest", { slug, requestId }),
				person.at(instance).post("joinOpen", { slug }),
			]),
		);
		tally.faults += answers.length;
		const after = await sql("select 1 from workspace_member where workspace_id = ?", space.workspaceId);
		const joined = after.length - before.length;
		const expected = Math.min(free, asking.length);
		const pending = await sql(
			`select 1 from join_request r inner join workspace_member m using (workspace_id, user_id)
			where r.workspace_id = ? and r.status = 'pending'`,
			space.workspaceId,
		);
		return [
			...(joined === expected ? [] : [`${joined} members instead of ${expected}`]),
			...pending.map(() => "a member has an open request"),
		];
	}),
);

promise("joining: nobody comes in, and nobody asks, after the commit that closes the door", async (tally) => {
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const instance of INSTANCES) {
			const space = await newWorkspace();
			await space.open("open");
			const people = await newPeople(AT_ONCE);
			const doors = [
				{ joining: "request" },
				{ joining: "open" },
				{ visibility: "private" },
				{ visibility: "public" },
				{ inviteDomains: ["elsewhere.example"] },
				{ inviteDomains: [] },
				{ joining: "invite" },
			];
			const { slug, owner } = space;
			const answers = await Promise.all(
				people.flatMap((person, position) => [
					person.at(instance).post(position % 2 === 0 ? "joinOpen" : "requestToJoin", { slug }),
					...doors
						.slice(position, position + 1)
						.map((given) => owner.at(instance).post("setDoors", { slug, ...given })),
				]),
			);
			tally.attempts += 1;
			tally.faults += answers.length;
			tally.violations.push(...(await wrongEntries(space)));
		}
	}
});

/** The decisions that the doors, as the log has them at that moment, do not allow. */
async function wrongEntries({ workspaceId }: Workspace): Promise<string[]> {
	const rows = await sql<{ action: string; metadata: string }>(
		`select action, metadata from audit_log where workspace_id = ?
			and action in ('workspace.doors_changed', 'member.joined', 'request.created') order by seq`,
		workspaceId,
	);
	let doors = { visibility: "public", joining: "open", inviteDomains: [] as string[] };
	const wrong: string[] = [];
	for (const { action, metadata } of rows) {
		const isOpen = doors.visibility === "public" && doors.inviteDomains.length === 0;
		if (action === "workspace.doors_changed") doors = { ...doors, ...JSON.parse(metadata) };
		else if (action === "member.joined" && !(isOpen && doors.joining === "open"))
			wrong.push("joined a closed workspace");
		else if (action === "request.created" && !(isOpen && doors.joining !== "invite"))
			wrong.push("asked a closed workspace");
	}
	return wrong;
}
