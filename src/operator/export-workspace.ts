import * as z from "zod/mini";
import { MusterError } from "../errors";
import { describeError, log } from "../log";
import type { Scope } from "../scope";
import { slug } from "../team/inputs";
import { toEvent } from "./event";
import {
	exportedEventsBatch,
	exportedInvitesBatch,
	exportedMembersBatch,
	exportedWorkspaceBatch,
} from "./export-workspace.batch";
import { EXPORT_PAGE_ROWS } from "./limits";

export const exportWorkspaceInput = z.object({ slug });

const encoder = new TextEncoder();

/**
 * Streams a workspace as lines of JSON: the workspace, its members, invites and events, and at last `end` with their
 * counts. A stream without that line broke off. Each page of rows is one trip, read when the client has taken the one
 * before, so memory is bounded (`EXPORT_PAGE_ROWS`). Pages are read one after another: the export is no snapshot.
 *
 * @throws MusterError `WORKSPACE_NOT_FOUND`
 */
export async function exportWorkspace(
	scope: Scope,
	{ slug }: z.output<typeof exportWorkspaceInput>,
): Promise<Response> {
	const { database, newId, now } = scope;
	const { workspace } = await database.run(exportedWorkspaceBatch, { slug, decisionId: newId(), now });
	const [found] = workspace;
	if (found === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	const { createdAt, sendingPausedAt, archivedAt, ...fields } = found;
	const head = {
		...fields,
		sendingPausedAt: timeOf(sendingPausedAt),
		archivedAt: timeOf(archivedAt),
		createdAt: timeOf(createdAt),
	};
	const pages = pagesOf(scope, found.id, slug);
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => controller.enqueue(lines([{ type: "workspace", ...head }])),
		async pull(controller) {
			try {
				const { value, done } = await pages.next();
				if (done) controller.close();
				else controller.enqueue(lines(value));
			} catch (error) {
				log({ event: "export.broken_off", error: describeError(error) });
				controller.error(error);
			}
		},
	});
	return new Response(body, { headers: { "content-type": "application/x-ndjson; charset=utf-8" } });
}

type Line = Readonly<Record<string, unknown>>;

async function* pagesOf({ database, now }: Scope, workspaceId: string, slug: string): AsyncGenerator<Line[]> {
	const counts = { members: 0, invites: 0, events: 0 };
	for (let after = "", isLast = false; !isLast; ) {
		const { members } = await database.run(exportedMembersBatch, { workspaceId, after });
		isLast = members.length < EXPORT_PAGE_ROWS;
		after = members.at(-1)?.id ?? after;
		counts.members += members.length;
		yield members.map(({ joinedAt, emailVerified, ...member }) => ({
			type: "member",
			...member,
			emailVerified: emailVerified === 1,
			joinedAt: timeOf(joinedAt),
		}));
	}
	for (let after = "", afterStatus = "", isLast = false; !isLast; ) {
		const { invites } = await database.run(exportedInvitesBatch, { workspaceId, after, afterStatus, now });
		isLast = invites.length < EXPORT_PAGE_ROWS;
		after = invites.at(-1)?.id ?? after;
		afterStatus = invites.at(-1)?.storedStatus ?? afterStatus;
		counts.invites += invites.length;
		yield invites.map(({ storedStatus, createdAt, lastSentAt, expiresAt, closedAt, ...invite }) => ({
			type: "invite",
			...invite,
			createdAt: timeOf(createdAt),
			lastSentAt: timeOf(lastSentAt),
			expiresAt: timeOf(expiresAt),
			closedAt: timeOf(closedAt),
		}));
	}
	for (let after = 0, isLast = false; !isLast; ) {
		const { events } = await database.run(exportedEventsBatch, { workspaceId, after });
		isLast = events.length < EXPORT_PAGE_ROWS;
		after = events.at(-1)?.seq ?? after;
		counts.events += events.length;
		yield events.map((event) => {
			const { type, ...rest } = toEvent({ ...event, workspaceSlug: slug });
			return { type: "event", event: type, ...rest };
		});
	}
	yield [{ type: "end", ...counts }];
}

const lines = (page: readonly Line[]) => encoder.encode(page.map((line) => `${JSON.stringify(line)}\n`).join(""));

const timeOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
