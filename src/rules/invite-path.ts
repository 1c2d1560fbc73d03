/** The parameter of an invite's page that holds the token. */
export const INVITE_TOKEN_PARAMETER = "t";

/**
 * The path of an invite's page, below the public URL. The token is in the query, because a platform's logs keep the path
 * of each request, and can be told to leave out the query.
 */
export function invitePath(token: string): string {
	return `/invite?${INVITE_TOKEN_PARAMETER}=${token}`;
}
