import { connect, type MusterClientOptions, type Send } from "./connection.js";
import { unwrap } from "./error.js";
import { METHODS } from "./methods.generated.js";
import type {
	CallOptions,
	CodeOf,
	CurrentSession,
	InputOf,
	Invite,
	Member,
	OperationName,
	OutputOf,
	Result,
	Session,
	SessionCode,
	SetActiveWorkspaceCode,
	User,
	Workspace,
	WorkspacesCode,
} from "./types.js";

/** The parameters of a method. The input is optional if all of its fields are. */
type MethodParameters<Input> =
	Record<string, never> extends Input ? [input?: Input, options?: CallOptions] : [input: Input, options?: CallOptions];

/** One method for each operation of `/api/team`. */
export type OperationMethods = {
	[Name in keyof typeof METHODS]: (
		...parameters: MethodParameters<InputOf<Name>>
	) => Promise<Result<OutputOf<Name>, CodeOf<Name>>>;
};

export interface MusterClient extends OperationMethods {
	/** Returns the current session; null if nobody is signed in. */
	session(options?: CallOptions): Promise<Result<CurrentSession | null, SessionCode>>;

	/** Returns all workspaces of the signed-in user, in the order in which they joined them. */
	workspaces(options?: CallOptions): Promise<Result<Workspace[], WorkspacesCode>>;

	/**
	 * Makes a workspace the active one of this session.
	 *
	 * @param slug the workspace's slug; null leaves the session without an active workspace
	 * @returns the workspace; null if `slug` is null
	 */
	setActiveWorkspace(
		slug: string | null,
		options?: CallOptions,
	): Promise<Result<Workspace | null, SetActiveWorkspaceCode>>;

	/**
	 * Iterates over the members of a workspace, in the order in which they joined. Each page is fetched when the loop
	 * reaches it.
	 *
	 * @param input the workspace's slug; `limit` is the number of members in a page
	 * @throws MusterClientError if a page is refused
	 * @example
	 * for await (const member of muster.eachMember({ slug: "acme" })) console.log(member.name);
	 */
	eachMember(input: Omit<InputOf<"membersByWorkspaceSlug">, "cursor">, options?: CallOptions): AsyncGenerator<Member>;

	/**
	 * Iterates over the invites of a workspace, newest first. Each page is fetched when the loop reaches it.
	 *
	 * @param input the workspace's slug; `status` is pending by default; `limit` is the number of invites in a page
	 * @throws MusterClientError if a page is refused
	 * @example
	 * for await (const invite of muster.eachInvite({ slug: "acme", status: "expired" })) console.log(invite.email);
	 */
	eachInvite(input: Omit<InputOf<"listInvites">, "cursor">, options?: CallOptions): AsyncGenerator<Invite>;
}

/**
 * Creates a client of one Muster for one user. On a server, create one client for each user: it keeps the bookmark of
 * its user's last response, so that the next read sees what the user wrote.
 *
 * Without `bearer` and `cookie` the client is for browsers. The browser then sends the session cookie, and the page's
 * origin must be one of Muster's `TRUSTED_ORIGINS`.
 *
 * @throws TypeError if `options.url` is not a URL
 * @example
 * const muster = createMusterClient({ url: "https://teams.example.com" });
 * const { data, error } = await muster.invite({ slug: "acme", email: "ada@example.com", role: "member" });
 * if (error?.code === "SEAT_LIMIT_REACHED") showPlans();
 */
export function createMusterClient(options: MusterClientOptions): MusterClient {
	const send = connect(options);
	const operations = operationMethods(send);
	return {
		...operations,

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
			const input = slug === null ? { organizationId: null } : { organizationSlug: slug };
			return send("POST", "/api/auth/organization/set-active", input, options);
		},

		eachMember: (input, options) =>
			eachItem(
				(cursor) => operations.membersByWorkspaceSlug({ ...input, ...cursor }, options),
				({ members }) => members,
			),

		eachInvite: (input, options) =>
			eachItem(
				(cursor) => operations.listInvites({ ...input, ...cursor }, options),
				({ invites }) => invites,
			),
	};
}

function operationMethods(send: Send): OperationMethods {
	const names = Object.keys(METHODS) as OperationName[];
	return Object.fromEntries(
		names.map((name) => [
			name,
			(input?: object, options?: CallOptions) => send(METHODS[name], `/api/team/${name}`, input, options),
		]),
	) as unknown as OperationMethods;
}

async function* eachItem<Page extends { nextCursor: string | null }, Item>(
	fetchPage: (cursor: { cursor?: string }) => Promise<Result<Page>>,
	itemsOf: (page: Page) => readonly Item[],
): AsyncGenerator<Item> {
	let cursor: string | null = null;
	do {
		const page: Page = await unwrap(fetchPage(cursor === null ? {} : { cursor }));
		yield* itemsOf(page);
		cursor = page.nextCursor;
	} while (cursor !== null);
}
