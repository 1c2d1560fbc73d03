/** An organization with people in several roles, an outsider, and a visitor who is not signed in. */
import type { Organization, Stage, Visitor } from "../stage";

/** The id, or the slug, of an organization that there is not. */
export const UNKNOWN = "no-such-organization";

export interface Team {
	owner: Visitor;
	manager: Visitor;
	viewer: Visitor;
	outsider: Visitor;
	nobody: Visitor;
	organization: Organization;
}

export async function newTeam(stage: Stage): Promise<Team> {
	const [owner, manager, viewer, outsider] = await stage.signedUp("owner", "manager", "viewer", "outsider");
	const organization = await owner.organization("team");
	await stage.server.join(owner, organization, manager, "manager");
	await stage.server.join(owner, organization, viewer, "viewer");
	return { owner, manager, viewer, outsider, organization, nobody: stage.visitor("nobody") };
}
