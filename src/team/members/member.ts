import { permissionsOf, type Role } from "../../rules/roles";

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
