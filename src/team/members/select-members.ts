import { eq } from "drizzle-orm";
import { build } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceMember } from "../../db/schema";

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
