/**
 * The doors of a workspace commit by commit, from the audit log: nobody comes in while it is archived, nobody who was
 * removed comes in without a later decision, and no link gives what its maker may not give.
 */
import { sql } from "../database";

interface Event {
	action: string;
	actorId: string | null;
	targetUserId: string | null;
	via: string | null;
	linkId: string | null;
	role: string | null;
	newRole: string | null;
}

/** The doors through which a person comes without a decision about them. */
const WITHOUT_DECISION = new Set(["link", "open", "domain"]);

/**
 * @param makerId the maker of every link of the workspace
 * @returns every broken rule, one line each
 */
export async function brokenDoorRules(workspaceId: string, makerId: string): Promise<string[]> {
	const events = await sql<Event>(
		`select action, actor_id as actorId, target_user_id as targetUserId, metadata ->> 'via' as via,
			metadata ->> 'linkId' as linkId, metadata ->> 'role' as role, metadata ->> 'to' as newRole
		from audit_log where workspace_id = ? order by seq`,
		workspaceId,
	);
	const broken: string[] = [];
	const barred = new Set<string>();
	let isArchived = false;
	let mayTheMakerGive = true;
	for (const { action, targetUserId, via, newRole } of events) {
		const person = targetUserId ?? "";
		switch (action) {
			case "workspace.archived":
				isArchived = true;
				break;
			case "workspace.restored":
				isArchived = false;
				break;
			case "member.removed":
				barred.add(person);
				if (person === makerId) mayTheMakerGive = false;
				break;
			case "member.role_changed":
				if (person === makerId) mayTheMakerGive = newRole === "manager" || newRole === "admin";
				break;
			case "member.joined":
				if (isArchived) broken.push(`joined by ${via} while the workspace was archived`);
				if (barred.has(person) && WITHOUT_DECISION.has(via ?? "")) broken.push(`a barred person joined by ${via}`);
				if (via === "link" && !mayTheMakerGive) broken.push("joined by a link whose maker may not give its role");
				barred.delete(person);
				break;
			default:
				break;
		}
	}
	return broken;
}
