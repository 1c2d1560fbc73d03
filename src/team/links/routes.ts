import { get, post } from "../../http/serve";
import { inviteUrl, inviteUrlInput } from "../invites/operations/invite-url";
import { limitInvitesByRate, limitTokensByRate } from "../rate-limits";
import { createLink, createLinkInput } from "./operations/create-link";
import { joinByLink, joinByLinkInput } from "./operations/join-by-link";
import { linkByToken, linkByTokenInput } from "./operations/link-by-token";
import { listLinks, listLinksInput } from "./operations/list-links";
import { revokeLink, revokeLinkInput } from "./operations/revoke-link";

/** Everything that gives a link to hand on: of an invite, or for whoever holds it. */
export const linkOperations = {
	inviteUrl: get(inviteUrlInput, inviteUrl),
	createLink: post(createLinkInput, createLink, { status: 201, limit: limitInvitesByRate }),
	listLinks: get(listLinksInput, listLinks),
	revokeLink: post(revokeLinkInput, revokeLink),
	linkByToken: get(linkByTokenInput, linkByToken, { limit: limitTokensByRate }),
	joinByLink: post(joinByLinkInput, joinByLink, { limit: limitTokensByRate }),
};
