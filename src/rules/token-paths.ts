/** The paths of the pages whose links hold a token. */

/**
 * The parameter that holds the token. It is in the query, because a platform's logs keep the path of each request, and can
 * be told to leave out the query.
 */
export const TOKEN_PARAMETER = "t";

/** The path of an invite's page, below the public URL. */
export function invitePath(token: string): string {
	return `/invite?${TOKEN_PARAMETER}=${token}`;
}

/** The path of a link's page, below the public URL. */
export function joinPath(token: string): string {
	return `/join?${TOKEN_PARAMETER}=${token}`;
}
