import type { MemberRow } from "../../team/members/member";

/** A member as the organization plugin returns one. */
export function toOrganizationMember(organizationId: string, member: MemberRow & { id: string }) {
	const { id, userId, role, joinedAt, name, email, image } = member;
	return {
		id,
		organizationId,
		userId,
		role,
		createdAt: new Date(joinedAt).toISOString(),
		user: { id: userId, name, email, image },
	};
}
