/** The doors of a workspace: the ways in which somebody becomes a member. */

/** The doors, as audit rows name them (`via`). */
export type Via = "invite" | "link" | "request" | "domain" | "open";

/** `public`: everybody who is signed in finds the workspace. */
export const VISIBILITIES = ["private", "public"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** The action that a public workspace allows a person who finds it: none, asking, or joining. */
export const JOININGS = ["invite", "request", "open"] as const;
export type Joining = (typeof JOININGS)[number];

/** The way in which invites reach their invitees: by our mail, or handed over by a manager. */
export const INVITE_TRANSPORTS = ["mail", "link"] as const;
export type InviteTransport = (typeof INVITE_TRANSPORTS)[number];

/** The role of a person who comes in without a decision about them: by a domain, or into an open workspace. */
export const ROLE_OF_OPEN_DOORS = "member";

export const REQUEST_STATUSES = ["pending", "approved", "declined", "withdrawn"] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const DOMAIN_STATUSES = ["pending", "verified", "lost"] as const;
export type DomainStatus = (typeof DOMAIN_STATUSES)[number];

/** The effect of a verified domain on people with an address there: none, they may ask, or they may join. */
export const DOMAIN_MODES = ["off", "suggest", "join"] as const;
export type DomainMode = (typeof DOMAIN_MODES)[number];
