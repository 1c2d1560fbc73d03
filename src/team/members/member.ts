import { eq } from "drizzle-orm";
import { build } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceMember } from "../../db/schema";
import { permissionsOf, type Role } from "../../rules/roles";

/** Selects members as the API shows them; add the `where`. */
export function selectMembers() {
	return build
		.select(
			row({
				id: workspaceMember.id,
				userId: user.id,
				name: user.name,
				email: user.email,
				image: user.image,
				role: workspaceMember.role,
				joinedAt: workspaceMember.createdAt,
			}),
		)
		.from(workspaceMember)
		.innerJoin(user, eq(user.id, workspaceMember.userId));
}

export interface MemberRow {
	userId: string;
	name: string;
	email: string;
	image: string | null;
	role: Role;
	/** Milliseconds since 1970 in UTC. */
	joinedAt: number;
}

/** A member as the API shows them. */
export function toMember({ userId, name, email, image, role, joinedAt }: MemberRow) {
	return {
		userId,
		name,
		email,
		image,
		role,
		permissions: permissionsOf(role),
		joinedAt: new Date(joinedAt).toISOString(),
		isOwner: role === "owner",
	};
}
