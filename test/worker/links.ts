/** Links of a scene, made by the API. */
import type { Person } from "./client";
import type { Workspace } from "./scene";

export interface Link {
	linkId: string;
	token: string;
}

/** A new link, by default of the owner, to the role `member`. */
export async function newLink(
	{ owner, slug }: Workspace,
	{ by = owner, ...terms }: Readonly<Record<string, unknown>> & { by?: Person } = {},
): Promise<Link> {
	const { status, body } = await by.post("createLink", { slug, role: "member", ...terms });
	if (status !== 201) throw new Error(`No link was made: ${JSON.stringify(body)}`);
	return { linkId: body.link.id, token: new URL(body.link.url).searchParams.get("t") ?? "" };
}
