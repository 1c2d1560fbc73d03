// Generated from messages/ by `npm run generate -- messages`; change the source instead.
/** Every message, with its inputs. */
export interface Messages {
	/** Owner */
	roleOwner: () => string;
	/** Admin */
	roleAdmin: () => string;
	/** Manager */
	roleManager: () => string;
	/** Member */
	roleMember: () => string;
	/** Viewer */
	roleViewer: () => string;
	/** {count} members */
	memberCount: (inputs: { count: number }) => string;
	/** {inviter} invited you to {workspace} */
	mailInviteSubject: (inputs: { inviter: string | number; workspace: string | number }) => string;
	/** You are invited to a workspace */
	mailInviteSubjectPlain: () => string;
	/** Your role: {role}. The invite is good until {date}. */
	mailInvitePreview: (inputs: { role: string | number; date: string | number }) => string;
	/** Join {workspace} */
	mailInviteHeading: (inputs: { workspace: string | number }) => string;
	/** {inviter} invited you to {workspace}. Your role there: {role}. */
	mailInviteIntro: (inputs: { inviter: string | number; workspace: string | number; role: string | number }) => string;
	/** {inviter} writes: */
	mailInviteMessageFrom: (inputs: { inviter: string | number }) => string;
	/** “{message}” */
	mailInviteMessage: (inputs: { message: string | number }) => string;
	/** See the invite */
	mailInviteButton: () => string;
	/** The link to it: */
	mailInviteLabel: () => string;
	/** The invite is good until {date}. Nothing happens until you accept; if you did not expect it, ignore this mail. */
	mailInviteNote: (inputs: { date: string | number }) => string;
	/** You were invited by somebody who signs in as {address}. The names and the message in this mail are theirs, not ours. */
	mailInviteSender: (inputs: { address: string | number }) => string;
	/** The names and the message in this mail come from the person who invited you, not from us. */
	mailInviteSenderUnknown: () => string;
	/** {code} is your code to verify your address */
	mailVerifyEmailSubject: (inputs: { code: string | number }) => string;
	/** Verify your address */
	mailVerifyEmailHeading: () => string;
	/** Enter this code to show that the address is yours: */
	mailVerifyEmailIntro: () => string;
	/** {code} is your code to sign in */
	mailSignInSubject: (inputs: { code: string | number }) => string;
	/** Sign in */
	mailSignInHeading: () => string;
	/** Enter this code to sign in: */
	mailSignInIntro: () => string;
	/** {code} is your code to set a new password */
	mailResetPasswordSubject: (inputs: { code: string | number }) => string;
	/** Set a new password */
	mailResetPasswordHeading: () => string;
	/** Enter this code to set a new password: */
	mailResetPasswordIntro: () => string;
	/** The code is good for {lifetime}. */
	mailCodePreview: (inputs: { lifetime: string | number }) => string;
	/** The code is good for {lifetime}. If you did not ask for it, ignore this mail; nobody gets in without the code. */
	mailCodeNote: (inputs: { lifetime: string | number }) => string;
	/** The link is good for {lifetime}. */
	mailResetLinkPreview: (inputs: { lifetime: string | number }) => string;
	/** A new password was requested for your account. */
	mailResetLinkIntro: () => string;
	/** The link to set it: */
	mailResetLinkLabel: () => string;
	/** The link is good for {lifetime}. If you did not ask for it, ignore this mail; your password stays as it is. */
	mailResetLinkNote: (inputs: { lifetime: string | number }) => string;
	/** News about a workspace */
	mailNoticeSubjectPlain: () => string;
	/** The link to it: */
	mailNoticeLabel: () => string;
	/** Somebody wants to join {workspace} */
	mailRequestsSubject: (inputs: { workspace: string | number }) => string;
	/** There is a new request to join {workspace}. Requests that wait for a decision: {count}. */
	mailRequestsIntro: (inputs: { workspace: string | number; count: string | number }) => string;
	/** See the requests */
	mailRequestsButton: () => string;
	/** You get this mail because you are the owner or an admin of {workspace}. It comes once an hour at most. */
	mailRequestsNote: (inputs: { workspace: string | number }) => string;
	/** You are now a member of {workspace} */
	mailApprovedSubject: (inputs: { workspace: string | number }) => string;
	/** Your request to join {workspace} was approved. */
	mailApprovedIntro: (inputs: { workspace: string | number }) => string;
	/** Go to the workspace */
	mailApprovedButton: () => string;
	/** Your request to join {workspace} was declined */
	mailDeclinedSubject: (inputs: { workspace: string | number }) => string;
	/** Somebody who manages {workspace} has declined your request. You can ask again in a week. */
	mailDeclinedIntro: (inputs: { workspace: string | number }) => string;
	/** See your workspaces */
	mailDeclinedButton: () => string;
	/** You get this mail because you asked to join {workspace}. */
	mailRequestNote: (inputs: { workspace: string | number }) => string;
	/** {workspace} is deleted on {date} */
	mailArchiveSubject: (inputs: { workspace: string | number; date: string | number }) => string;
	/** {workspace} is archived. On {date} it is deleted, with all its members and invites. To keep it, restore it before that day. */
	mailArchiveIntro: (inputs: { workspace: string | number; date: string | number }) => string;
	/** Go to the workspace */
	mailArchiveButton: () => string;
	/** You get this mail because you are the owner of {workspace}. */
	mailArchiveNote: (inputs: { workspace: string | number }) => string;
	/** Skip to the content */
	skipToContent: () => string;
	/** Sign out */
	signOut: () => string;
	/** Sign in */
	signIn: () => string;
	/** Create an account */
	signUp: () => string;
	/** E-mail address */
	email: () => string;
	/** Password */
	password: () => string;
	/** New password */
	newPassword: () => string;
	/** At least {length} characters. */
	passwordHint: (inputs: { length: string | number }) => string;
	/** Your name */
	yourName: () => string;
	/** Code from the mail */
	code: () => string;
	/** Forgot your password? */
	forgotPassword: () => string;
	/** Mail me a code */
	mailMeACode: () => string;
	/** Mail me a new code */
	mailNewCode: () => string;
	/** No account yet? */
	noAccountYet: () => string;
	/** I have an account */
	accountAlready: () => string;
	/** Continue with {provider} */
	continueWith: (inputs: { provider: string | number }) => string;
	/** or */
	or: () => string;
	/** Enter your code */
	verifyTitle: () => string;
	/** If the address is right, a mail with six digits is on its way. It may take a minute. */
	verifyText: () => string;
	/** Continue */
	goOn: () => string;
	/** Use another address */
	otherAddress: () => string;
	/** Set a new password */
	forgotTitle: () => string;
	/** We mail you a code that lets you set a new one. */
	forgotText: () => string;
	/** Set the password */
	setPassword: () => string;
	/** Back to sign in */
	backToSignIn: () => string;
	/** Enter an address such as ada@example.com. */
	problemEmail: () => string;
	/** Enter a name. */
	problemName: () => string;
	/** Use at least {length} characters. */
	problemPassword: (inputs: { length: string | number }) => string;
	/** That is not the code. Look at the six digits in the newest mail. */
	problemCode: () => string;
	/** That code has ended. Ask for a new one. */
	problemCodeEnded: () => string;
	/** The address or the password is wrong. */
	problemSignIn: () => string;
	/** You are not signed in: the browser did not keep our cookie. Allow cookies for {host} in the browser’s settings, or leave private mode, then sign in again. */
	cookiesBlocked: (inputs: { host: string | number }) => string;
	/** The clock of this device is wrong by more than five minutes. That also makes a browser drop cookies: set the clock. */
	clockWrong: () => string;
	/** Use 3 to 48 small letters, digits and hyphens. A few words are reserved. */
	problemSlug: () => string;
	/** This address is taken. Try another one. */
	problemSlugTaken: () => string;
	/** You own as many workspaces as one person can. */
	problemTooManyWorkspaces: () => string;
	/** Use at most {length} characters. */
	problemMessage: (inputs: { length: string | number }) => string;
	/** Choose 1 to {days} days. */
	problemDays: (inputs: { days: string | number }) => string;
	/** Type {slug} to confirm. */
	problemConfirmation: (inputs: { slug: string | number }) => string;
	/** There is no address in this list. */
	problemEmptyList: () => string;
	/** A list holds at most {count} people. Split it up. */
	problemLongList: (inputs: { count: string | number }) => string;
	/** Not an address, or not a role that can be given */
	problemRow: () => string;
	/** That did not work */
	problemTitle: () => string;
	/** Not sent yet */
	keptTitle: () => string;
	/** Your text is still here. You can send it again. */
	keptText: () => string;
	/** Too many attempts. Wait {wait}, then send it again. What you typed is still here. */
	keptOften: (inputs: { wait: string | number }) => string;
	/** You are signed out, so nothing was sent. What you typed is still here. Sign in in a new tab, come back to this one, and send it again. */
	keptSignedOut: () => string;
	/** Sign in in a new tab */
	keptSignIn: () => string;
	/** Send again */
	keptSend: () => string;
	/** Too many mails were asked for from your network. Show that you are a person. */
	challengeText: () => string;
	/** This step needs JavaScript. Turn it on for this page and load it again. */
	challengeNeedsScript: () => string;
	/** There is no connection. What you typed is still here; send it again when you are online. Nothing is done twice. */
	noConnection: () => string;
	/** There is nothing here */
	notFoundTitle: () => string;
	/** The address may be mistyped, or it leads to something that you are not in. */
	notFoundText: () => string;
	/** Something went wrong on our side. Try again in a moment. */
	brokenText: () => string;
	/** The service is not available right now. Try again in a minute. */
	unavailableText: () => string;
	/** Go to your workspace */
	toStart: () => string;
	/** Try again */
	tryAgain: () => string;
	/** Something in the form does not fit. Check it and send it again. */
	refusedInput: () => string;
	/** Sign in first. */
	refusedSignedOut: () => string;
	/** Your role does not allow this. */
	refusedForbidden: () => string;
	/** This account is blocked. Please contact the operator of this service. */
	refusedBlocked: () => string;
	/** Verify your address first: sign in with a mailed code. */
	refusedUnverified: () => string;
	/** All seats are taken */
	refusedSeats: () => string;
	/** That role is above yours. */
	refusedRole: () => string;
	/** This form did not come from our own page. Open the page again and send it from there. */
	refusedOrigin: () => string;
	/** That person is no longer a member. */
	refusedMemberGone: () => string;
	/** That invite has been answered or has ended. */
	refusedInviteGone: () => string;
	/** This invite is on hold. Whoever sent it may no longer give its role. */
	refusedInviteSuspended: () => string;
	/** This team is archived. Its owner can restore it. */
	refusedArchived: () => string;
	/** You were removed from this team. Ask for an invite if you should be in it. */
	refusedBarred: () => string;
	/** Addresses at this domain are not allowed in this team. */
	refusedEmailDomain: () => string;
	/** Many people share this domain, so no team can claim it. */
	refusedDomainShared: () => string;
	/** The team already has as many domains as it may have. */
	refusedDomainLimit: () => string;
	/** Another team has shown that this domain is its own. */
	refusedDomainTaken: () => string;
	/** DNS does not show the record yet. New records can take a while. */
	refusedDomainRecord: () => string;
	/** DNS has other records at this name, but not this one. */
	recordDifferent: () => string;
	/** DNS did not answer. Try again in a while. */
	dnsSilent: () => string;
	/** That is not a domain. Write it as in acme.com. */
	problemDomain: () => string;
	/** The domain is added. Publish its record, then check it. */
	noticeDomainAdded: () => string;
	/** The domain is verified. */
	noticeDomainVerified: () => string;
	/** The domain is removed. */
	noticeDomainRemoved: () => string;
	/** Show that a domain is yours. People with a verified address there can then find this team, or join it. */
	domainsText: () => string;
	/** Domain */
	domainLabel: () => string;
	/** Such as acme.com. Each subdomain is a domain of its own. */
	domainHint: () => string;
	/** Add the domain */
	addDomain: () => string;
	/** Not verified */
	domainPending: () => string;
	/** Verified */
	domainVerified: () => string;
	/** Lost */
	domainLost: () => string;
	/** Publish this TXT record in DNS within 14 days, and leave it there. */
	publishRecord: () => string;
	/** Leave this TXT record in DNS: it is checked every week. */
	keepRecord: () => string;
	/** The record is gone, so nobody joins by this domain. Publish it again, then check it. */
	domainLostText: () => string;
	/** Name of the record */
	recordName: () => string;
	/** Value of the record */
	recordValue: () => string;
	/** Check now */
	checkRecord: () => string;
	/** People with an address at {domain} */
	domainModeLabel: (inputs: { domain: string | number }) => string;
	/** see nothing of this team */
	domainModeOff: () => string;
	/** see this team and can ask to join */
	domainModeSuggest: () => string;
	/** can join at once, as a member */
	domainModeJoin: () => string;
	/** Nobody joins by {domain} any more. Members stay. */
	removeDomainWarning: (inputs: { domain: string | number }) => string;
	/** Teams at {domain} */
	suggestionsTitle: (inputs: { domain: string | number }) => string;
	/** This link does not work any more. */
	refusedLinkGone: () => string;
	/** This link has been used as often as it allows. */
	refusedLinkUsedUp: () => string;
	/** This link is on hold: whoever made it may not give its role any more. */
	refusedLinkSuspended: () => string;
	/** This team has as many links as it may have. Revoke one that nobody needs any more. */
	refusedLinkLimit: () => string;
	/** You have already asked to join this team. */
	refusedRequested: () => string;
	/** This request was already answered or withdrawn. */
	refusedRequestClosed: () => string;
	/** Is a member already */
	refusedMember: () => string;
	/** Has a pending invite already; send it again from the list */
	refusedInvited: () => string;
	/** That is too much at once. Go back: your browser still has what you typed. Send it in smaller parts. */
	refusedTooLarge: () => string;
	/** That was too often. Wait a while and try again. */
	refusedOften: () => string;
	/** You are in. Welcome! */
	noticeJoined: () => string;
	/** You are in already. */
	noticeAlreadyMember: () => string;
	/** You declined the invite. */
	noticeDeclined: () => string;
	/** You left the workspace. */
	noticeLeft: () => string;
	/** Your workspace is ready. */
	noticeCreated: () => string;
	/** The invite is on its way. */
	noticeInvited: () => string;
	/** {address} was invited. The invite is on its way. */
	noticeInvitedPerson: (inputs: { address: string | number }) => string;
	/** The invite is on its way again. The earlier link no longer works. */
	noticeResent: () => string;
	/** The invite is revoked. */
	noticeRevoked: () => string;
	/** The role is changed. */
	noticeRoleChanged: () => string;
	/** That person is no longer a member. */
	noticeRemoved: () => string;
	/** The workspace has a new owner. You are an admin now. */
	noticeTransferred: () => string;
	/** You gave the ownership back. You have the role that you had before. */
	noticeGivenBack: () => string;
	/** The workspace is deleted. */
	noticeDeleted: () => string;
	/** The code is on its way. */
	noticeCodeSent: () => string;
	/** Your password is changed. Sign in with it. */
	noticePasswordChanged: () => string;
	/** That link has ended. Ask for a code instead. */
	noticeLinkExpired: () => string;
	/** Signing in there did not work. Try again, or use your address. */
	noticeProviderFailed: () => string;
	/** Welcome */
	startTitle: () => string;
	/** You are invited */
	invitesForYou: () => string;
	/** Your workspaces */
	yourWorkspaces: () => string;
	/** Create your workspace */
	newWorkspace: () => string;
	/** A workspace is where your team is. You can invite people right after. */
	newWorkspaceText: () => string;
	/** Name */
	workspaceName: () => string;
	/** Address */
	workspaceSlug: () => string;
	/** The last part of its link: small letters, digits, hyphens. */
	workspaceSlugHint: () => string;
	/** Create the workspace */
	createWorkspace: () => string;
	/** Join {workspace} */
	inviteTitle: (inputs: { workspace: string | number }) => string;
	/** {inviter} invited you to {workspace}. Your role there: {role}. */
	inviteText: (inputs: { inviter: string | number; workspace: string | number; role: string | number }) => string;
	/** The invite is good until {date}. */
	inviteGoodUntil: (inputs: { date: string | number }) => string;
	/** I am new here */
	inviteNewHere: () => string;
	/** Create account and join */
	signUpAndAccept: () => string;
	/** Sign in and join */
	signInAndAccept: () => string;
	/** Other ways to sign in */
	otherWaysIn: () => string;
	/** There is an account with this address already. Sign in with it below. */
	inviteHasAccount: () => string;
	/** Accept */
	acceptInvite: () => string;
	/** Decline */
	declineInvite: () => string;
	/** The invite ends for good. To join later, you have to be invited again. */
	declineWarning: () => string;
	/** The inviter sees that you declined. Until {date}, you can change your mind with the same link. */
	declineLinkWarning: (inputs: { date: string | number }) => string;
	/** Yes, decline */
	declineYes: () => string;
	/** This invite is for {address}. You are signed in as {me}. */
	inviteOtherAccount: (inputs: { address: string | number; me: string | number }) => string;
	/** Switch accounts */
	switchAccount: () => string;
	/** Stay signed in as {me} */
	stayAs: (inputs: { me: string | number }) => string;
	/** You are signed in as {me}. */
	signedInAs: (inputs: { me: string | number }) => string;
	/** This workspace has no free seat right now. Ask {inviter} to make room; until then the invite stays good. */
	inviteFull: (inputs: { inviter: string | number }) => string;
	/** This invite has ended */
	inviteEndedTitle: () => string;
	/** This link leads nowhere */
	inviteUnknownTitle: () => string;
	/** Part of the link may be missing. Open it from the mail again, or copy all of it. */
	inviteUnknown: () => string;
	/** It was not answered in time, or the workspace is gone. Ask {inviter} for a new one. */
	inviteExpired: (inputs: { inviter: string | number }) => string;
	/** It was taken back. If you think that is a mistake, ask {inviter}. */
	inviteRevoked: (inputs: { inviter: string | number }) => string;
	/** It is on hold, because {inviter} may no longer give this role. Somebody who may has to send it again. */
	inviteSuspended: (inputs: { inviter: string | number }) => string;
	/** It was declined. If you changed your mind, ask {inviter} for a new one. */
	inviteDeclined: (inputs: { inviter: string | number }) => string;
	/** This invite was declined with the link from the mail. A mail program can press a button too. If you want to join, you still can. */
	inviteDeclinedByLink: () => string;
	/** I want to join after all */
	joinAfterAll: () => string;
	/** A newer mail was sent for this invite. Use the link in that one. */
	inviteReplaced: () => string;
	/** It has been accepted already. If that was you, sign in. */
	inviteAccepted: () => string;
	/** the person who invited you */
	theInviter: () => string;
	/** Your role: {role} */
	yourRole: (inputs: { role: string | number }) => string;
	/** All workspaces */
	allWorkspaces: () => string;
	/** {used} of {limit} seats used */
	seatsUsed: (inputs: { used: string | number; limit: string | number }) => string;
	/** Seats used: {used}, no limit */
	seatsUnlimited: (inputs: { used: string | number }) => string;
	/** All seats are taken, so nobody can be invited. Remove somebody, revoke an invite, or move to a larger plan. */
	seatsFull: () => string;
	/** Only the owner, admins and managers can invite people and change roles. */
	onlyManagers: () => string;
	/** Invite somebody */
	inviteSomeone: () => string;
	/** Role */
	role: () => string;
	/** Send invite */
	sendInvite: () => string;
	/** Message, language, end */
	moreOptions: () => string;
	/** A personal message */
	personalMessage: () => string;
	/** Good for how many days (1 to {days}) */
	goodForDays: (inputs: { days: string | number }) => string;
	/** Language of the mail */
	mailLanguage: () => string;
	/** Invite many at once */
	inviteManyLink: () => string;
	/** Search */
	search: () => string;
	/** Name or address */
	searchLabel: () => string;
	/** Only {count} entries are searched at a time, and there are more. */
	searchStopped: (inputs: { count: string | number }) => string;
	/** Continue the search */
	searchOn: () => string;
	/** Show all */
	showAll: () => string;
	/** Members */
	members: () => string;
	/** Pages of members */
	membersPages: () => string;
	/** Nobody here fits. */
	nobodyFound: () => string;
	/** (you) */
	thatIsYou: () => string;
	/** since {date} */
	joined: (inputs: { date: string | number }) => string;
	/** You can change people whose role is below yours. */
	whomYouMayChange: () => string;
	/** Role of {name} */
	roleOf: (inputs: { name: string | number }) => string;
	/** Change role */
	changeRole: () => string;
	/** Remove */
	removeMember: () => string;
	/** {name} loses access at once. Invites to that address end too. */
	removeWarning: (inputs: { name: string | number }) => string;
	/** Yes, remove */
	removeYes: () => string;
	/** Make owner */
	makeOwner: () => string;
	/** {name} becomes the owner, and you become an admin. Only the new owner can undo this. */
	transferWarning: (inputs: { name: string | number }) => string;
	/** Yes, hand over */
	transferYes: () => string;
	/** Invites */
	invites: () => string;
	/** Pages of invites */
	invitesPages: () => string;
	/** There are none. */
	noInvites: () => string;
	/** Pending */
	statusPending: () => string;
	/** Accepted */
	statusAccepted: () => string;
	/** Declined */
	statusDeclined: () => string;
	/** Declined; the link still works */
	statusDeclinedByLink: () => string;
	/** Revoked */
	statusRevoked: () => string;
	/** On hold */
	statusSuspended: () => string;
	/** Expired */
	statusExpired: () => string;
	/** All */
	statusAll: () => string;
	/** Mail on its way */
	deliveryQueued: () => string;
	/** Mail sent */
	deliverySent: () => string;
	/** Mail failed */
	deliveryFailed: () => string;
	/** Mail came back */
	deliveryBounced: () => string;
	/** Mail not needed */
	deliveryCancelled: () => string;
	/** Link to hand over */
	deliveryHanded: () => string;
	/** Mail waits */
	deliveryHeld: () => string;
	/** ends {when} */
	ends: (inputs: { when: string | number }) => string;
	/** Invited by {inviter} {when}. */
	invitedWhen: (inputs: { inviter: string | number; when: string | number }) => string;
	/** Sent {count} times, last {when}. */
	sentAgain: (inputs: { count: string | number; when: string | number }) => string;
	/** Send again */
	resend: () => string;
	/** Sent just now. You can send it again in a minute. */
	resendRests: () => string;
	/** Revoke */
	revoke: () => string;
	/** The link sent to {address} stops working at once. */
	revokeWarning: (inputs: { address: string | number }) => string;
	/** Yes, revoke */
	revokeYes: () => string;
	/** First page */
	firstPage: () => string;
	/** Next page */
	nextPage: () => string;
	/** Leaving */
	leaveTitle: () => string;
	/** You own this workspace. To leave, first make somebody else the owner. */
	ownerStays: () => string;
	/** {name} made you the owner. You can give it back until {date}. */
	ownershipGiven: (inputs: { name: string | number; date: string | number }) => string;
	/** Give the ownership back */
	giveBack: () => string;
	/** {name} becomes the owner again, and you get the role that you had before. */
	giveBackWarning: (inputs: { name: string | number }) => string;
	/** Yes, give it back */
	giveBackYes: () => string;
	/** Leave this workspace */
	leave: () => string;
	/** You lose access at once. To come back, you have to be invited again. */
	leaveWarning: () => string;
	/** Yes, leave */
	leaveYes: () => string;
	/** Delete this workspace */
	deleteWorkspace: () => string;
	/** Everybody loses access, and all invites end. This cannot be undone. */
	deleteWarning: () => string;
	/** Yes, delete for good */
	deleteYes: () => string;
	/** Archived */
	archivedBadge: () => string;
	/** Archive this workspace */
	archiveWorkspace: () => string;
	/** Everybody can still read it. Nothing changes in it and nobody comes in, until you restore it. */
	archiveWarning: () => string;
	/** Yes, archive */
	archiveYes: () => string;
	/** Restore this workspace */
	restoreWorkspace: () => string;
	/** Members and invites are as they were. Invites that have not expired work again. */
	restoreText: () => string;
	/** It is deleted on {date}. */
	archiveEndsOn: (inputs: { date: string | number }) => string;
	/** The workspace is archived. */
	noticeArchived: () => string;
	/** The workspace is in use again. */
	noticeRestored: () => string;
	/** Type {slug} to confirm */
	typeSlug: (inputs: { slug: string | number }) => string;
	/** Invite many */
	inviteManyTitle: () => string;
	/** Paste addresses, recipients of a mail or a table, or choose a file. Roles (admin, manager, member, viewer) are read from a column with that heading, or from the word beside an address. Up to {count} people. Nothing is sent before you have seen what will happen. */
	inviteManyText: (inputs: { count: string | number }) => string;
	/** Addresses */
	listOfAddresses: () => string;
	/** Or a file (CSV or text) */
	csvFile: () => string;
	/** Role if the list names none */
	roleOtherwise: () => string;
	/** See what will happen */
	preview: () => string;
	/** What will happen */
	previewTitle: () => string;
	/** Need attention: {problems}. Will be invited: {fine}. */
	previewSums: (inputs: { problems: string | number; fine: string | number }) => string;
	/** Seats needed: {needed}. Seats free: {free}. */
	seatsNeeded: (inputs: { needed: string | number; free: string | number }) => string;
	/** The list gives people a higher role than the chosen one ({role}): {counts}. */
	higherRoles: (inputs: { role: string | number; counts: string | number }) => string;
	/** Address: {address}; name: {name}; role: {role}; status: {status}; {unread} of {all} columns not read. */
	columnsRead: (inputs: {
		address: string | number;
		name: string | number;
		role: string | number;
		status: string | number;
		unread: string | number;
		all: string | number;
	}) => string;
	/** Also invite people who are suspended, blocked or gone */
	includeInactive: () => string;
	/** Notes on the list */
	listNotes: () => string;
	/** Line {line}: {address} is already on line {first}. */
	noteRepeated: (inputs: { line: string | number; address: string | number; first: string | number }) => string;
	/** Line {line}: a further address, not invited: {text} */
	noteMoreAddresses: (inputs: { line: string | number; text: string | number }) => string;
	/** Line {line}: the address is from {column}. */
	noteOtherColumn: (inputs: { line: string | number; column: string | number }) => string;
	/** Column with addresses that are not read: {column} ({count}) */
	noteUnreadColumn: (inputs: { column: string | number; count: string | number }) => string;
	/** Line {line}: this is not an address: {text} */
	noteStrayAt: (inputs: { line: string | number; text: string | number }) => string;
	/** Not read from line {line} on. Addresses left out: {count}. */
	noteNotRead: (inputs: { line: string | number; count: string | number }) => string;
	/** Not read: cells after the first {max} of a line, from line {line} on. Addresses left out: {count}. */
	noteUnreadCells: (inputs: { max: string | number; line: string | number; count: string | number }) => string;
	/** And {count} more */
	andMore: (inputs: { count: string | number }) => string;
	/** Lines without an address: {lines} */
	noteNoAddress: (inputs: { lines: string | number }) => string;
	/** Lines with the name of a role that is not read: {lines} */
	noteUnreadRoles: (inputs: { lines: string | number }) => string;
	/** Was invited a moment ago */
	rowInvitedBefore: () => string;
	/** Invited a moment ago: {count}. */
	sumInvitedBefore: (inputs: { count: string | number }) => string;
	/** Left out by the list: {word} */
	rowInactive: (inputs: { word: string | number }) => string;
	/** There is no such role: {word} */
	rowUnknownRole: (inputs: { word: string | number }) => string;
	/** Download the lines that need attention */
	downloadRefused: () => string;
	/** Up to {size} MB together with the addresses above. */
	listSizeHint: (inputs: { size: string | number }) => string;
	/** The list is larger than {size} MB. Remove columns, or split it up. */
	problemListSize: (inputs: { size: string | number }) => string;
	/** There is more than one @. */
	addressAtRepeated: () => string;
	/** The part before or after the @ is missing. */
	addressHalf: () => string;
	/** There is a character, a quote or a dot in a place where mail services do not take it. */
	addressCharacters: () => string;
	/** There is a space in the address. */
	addressWhiteSpace: () => string;
	/** The part after the @ has no dot, as in example.com. */
	addressWithoutDot: () => string;
	/** The part after the @ is not a valid domain. */
	addressDomainInvalid: () => string;
	/** The address is too long. */
	addressTooLong: () => string;
	/** Send the invites ({count}) */
	sendInvites: (inputs: { count: string | number }) => string;
	/** Change the list */
	changeList: () => string;
	/** Back to the team */
	backToTeam: () => string;
	/** Line */
	line: () => string;
	/** What happens */
	whatHappens: () => string;
	/** Will be invited */
	rowWillBeInvited: () => string;
	/** Invited */
	rowInvited: () => string;
	/** Invited: {count} of {all}. */
	resultText: (inputs: { count: string | number; all: string | number }) => string;
	/** Done. */
	bulkDone: () => string;
	/** The connection was lost. Send again: nobody is invited twice. */
	bulkFailed: () => string;
	/** Copy */
	copy: () => string;
	/** Copied */
	copied: () => string;
	/** There may be no such mailbox. Check the address and invite it anew. */
	failureAddress: () => string;
	/** The recipient, or their mail service, does not want our mail. Tell them another way. */
	failureUnwanted: () => string;
	/** The sender of this service is not set up. Tell whoever runs it. */
	failureSender: () => string;
	/** The mail could not be sent. Send it again. */
	failureMail: () => string;
	/** The mail service takes no more mails for now. The next try is {when}. */
	heldByQuotaUntil: (inputs: { when: string | number }) => string;
	/** The mail service takes no more mails for now. The mail is sent as soon as it does. */
	heldByQuota: () => string;
	/** The sender of this service is not set up. The mail is sent when that is done; tell whoever runs it. */
	heldBySender: () => string;
	/** The mails of this workspace are paused. The mail is sent when they go on. */
	heldByPause: () => string;
	/** Pages of this team */
	sectionsLabel: () => string;
	/** Members */
	sectionMembers: () => string;
	/** Links */
	sectionLinks: () => string;
	/** Requests */
	sectionRequests: () => string;
	/** Ways in */
	sectionWaysIn: () => string;
	/** Domains */
	sectionDomains: () => string;
	/** Approved */
	statusApproved: () => string;
	/** Withdrawn */
	statusWithdrawn: () => string;
	/** Saved. */
	noticeSaved: () => string;
	/** The request is approved. That person is a member now. */
	noticeRequestApproved: () => string;
	/** The request is declined. */
	noticeRequestDeclined: () => string;
	/** You asked to join. You get a mail when somebody has decided. */
	noticeRequested: () => string;
	/** Your request is withdrawn. */
	noticeWithdrawn: () => string;
	/** The visibility of this team, and the ways into it. */
	waysInText: () => string;
	/** Visibility */
	visibilityLabel: () => string;
	/** Private: its members */
	visibilityPrivate: () => string;
	/** Public: everybody who is signed in */
	visibilityPublic: () => string;
	/** People who find a public team */
	joiningLabel: () => string;
	/** need an invite */
	joiningInvite: () => string;
	/** can ask to join; a manager decides */
	joiningRequest: () => string;
	/** can join at once, as a member */
	joiningOpen: () => string;
	/** Invites reach people */
	transportLabel: () => string;
	/** by a mail from here */
	transportMail: () => string;
	/** by a link that you hand over */
	transportLink: () => string;
	/** Only addresses at these domains */
	onlyDomains: () => string;
	/** One on each line, such as acme.com. Leave it empty for any address. */
	onlyDomainsHint: () => string;
	/** One of these is not a domain, or there are more than {count}. */
	problemDomains: (inputs: { count: string | number }) => string;
	/** Save */
	save: () => string;
	/** There are no such requests. */
	nobodyAsks: () => string;
	/** Asked {when} */
	askedWhen: (inputs: { when: string | number }) => string;
	/** Approve */
	approve: () => string;
	/** {name} gets a mail, and cannot ask again for seven days. */
	declineRequestWarning: (inputs: { name: string | number }) => string;
	/** Pages of requests */
	requestsPages: () => string;
	/** Find a team */
	findTeam: () => string;
	/** These teams can be found by everybody who is signed in. */
	findTeamText: () => string;
	/** Name of a team, or its address */
	findTeamLabel: () => string;
	/** Pages of teams */
	teamsPages: () => string;
	/** No team found. */
	noTeamFound: () => string;
	/** Join */
	joinTeam: () => string;
	/** Ask to join */
	askToJoin: () => string;
	/** A message to those who decide */
	requestMessage: () => string;
	/** Send the request */
	sendRequest: () => string;
	/** By invite only */
	byInviteOnly: () => string;
	/** You have asked */
	youAsked: () => string;
	/** Your requests to join */
	yourRequests: () => string;
	/** Withdraw */
	withdraw: () => string;
	/** Open */
	openTeam: () => string;
	/** This link lets you into {workspace}. Your role there: {role}. */
	linkText: (inputs: { workspace: string | number; role: string | number }) => string;
	/** It is for people with an address at {domains}. */
	linkDomains: (inputs: { domains: string | number }) => string;
	/** The link is good until {date}. */
	linkGoodUntil: (inputs: { date: string | number }) => string;
	/** A code is mailed to your address first. Then you come back here. */
	linkCodeFirst: () => string;
	/** Join */
	linkJoin: () => string;
	/** This link has ended */
	linkEndedTitle: () => string;
	/** Part of the link may be missing. Copy all of it, or ask for a new one. */
	linkUnknown: () => string;
	/** It was not used in time. Ask for a new one. */
	linkExpired: () => string;
	/** It was taken back. Ask for a new one. */
	linkRevoked: () => string;
	/** A person who has a link can join within its terms. A link holds no seat. */
	linksText: () => string;
	/** New link */
	linkNew: () => string;
	/** Label, for managers only */
	linkLabel: () => string;
	/** Limit of people (empty: no limit) */
	linkMaxUses: () => string;
	/** Only addresses at these domains (empty: any) */
	linkDomainsField: () => string;
	/** Label, limits, domains */
	linkOptions: () => string;
	/** Create link */
	linkCreate: () => string;
	/** There is no link here. */
	linksNone: () => string;
	/** Active */
	linksActive: () => string;
	/** Active */
	linkActive: () => string;
	/** Used up */
	linkUsedUp: () => string;
	/** Joined: {count} */
	linkUses: (inputs: { count: string | number }) => string;
	/** Joined: {count} of {most} */
	linkUsesOf: (inputs: { count: string | number; most: string | number }) => string;
	/** Nobody can join with this link any more. */
	linkRevokeWarning: () => string;
	/** The link is ready. Copy it below. */
	noticeLinkCreated: () => string;
	/** The link is revoked. */
	noticeLinkRevoked: () => string;
	/** Choose 1 to {count}, or leave it empty. */
	problemUses: (inputs: { count: string | number }) => string;
	/** Make a link to hand over, and send no mail */
	inviteAsLink: () => string;
	/** Link for {address} */
	inviteLinkOf: (inputs: { address: string | number }) => string;
	/** {address} is invited. Hand this link over. */
	noticeHanded: (inputs: { address: string | number }) => string;
}
