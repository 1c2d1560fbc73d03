import { type ConnectionOptions, connect, type Send } from "./connection.js";
import { answerOf } from "./error.js";
import { METHODS } from "./methods.generated.js";
import type {
	AnswerOf,
	CallOptions,
	CodeOf,
	CurrentSession,
	InputOf,
	Invite,
	Member,
	OperationName,
	Result,
	Session,
	SessionCode,
	SetActiveWorkspaceCode,
	User,
	Workspace,
	WorkspacesCode,
} from "./types.js";

/** An input may be left out where nothing has to be in it. */
type Parameters<Input> =
	Record<string, never> extends Input ? [input?: Input, options?: CallOptions] : [input: Input, options?: CallOptions];

/** One method for each operation of `/api/team`. */
export type Calls = {
	[Name in keyof typeof METHODS]: (
		...parameters: Parameters<InputOf<Name>>
	) => Promise<Result<AnswerOf<Name>, CodeOf<Name>>>;
};

export interface MusterClient extends Calls {
	/** Who is signed in; null where nobody is. */
	session(options?: CallOptions): Promise<Result<CurrentSession | null, SessionCode>>;

	/** All workspaces of whoever is signed in, in the order in which they joined. */
	workspaces(options?: CallOptions): Promise<Result<Workspace[], WorkspacesCode>>;

	/** Makes a workspace the one that this session has open; null: none. Answers the workspace. */
	setActiveWorkspace(
		slug: string | null,
		options?: CallOptions,
	): Promise<Result<Workspace | null, SetActiveWorkspaceCode>>;

	/**
	 * Every member, page by page as they are asked for.
	 *
	 * @throws MusterClientError where a page is refused
	 */
	eachMember(input: Omit<InputOf<"membersByWorkspaceSlug">, "cursor">, options?: CallOptions): AsyncGenerator<Member>;

	/**
	 * Every invite of a status (without one: that is pending), newest first, page by page as they are asked for.
	 *
	 * @throws MusterClientError where a page is refused
	 */
	eachInvite(input: Omit<InputOf<"listInvites">, "cursor">, options?: CallOptions): AsyncGenerator<Invite>;
}

/**
 * A client of one Muster, for one person.
 *
 * Without `bearer` and `cookie` it is a browser's: the session cookie goes along, and the page's origin has to be one
 * that Muster trusts.
 *
 * @example
 * const muster = createMusterClient({ url: "https://teams.example.com" });
 * const { data, error } = await muster.invite({ slug: "acme", email: "ada@example.com", role: "member" });
 * if (error?.code === "SEAT_LIMIT_REACHED") …
 */
export function createMusterClient(options: ConnectionOptions): MusterClient {
	const send = connect(options);
	const calls = callsOver(send);
	return {
		...calls,

		async session(options) {
			type Stock = { user: User; session: Session & { activeOrganizationId?: string | null } } | null;
			const { data, error } = await send<Stock, SessionCode>("GET", "/api/auth/get-session", undefined, options);
			if (error !== null) return { data: null, error };
			if (data === null) return { data: null, error: null };
			const { activeOrganizationId = null, ...session } = data.session;
			return { data: { user: data.user, session, activeWorkspaceId: activeOrganizationId }, error: null };
		},

		workspaces: (options) => send("GET", "/api/auth/organization/list", undefined, options),

		setActiveWorkspace(slug, options) {
			const meant = slug === null ? { organizationId: null } : { organizationSlug: slug };
			return send("POST", "/api/auth/organization/set-active", meant, options);
		},

		eachMember: (input, options) =>
			each(
				(cursor) => calls.membersByWorkspaceSlug({ ...input, ...cursor }, options),
				({ members }) => members,
			),

		eachInvite: (input, options) =>
			each(
				(cursor) => calls.listInvites({ ...input, ...cursor }, options),
				({ invites }) => invites,
			),
	};
}

function callsOver(send: Send): Calls {
	const names = Object.keys(METHODS) as OperationName[];
	return Object.fromEntries(
		names.map((name) => [
			name,
			(input?: object, options?: CallOptions) => send(METHODS[name], `/api/team/${name}`, input, options),
		]),
	) as unknown as Calls;
}

async function* each<Page extends { nextCursor: string | null }, Item>(
	read: (cursor: { cursor?: string }) => Promise<Result<Page>>,
	itemsOf: (page: Page) => readonly Item[],
): AsyncGenerator<Item> {
	let cursor: string | null = null;
	do {
		const page: Page = await answerOf(read(cursor === null ? {} : { cursor }));
		yield* itemsOf(page);
		cursor = page.nextCursor;
	} while (cursor !== null);
}
