/** The data of the page that finds public workspaces, with what the visitor may do about each. */
import { MusterError } from "../../errors";
import { DEFAULT_PAGE_SIZE } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { sessionValues } from "../../session/session-values";
import { foundPage, searchValues } from "../search";
import { findPageBatch } from "./find-page.batch";

/** @throws MusterError `UNAUTHORIZED` */
export async function readFindPage(
	scope: Scope,
	{ search, cursor }: { search?: string | undefined; cursor?: string | undefined },
) {
	const values = { ...sessionValues(scope), ...searchValues(search, DEFAULT_PAGE_SIZE), cursor: cursor ?? "" };
	const result = await runSignedIn(scope, findPageBatch, values);
	const [person] = result.person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	return { person, workspaces: foundPage(result.workspaces, DEFAULT_PAGE_SIZE, result.end) };
}

export type FindPageData = Awaited<ReturnType<typeof readFindPage>>;
