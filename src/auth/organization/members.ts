import { user, workspaceMember } from "../../db/schema";
import type { Role } from "../../rules/roles";

/** The columns of a member as the plugin shows one. */
export const memberFields = {
	id: workspaceMember.id,
	organizationId: workspaceMember.workspaceId,
	userId: workspaceMember.userId,
	role: workspaceMember.role,
	createdAt: workspaceMember.createdAt,
	userName: user.name,
	userEmail: user.email,
	userImage: user.image,
};

interface StockMemberRow {
	id: string;
	organizationId: string;
	userId: string;
	role: Role;
	createdAt: number;
	userName: string;
	userEmail: string;
	userImage: string | null;
}

export function toStockMember({ userName, userEmail, userImage, createdAt, ...member }: StockMemberRow) {
	return {
		...member,
		createdAt: new Date(createdAt).toISOString(),
		user: { id: member.userId, name: userName, email: userEmail, image: userImage },
	};
}
