import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { noticeMail } from "../db/schema";
import type { NoticeDetails } from "./notice-details";

const detail = <Value>(name: keyof NoticeDetails) => sql<Value>`${noticeMail.details} ->> ${sql.raw(`'${name}'`)}`;

/** The columns of `NoticeDetails`. */
export const noticeDetails = {
	workspaceName: detail<string>("workspaceName"),
	workspaceSlug: detail<string>("workspaceSlug"),
	waiting: detail<number | null>("waiting"),
};

/** SQL: the details as the row keeps them. */
export function noticeDetailsJson(values: Record<keyof NoticeDetails, SQLWrapper>): SQL {
	const entries = Object.entries(values).map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`);
	return sql`json_object(${sql.join(entries, sql`, `)})`;
}
