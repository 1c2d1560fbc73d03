/** The relations of Better Auth's tables, for the rows that it reads with a join. */
import { relations } from "drizzle-orm";
import { account, session, user, workspaceMember } from "../db/schema";

export const userRelations = relations(user, ({ many }) => ({ accounts: many(account), sessions: many(session) }));
export const accountRelations = relations(account, ({ one }) => ({
	user: one(user, { fields: [account.userId], references: [user.id] }),
}));
export const sessionRelations = relations(session, ({ one }) => ({
	user: one(user, { fields: [session.userId], references: [user.id] }),
}));
export const workspaceMemberRelations = relations(workspaceMember, ({ one }) => ({
	user: one(user, { fields: [workspaceMember.userId], references: [user.id] }),
}));
