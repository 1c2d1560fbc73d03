/** What is read of a workspace: of the active one, where no slug is given. */
import type { UseInfiniteQueryResult, UseQueryResult } from "@tanstack/react-query";
import type { AnswerOf, CodeOf, InputOf, Invite, Member, Seats } from "../types.js";
import { keys } from "./keys.js";
import { type RefusalError, usePages, useReading } from "./reading.js";
import { useActiveWorkspace } from "./session.js";

export interface OfWorkspace {
	/** Without one: the active workspace. */
	slug?: string | undefined;
}

/** The slug that was given, else the active workspace's; undefined where there is neither. */
export function useSlug(given: string | undefined): string | undefined {
	const { workspace } = useActiveWorkspace();
	return given ?? workspace?.slug;
}

/** Oneself as a member: role and permissions. */
export function useViewer({ slug: given }: OfWorkspace = {}): UseQueryResult<Member, RefusalError<CodeOf<"viewer">>> {
	const slug = useSlug(given);
	return useReading({
		key: keys.viewer(slug),
		call: (client, signal) => client.viewer({ slug: slug ?? "" }, { signal }),
		pick: ({ viewer }) => viewer,
		enabled: slug !== undefined,
	});
}

export interface MembersPage extends OfWorkspace {
	/** How many a page holds. */
	limit?: number | undefined;
}

/** The members in the order in which they joined: those of the pages that were fetched. `fetchNextPage` adds one. */
export function useMembers({
	slug: given,
	limit,
}: MembersPage = {}): UseInfiniteQueryResult<
	{ members: Member[]; seats: Seats | undefined },
	RefusalError<CodeOf<"membersByWorkspaceSlug">>
> {
	const slug = useSlug(given);
	return usePages({
		key: keys.members(slug, limit),
		call: (client, cursor, signal) => client.membersByWorkspaceSlug({ slug: slug ?? "", limit, cursor }, { signal }),
		pick: toMembers,
		enabled: slug !== undefined,
	});
}

function toMembers(pages: AnswerOf<"membersByWorkspaceSlug">[]) {
	return { members: pages.flatMap(({ members }) => members), seats: pages.at(-1)?.seats };
}

export interface InvitesPage extends MembersPage {
	/** Without one: pending. */
	status?: InputOf<"listInvites">["status"];
}

/** The invites, newest first: those of the pages that were fetched. `fetchNextPage` adds one. */
export function useInvites({
	slug: given,
	status,
	limit,
}: InvitesPage = {}): UseInfiniteQueryResult<Invite[], RefusalError<CodeOf<"listInvites">>> {
	const slug = useSlug(given);
	return usePages({
		key: keys.invites(slug, status, limit),
		call: (client, cursor, signal) => client.listInvites({ slug: slug ?? "", status, limit, cursor }, { signal }),
		pick: toInvites,
		enabled: slug !== undefined,
	});
}

function toInvites(pages: AnswerOf<"listInvites">[]): Invite[] {
	return pages.flatMap(({ invites }) => invites);
}
