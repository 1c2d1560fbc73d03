import { eq, type SQL, sql } from "drizzle-orm";
import { build } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceMember } from "../../db/schema";

/**
 * Selects members as the API shows them; add the `where`.
 *
 * @param source some rows of `workspace_member` under that name, in place of the whole table
 */
export function selectMembers(source: SQL = sql`${workspaceMember}`) {
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
		.from(source)
		.innerJoin(user, eq(user.id, workspaceMember.userId));
}
