import type { MemberRow } from "../../team/members/member";

/** A membership without its person, as the organization plugin returns one that it has written. */
export function toMembership(
	organizationId: string | null,
	{ id, userId, role, joinedAt }: Pick<MemberRow, "userId" | "role" | "joinedAt"> & { id: string },
) {
	return { id, organizationId, userId, role, createdAt: new Date(joinedAt).toISOString() };
}

/** A member as the organization plugin returns one. */
export function toOrganizationMember(organizationId: string, member: MemberRow & { id: string }) {
	const { userId, name, email, image } = member;
	return { ...toMembership(organizationId, member), user: { id: userId, name, email, image } };
}
