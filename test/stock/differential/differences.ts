/** The differences between Muster and Better Auth with its organization plugin, each with its reason. */

export interface Difference {
	reason: string;
	/** The lines of `differencesOf`, by scenario and step. */
	steps: Readonly<Record<string, readonly string[]>>;
}

/** The differences that may show in any step, with the lines that they consist of. */
export const GENERAL_DIFFERENCES: readonly { reason: string; lines: RegExp }[] = [
	{
		reason:
			"Muster's bookmark of the database, for reads from replicas. A sign-in forgets the one of the person before.",
		lines: /^cookie muster\.bookmark: none -> (set|removed)$/,
	},
	{
		reason: "The ticket of a sign-up shows later that the code is typed by the person who signed up.",
		lines: /^cookie muster\.sign-up: none -> set$/,
	},
	{
		reason: "A browser in which somebody has signed in has daily limits of its own.",
		lines: /^cookie muster\.known-browser: none -> set$/,
	},
	{
		reason: "Members who may manage billing see the plan and the seats.",
		lines: /^body(\[\d+\])?\.(plan: none -> "free"|seatLimit: none -> null)$/,
	},
];

export const DIFFERENCES: readonly Difference[] = [
	{
		reason: "A refusal always has a code.",
		steps: {
			"create: by nobody": ["401 none -> 401 UNAUTHORIZED"],
			"delete: by nobody": ["401 none -> 401 UNAUTHORIZED"],
			"invite-member: a role that there is not": ["400 none -> 400 ROLE_NOT_FOUND"],
			"list-invitations: by an outsider": ["403 none -> 403 YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION"],
			"list-invitations: of an organization that there is not": [
				"403 none -> 403 YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
			],
			"list-invitations: without an active one": ["400 none -> 400 NO_ACTIVE_ORGANIZATION"],
			"my invitations: get: by nobody": ["401 none -> 401 UNAUTHORIZED"],
			"my invitations: list: by nobody": ["400 none -> 401 UNAUTHORIZED"],
			"my invitations: list: of another address": ["400 none -> 400 VALIDATION_ERROR"],
			"update: by nobody": ["401 none -> 401 UNAUTHORIZED"],
			"update-member-role: to an empty role": ["400 none -> 400 ROLE_NOT_FOUND"],
			"update-member-role: to no role": ["400 none -> 400 ROLE_NOT_FOUND"],
		},
	},
	{
		reason: "A request with the session cookie gets no bearer token.",
		steps: {
			"change-password: and end the other sessions": ["set-auth-token: set -> none"],
			"codes: sign-in to an account": ["set-auth-token: set -> none"],
			"set-active: by id and by slug": ["set-auth-token: set -> none"],
			"set-active: by id once more": ["set-auth-token: set -> none"],
			"set-active: by id": ["set-auth-token: set -> none"],
			"set-active: by slug": ["set-auth-token: set -> none"],
			"set-active: by the same slug again": ["set-auth-token: set -> none"],
			"set-active: without either": ["set-auth-token: set -> none"],
			"sign-in by password: again, in another case": ["set-auth-token: set -> none"],
			"sign-in by password: from a trusted origin": ["set-auth-token: set -> none"],
			"sign-in by password: not remembered": ["set-auth-token: set -> none"],
			"sign-in by password: with a trusted callbackURL": ["set-auth-token: set -> none"],
			"update-user: a picture": ["set-auth-token: set -> none"],
			"update-user: an empty name": ["set-auth-token: set -> none"],
			"update-user: no picture, as empty text": ["set-auth-token: set -> none"],
			"update-user: no picture, as null": ["set-auth-token: set -> none"],
			"update-user: the name": ["set-auth-token: set -> none"],
		},
	},
	{
		reason: "A provider's ID token signs nobody in. Muster refuses the input before it looks at the provider.",
		steps: {
			"accounts: linked by an ID token": ["404 ID_TOKEN_NOT_SUPPORTED -> 400 VALIDATION_ERROR"],
			"providers: an ID token": ["404 ID_TOKEN_NOT_SUPPORTED -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "Muster has Google and GitHub only.",
		steps: {
			"providers: returns from a provider that nobody knows": ["302 -> 404 NOT_FOUND"],
		},
	},
	{
		reason: "Bodies are JSON.",
		steps: {
			"sign-up: a form": ["400 VALIDATION_ERROR -> 415 UNSUPPORTED_MEDIA_TYPE"],
		},
	},
	{
		reason: "Muster's own endpoints name malformed JSON as `/api/team` does.",
		steps: {
			"create: malformed JSON": ["400 BAD_REQUEST -> 400 VALIDATION_ERROR"],
			"delete-user: malformed JSON": ["400 BAD_REQUEST -> 400 VALIDATION_ERROR"],
			"invite-member: malformed JSON": ["400 BAD_REQUEST -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "Names are texts. Better Auth stores the number in its column of texts.",
		steps: {
			"update-user: a name that is no text": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "Muster takes every address that mail servers take.",
		steps: {
			"sign-up: an address with an ampersand": ["400 VALIDATION_ERROR -> 200"],
		},
	},
	{
		reason: "Pictures are https URLs.",
		steps: {
			"sign-up: a picture that is a path": ["200 -> 400 VALIDATION_ERROR"],
			"update-user: a picture of data": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "Slugs follow Muster's rules, and some are reserved.",
		steps: {
			"check-slug: one in capitals": ["200 -> 400 ORGANIZATION_SLUG_ALREADY_TAKEN"],
			"create: with a reserved slug": ["200 -> 400 VALIDATION_ERROR"],
			"create: with a slug in capitals": ["200 -> 400 VALIDATION_ERROR"],
			"create: with a slug of two characters": ["200 -> 400 VALIDATION_ERROR"],
			"update: to a slug with blanks": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "An empty slug is no slug. The plugin reports it as free.",
		steps: {
			"check-slug: an empty one": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "`metadata` is null if there is none.",
		steps: {
			"create: and keep the active one": ["body.metadata: none -> null"],
			"create: right": ["body.metadata: none -> null"],
			"create: with an empty logo": ["body.metadata: none -> null"],
			"update: the name": ["body.metadata: none -> null"],
			"update: to its own slug": ["body.metadata: none -> null"],
		},
	},
	{
		reason: "An empty logo is none.",
		steps: {
			"create: the active one is kept": ['body.logo: "" -> null'],
			"create: with an empty logo": ['body.logo: "" -> null'],
			"update: is seen afterwards": ['body.logo: "" -> null'],
			"update: no logo, as empty text": ['body.logo: "" -> null'],
		},
	},
	{
		reason: "The plugin fails if an update changes nothing.",
		steps: {
			"update: of the plan and the seats": ["500 none -> 200"],
			"update: to nothing new": ["500 none -> 200"],
		},
	},
	{
		reason: "An owner transfers or deletes the workspace first, so that no workspace is without an owner.",
		steps: {
			"delete-user: of an owner": ["200 -> 403 OWNER_CANNOT_LEAVE"],
		},
	},
	{
		reason:
			"Muster has no cache of sessions in a cookie. The state of a sign-in with a provider is of no use to anybody else.",
		steps: {
			"delete-user: by a session of today, without the password": [
				"cookie better-auth.oauth_state: removed -> none",
				"cookie better-auth.session_data: removed -> none",
			],
			"delete-user: by an old session with the password": [
				"cookie better-auth.oauth_state: removed -> none",
				"cookie better-auth.session_data: removed -> none",
			],
		},
	},
	{
		reason: "The active workspace is in the database and not in the cookie, so the cookie is not set again.",
		steps: {
			"set-active: by id and by slug": ["cookie better-auth.session_token: set -> none"],
			"set-active: by id once more": ["cookie better-auth.session_token: set -> none"],
			"set-active: by id": ["cookie better-auth.session_token: set -> none"],
			"set-active: by slug": ["cookie better-auth.session_token: set -> none"],
			"set-active: by the same slug again": ["cookie better-auth.session_token: set -> none"],
			"set-active: without either": ["cookie better-auth.session_token: set -> none"],
		},
	},
	{
		reason: "An organization that is not there is answered as somebody else's.",
		steps: {
			"list-members: of a slug that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
			],
			"members: role: at a slug that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION",
			],
			"reading: get-full-organization of a slug that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
			],
			"reading: get-full-organization of an id that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
			],
			"reading: get-organization of a slug that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
			],
			"reading: get-organization of an id that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
			],
			"set-active: of a slug that there is not": [
				"400 ORGANIZATION_NOT_FOUND -> 403 USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
			],
		},
	},
	{
		reason: "An active workspace that was deleted counts as none.",
		steps: {
			"delete: leaves a member no active one": ["400 ORGANIZATION_NOT_FOUND -> 200"],
			"delete: leaves no membership": ["400 MEMBER_NOT_FOUND -> 400 NO_ACTIVE_ORGANIZATION"],
			"remove-member: leaves the removed member no active one": ["400 MEMBER_NOT_FOUND -> 400 NO_ACTIVE_ORGANIZATION"],
		},
	},
	{
		reason: "A refusal leaves the active workspace as it was.",
		steps: {
			"set-active: active one after a refusal": ["body: null -> content"],
			"set-active: active one after somebody else's": ["body: null -> content"],
		},
	},
	{
		reason: "If there is a bearer token, cookies do not count.",
		steps: {
			"session: by cookie beside a forged bearer": ["body: content -> null"],
		},
	},
	{
		reason: "The plugin fails on a field that there is not.",
		steps: {
			"list-members: by a field that there is not": ["500 none -> 400 VALIDATION_ERROR"],
			"list-members: with a filter on a field that there is not": ["500 none -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "An offset is at most 1,000, so that a call costs one page at any size.",
		steps: {
			"list-members: beyond what Muster reads": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "`limit` and `offset` are whole numbers.",
		steps: {
			"list-members: with a limit that is no number": ["200 -> 400 VALIDATION_ERROR"],
			"list-members: with a negative offset": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "The plugin accepts the older name of the input, ignores it, and denies each permission.",
		steps: {
			"members: permission: by the older name": ["200 -> 400 VALIDATION_ERROR"],
		},
	},
	{
		reason: "A member has one role.",
		steps: {
			"invite-member: a list of two roles": ["200 -> 400 ROLE_NOT_FOUND"],
			"invite-member: one role twice": ['body.role: "viewer,viewer" -> "viewer"'],
			"invite-member: two roles in one text": ["200 -> 400 ROLE_NOT_FOUND"],
			"update-member-role: to two roles": ["200 -> 400 ROLE_NOT_FOUND"],
		},
	},
	{
		reason: "A workspace has one owner. Making somebody the owner makes the old one an admin.",
		steps: {
			"invite-member: an owner, by the owner": ["200 -> 403 YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE"],
			"update-member-role: the role of the old owner": ['body.role: "owner" -> "admin"'],
		},
	},
	{
		reason: "Nobody gives a role above their own, or changes or removes a member of their own rank or above.",
		steps: {
			"cancel-invitation: of an admin, by a manager": ["200 -> 403 YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION"],
			"invite-member: an admin, by a manager": ["200 -> 403 YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE"],
			"remove-member: of oneself": ["200 -> 401 YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER"],
			"remove-member: of the owner, by a manager": [
				"400 YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER -> 401 YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER",
			],
			"update-member-role: of oneself": ["200 -> 403 YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER"],
			"update-member-role: to a role above one's own": ["200 -> 403 YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER"],
		},
	},
	{
		reason: "An invitation is sent again a minute after its last mail at the earliest.",
		steps: {
			"invite-member: again at once": ["200 -> 429 RATE_LIMITED"],
		},
	},
	{
		reason: "The newest invitation comes first.",
		steps: {
			"list-invitations: two": [
				'body[0].email: "pending-list-invitations-7@example.com" -> "newer-list-invitations-8@example.com"',
				'body[1].email: "newer-list-invitations-8@example.com" -> "pending-list-invitations-7@example.com"',
			],
		},
	},
	{
		reason: "What belongs to somebody else is answered as if it did not exist.",
		steps: {
			"accept-invitation: somebody else's": [
				"403 YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION -> 400 INVITATION_NOT_FOUND",
			],
			"cancel-invitation: by its recipient": ["400 MEMBER_NOT_FOUND -> 400 INVITATION_NOT_FOUND"],
			"my invitations: get: somebody else's": [
				"403 YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION -> 400 INVITATION_NOT_FOUND",
			],
			"reject-invitation: somebody else's": [
				"403 YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION -> 400 INVITATION_NOT_FOUND",
			],
			"remove-member: of a member of another organization": [
				"400 YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER -> 400 MEMBER_NOT_FOUND",
			],
			"update-member-role: of a member of another organization": [
				"403 YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER -> 400 MEMBER_NOT_FOUND",
			],
		},
	},
	{
		reason: "An invitation that was answered or cancelled, or has expired, stays what it is.",
		steps: {
			"cancel-invitation: once more": ["200 -> 400 INVITATION_NOT_FOUND"],
			"cancel-invitation: one that has expired": ["200 -> 400 INVITATION_NOT_FOUND"],
			"cancel-invitation: one that was accepted": ["200 -> 400 INVITATION_NOT_FOUND"],
			"my invitations: list: one that has expired": ["body: content -> []"],
			"reject-invitation: one that has expired": ["200 -> 400 INVITATION_NOT_FOUND"],
		},
	},
	{
		reason: "A person who gives their answer once more gets the same response.",
		steps: {
			"accept-invitation: once more": ["400 INVITATION_NOT_FOUND -> 200"],
			"reject-invitation: once more": ["400 INVITATION_NOT_FOUND -> 200"],
		},
	},
	{
		reason: "Invitees see the inviter's name and not their address.",
		steps: {
			"my invitations: get: right": [
				'body.inviterEmail: "owner-my-invitations-1@example.com" -> ""',
				'body.inviterName: none -> "owner"',
			],
		},
	},
	{
		reason: "The answer to a removal is the same, whichever way the member is named.",
		steps: {
			"remove-member: by address": [
				'body.member.user.email: "viewer-remove-member-3@example.com" -> none',
				"body.member.user.id: id -> none",
				"body.member.user.image: null -> none",
				'body.member.user.name: "viewer" -> none',
			],
		},
	},
	{
		reason: "Only accounts have such codes, so a used one is refused as a wrong one.",
		steps: {
			"verifying: wrong code, try 4": ["403 TOO_MANY_ATTEMPTS -> 400 INVALID_OTP"],
		},
	},
];
