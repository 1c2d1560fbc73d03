// Generated from messages/ by `npm run generate -- messages`; change the source instead.
import * as registry from "./registry";
import type { Messages } from "./messages.generated";

export default {
	roleOwner: () => {
		return `Owner`;
	},
	roleAdmin: () => {
		return `Admin`;
	},
	roleManager: () => {
		return `Manager`;
	},
	roleMember: () => {
		return `Member`;
	},
	roleViewer: () => {
		return `Viewer`;
	},
	memberCount: (i) => {
		const countForm = registry.plural("en", i?.count, {});
		if (countForm === "one") return `${i?.count} member`;
		return `${i?.count} members`;
	},
	mailInviteSubject: (i) => {
		return `${i?.inviter} invited you to ${i?.workspace}`;
	},
	mailInviteSubjectPlain: () => {
		return `You are invited to a workspace`;
	},
	mailInvitePreview: (i) => {
		return `Your role: ${i?.role}. The invite is good until ${i?.date}.`;
	},
	mailInviteHeading: (i) => {
		return `Join ${i?.workspace}`;
	},
	mailInviteIntro: (i) => {
		return `${i?.inviter} invited you to ${i?.workspace}. Your role there: ${i?.role}.`;
	},
	mailInviteMessageFrom: (i) => {
		return `${i?.inviter} writes:`;
	},
	mailInviteMessage: (i) => {
		return `“${i?.message}”`;
	},
	mailInviteButton: () => {
		return `See the invite`;
	},
	mailInviteLabel: () => {
		return `The link to it:`;
	},
	mailInviteNote: (i) => {
		return `The invite is good until ${i?.date}. Nothing happens until you accept; if you did not expect it, ignore this mail.`;
	},
	mailInviteSender: (i) => {
		return `You were invited by somebody who signs in as ${i?.address}. The names and the message in this mail are theirs, not ours.`;
	},
	mailInviteSenderUnknown: () => {
		return `The names and the message in this mail come from the person who invited you, not from us.`;
	},
	mailVerifyEmailSubject: (i) => {
		return `${i?.code} is your code to verify your address`;
	},
	mailVerifyEmailHeading: () => {
		return `Verify your address`;
	},
	mailVerifyEmailIntro: () => {
		return `Enter this code to show that the address is yours:`;
	},
	mailSignInSubject: (i) => {
		return `${i?.code} is your code to sign in`;
	},
	mailSignInHeading: () => {
		return `Sign in`;
	},
	mailSignInIntro: () => {
		return `Enter this code to sign in:`;
	},
	mailResetPasswordSubject: (i) => {
		return `${i?.code} is your code to set a new password`;
	},
	mailResetPasswordHeading: () => {
		return `Set a new password`;
	},
	mailResetPasswordIntro: () => {
		return `Enter this code to set a new password:`;
	},
	mailCodePreview: (i) => {
		return `The code is good for ${i?.lifetime}.`;
	},
	mailCodeNote: (i) => {
		return `The code is good for ${i?.lifetime}. If you did not ask for it, ignore this mail; nobody gets in without the code.`;
	},
	mailResetLinkPreview: (i) => {
		return `The link is good for ${i?.lifetime}.`;
	},
	mailResetLinkIntro: () => {
		return `A new password was requested for your account.`;
	},
	mailResetLinkLabel: () => {
		return `The link to set it:`;
	},
	mailResetLinkNote: (i) => {
		return `The link is good for ${i?.lifetime}. If you did not ask for it, ignore this mail; your password stays as it is.`;
	},
	mailNoticeSubjectPlain: () => {
		return `News about a workspace`;
	},
	mailNoticeLabel: () => {
		return `The link to it:`;
	},
	mailRequestsSubject: (i) => {
		return `Somebody wants to join ${i?.workspace}`;
	},
	mailRequestsIntro: (i) => {
		return `There is a new request to join ${i?.workspace}. Requests that wait for a decision: ${i?.count}.`;
	},
	mailRequestsButton: () => {
		return `See the requests`;
	},
	mailRequestsNote: (i) => {
		return `You get this mail because you are the owner or an admin of ${i?.workspace}. It comes once an hour at most.`;
	},
	mailApprovedSubject: (i) => {
		return `You are now a member of ${i?.workspace}`;
	},
	mailApprovedIntro: (i) => {
		return `Your request to join ${i?.workspace} was approved.`;
	},
	mailApprovedButton: () => {
		return `Go to the workspace`;
	},
	mailDeclinedSubject: (i) => {
		return `Your request to join ${i?.workspace} was declined`;
	},
	mailDeclinedIntro: (i) => {
		return `Somebody who manages ${i?.workspace} has declined your request. You can ask again in a week.`;
	},
	mailDeclinedButton: () => {
		return `See your workspaces`;
	},
	mailRequestNote: (i) => {
		return `You get this mail because you asked to join ${i?.workspace}.`;
	},
	mailArchiveSubject: (i) => {
		return `${i?.workspace} is deleted on ${i?.date}`;
	},
	mailArchiveIntro: (i) => {
		return `${i?.workspace} is archived. On ${i?.date} it is deleted, with all its members and invites. To keep it, restore it before that day.`;
	},
	mailArchiveButton: () => {
		return `Go to the workspace`;
	},
	mailArchiveNote: (i) => {
		return `You get this mail because you are the owner of ${i?.workspace}.`;
	},
	skipToContent: () => {
		return `Skip to the content`;
	},
	signOut: () => {
		return `Sign out`;
	},
	signIn: () => {
		return `Sign in`;
	},
	signUp: () => {
		return `Create an account`;
	},
	email: () => {
		return `E-mail address`;
	},
	password: () => {
		return `Password`;
	},
	newPassword: () => {
		return `New password`;
	},
	passwordHint: (i) => {
		return `At least ${i?.length} characters.`;
	},
	yourName: () => {
		return `Your name`;
	},
	code: () => {
		return `Code from the mail`;
	},
	forgotPassword: () => {
		return `Forgot your password?`;
	},
	mailMeACode: () => {
		return `Mail me a code`;
	},
	mailNewCode: () => {
		return `Mail me a new code`;
	},
	noAccountYet: () => {
		return `No account yet?`;
	},
	accountAlready: () => {
		return `I have an account`;
	},
	continueWith: (i) => {
		return `Continue with ${i?.provider}`;
	},
	or: () => {
		return `or`;
	},
	verifyTitle: () => {
		return `Enter your code`;
	},
	verifyText: () => {
		return `If the address is right, a mail with six digits is on its way. It may take a minute.`;
	},
	goOn: () => {
		return `Continue`;
	},
	otherAddress: () => {
		return `Use another address`;
	},
	forgotTitle: () => {
		return `Set a new password`;
	},
	forgotText: () => {
		return `We mail you a code that lets you set a new one.`;
	},
	setPassword: () => {
		return `Set the password`;
	},
	backToSignIn: () => {
		return `Back to sign in`;
	},
	problemEmail: () => {
		return `Enter an address such as ada@example.com.`;
	},
	problemName: () => {
		return `Enter a name.`;
	},
	problemPassword: (i) => {
		return `Use at least ${i?.length} characters.`;
	},
	problemCode: () => {
		return `That is not the code. Look at the six digits in the newest mail.`;
	},
	problemCodeEnded: () => {
		return `That code has ended. Ask for a new one.`;
	},
	problemSignIn: () => {
		return `The address or the password is wrong.`;
	},
	cookiesBlocked: (i) => {
		return `You are not signed in: the browser did not keep our cookie. Allow cookies for ${i?.host} in the browser’s settings, or leave private mode, then sign in again.`;
	},
	clockWrong: () => {
		return `The clock of this device is wrong by more than five minutes. That also makes a browser drop cookies: set the clock.`;
	},
	problemSlug: () => {
		return `Use 3 to 48 small letters, digits and hyphens. A few words are reserved.`;
	},
	problemSlugTaken: () => {
		return `This address is taken. Try another one.`;
	},
	problemTooManyWorkspaces: () => {
		return `You own as many workspaces as one person can.`;
	},
	problemMessage: (i) => {
		return `Use at most ${i?.length} characters.`;
	},
	problemDays: (i) => {
		return `Choose 1 to ${i?.days} days.`;
	},
	problemConfirmation: (i) => {
		return `Type ${i?.slug} to confirm.`;
	},
	problemEmptyList: () => {
		return `There is no address in this list.`;
	},
	problemLongList: (i) => {
		return `A list holds at most ${i?.count} people. Split it up.`;
	},
	problemRow: () => {
		return `Not an address, or not a role that can be given`;
	},
	problemTitle: () => {
		return `That did not work`;
	},
	keptTitle: () => {
		return `Not sent yet`;
	},
	keptText: () => {
		return `Your text is still here. You can send it again.`;
	},
	keptOften: (i) => {
		return `Too many attempts. Wait ${i?.wait}, then send it again. What you typed is still here.`;
	},
	keptSignedOut: () => {
		return `You are signed out, so nothing was sent. What you typed is still here. Sign in in a new tab, come back to this one, and send it again.`;
	},
	keptSignIn: () => {
		return `Sign in in a new tab`;
	},
	keptSend: () => {
		return `Send again`;
	},
	challengeText: () => {
		return `Too many mails were asked for from your network. Show that you are a person.`;
	},
	challengeNeedsScript: () => {
		return `This step needs JavaScript. Turn it on for this page and load it again.`;
	},
	noConnection: () => {
		return `There is no connection. What you typed is still here; send it again when you are online. Nothing is done twice.`;
	},
	notFoundTitle: () => {
		return `There is nothing here`;
	},
	notFoundText: () => {
		return `The address may be mistyped, or it leads to something that you are not in.`;
	},
	brokenText: () => {
		return `Something went wrong on our side. Try again in a moment.`;
	},
	unavailableText: () => {
		return `The service is not available right now. Try again in a minute.`;
	},
	toStart: () => {
		return `Go to your workspace`;
	},
	tryAgain: () => {
		return `Try again`;
	},
	refusedInput: () => {
		return `Something in the form does not fit. Check it and send it again.`;
	},
	refusedSignedOut: () => {
		return `Sign in first.`;
	},
	refusedForbidden: () => {
		return `Your role does not allow this.`;
	},
	refusedBlocked: () => {
		return `This account is blocked. Please contact the operator of this service.`;
	},
	refusedUnverified: () => {
		return `Verify your address first: sign in with a mailed code.`;
	},
	refusedSeats: () => {
		return `All seats are taken`;
	},
	refusedRole: () => {
		return `That role is above yours.`;
	},
	refusedOrigin: () => {
		return `This form did not come from our own page. Open the page again and send it from there.`;
	},
	refusedMemberGone: () => {
		return `That person is no longer a member.`;
	},
	refusedInviteGone: () => {
		return `That invite has been answered or has ended.`;
	},
	refusedInviteSuspended: () => {
		return `This invite is on hold. Whoever sent it may no longer give its role.`;
	},
	refusedArchived: () => {
		return `This team is archived. Its owner can restore it.`;
	},
	refusedBarred: () => {
		return `You were removed from this team. Ask for an invite if you should be in it.`;
	},
	refusedEmailDomain: () => {
		return `Addresses at this domain are not allowed in this team.`;
	},
	refusedDomainShared: () => {
		return `Many people share this domain, so no team can claim it.`;
	},
	refusedDomainLimit: () => {
		return `The team already has as many domains as it may have.`;
	},
	refusedDomainTaken: () => {
		return `Another team has shown that this domain is its own.`;
	},
	refusedDomainRecord: () => {
		return `DNS does not show the record yet. New records can take a while.`;
	},
	recordDifferent: () => {
		return `DNS has other records at this name, but not this one.`;
	},
	dnsSilent: () => {
		return `DNS did not answer. Try again in a while.`;
	},
	problemDomain: () => {
		return `That is not a domain. Write it as in acme.com.`;
	},
	noticeDomainAdded: () => {
		return `The domain is added. Publish its record, then check it.`;
	},
	noticeDomainVerified: () => {
		return `The domain is verified.`;
	},
	noticeDomainRemoved: () => {
		return `The domain is removed.`;
	},
	domainsText: () => {
		return `Show that a domain is yours. People with a verified address there can then find this team, or join it.`;
	},
	domainLabel: () => {
		return `Domain`;
	},
	domainHint: () => {
		return `Such as acme.com. Each subdomain is a domain of its own.`;
	},
	addDomain: () => {
		return `Add the domain`;
	},
	domainPending: () => {
		return `Not verified`;
	},
	domainVerified: () => {
		return `Verified`;
	},
	domainLost: () => {
		return `Lost`;
	},
	publishRecord: () => {
		return `Publish this TXT record in DNS within 14 days, and leave it there.`;
	},
	keepRecord: () => {
		return `Leave this TXT record in DNS: it is checked every week.`;
	},
	domainLostText: () => {
		return `The record is gone, so nobody joins by this domain. Publish it again, then check it.`;
	},
	recordName: () => {
		return `Name of the record`;
	},
	recordValue: () => {
		return `Value of the record`;
	},
	checkRecord: () => {
		return `Check now`;
	},
	domainModeLabel: (i) => {
		return `People with an address at ${i?.domain}`;
	},
	domainModeOff: () => {
		return `see nothing of this team`;
	},
	domainModeSuggest: () => {
		return `see this team and can ask to join`;
	},
	domainModeJoin: () => {
		return `can join at once, as a member`;
	},
	removeDomainWarning: (i) => {
		return `Nobody joins by ${i?.domain} any more. Members stay.`;
	},
	suggestionsTitle: (i) => {
		return `Teams at ${i?.domain}`;
	},
	refusedLinkGone: () => {
		return `This link does not work any more.`;
	},
	refusedLinkUsedUp: () => {
		return `This link has been used as often as it allows.`;
	},
	refusedLinkSuspended: () => {
		return `This link is on hold: whoever made it may not give its role any more.`;
	},
	refusedLinkLimit: () => {
		return `This team has as many links as it may have. Revoke one that nobody needs any more.`;
	},
	refusedRequested: () => {
		return `You have already asked to join this team.`;
	},
	refusedRequestClosed: () => {
		return `This request was already answered or withdrawn.`;
	},
	refusedMember: () => {
		return `Is a member already`;
	},
	refusedInvited: () => {
		return `Has a pending invite already; send it again from the list`;
	},
	refusedTooLarge: () => {
		return `That is too much at once. Go back: your browser still has what you typed. Send it in smaller parts.`;
	},
	refusedOften: () => {
		return `That was too often. Wait a while and try again.`;
	},
	noticeJoined: () => {
		return `You are in. Welcome!`;
	},
	noticeAlreadyMember: () => {
		return `You are in already.`;
	},
	noticeDeclined: () => {
		return `You declined the invite.`;
	},
	noticeLeft: () => {
		return `You left the workspace.`;
	},
	noticeCreated: () => {
		return `Your workspace is ready.`;
	},
	noticeInvited: () => {
		return `The invite is on its way.`;
	},
	noticeInvitedPerson: (i) => {
		return `${i?.address} was invited. The invite is on its way.`;
	},
	noticeResent: () => {
		return `The invite is on its way again. The earlier link no longer works.`;
	},
	noticeRevoked: () => {
		return `The invite is revoked.`;
	},
	noticeRoleChanged: () => {
		return `The role is changed.`;
	},
	noticeRemoved: () => {
		return `That person is no longer a member.`;
	},
	noticeTransferred: () => {
		return `The workspace has a new owner. You are an admin now.`;
	},
	noticeGivenBack: () => {
		return `You gave the ownership back. You have the role that you had before.`;
	},
	noticeDeleted: () => {
		return `The workspace is deleted.`;
	},
	noticeCodeSent: () => {
		return `The code is on its way.`;
	},
	noticePasswordChanged: () => {
		return `Your password is changed. Sign in with it.`;
	},
	noticeLinkExpired: () => {
		return `That link has ended. Ask for a code instead.`;
	},
	noticeProviderFailed: () => {
		return `Signing in there did not work. Try again, or use your address.`;
	},
	startTitle: () => {
		return `Welcome`;
	},
	invitesForYou: () => {
		return `You are invited`;
	},
	yourWorkspaces: () => {
		return `Your workspaces`;
	},
	newWorkspace: () => {
		return `Create your workspace`;
	},
	newWorkspaceText: () => {
		return `A workspace is where your team is. You can invite people right after.`;
	},
	workspaceName: () => {
		return `Name`;
	},
	workspaceSlug: () => {
		return `Address`;
	},
	workspaceSlugHint: () => {
		return `The last part of its link: small letters, digits, hyphens.`;
	},
	createWorkspace: () => {
		return `Create the workspace`;
	},
	inviteTitle: (i) => {
		return `Join ${i?.workspace}`;
	},
	inviteText: (i) => {
		return `${i?.inviter} invited you to ${i?.workspace}. Your role there: ${i?.role}.`;
	},
	inviteGoodUntil: (i) => {
		return `The invite is good until ${i?.date}.`;
	},
	inviteNewHere: () => {
		return `I am new here`;
	},
	signUpAndAccept: () => {
		return `Create account and join`;
	},
	signInAndAccept: () => {
		return `Sign in and join`;
	},
	otherWaysIn: () => {
		return `Other ways to sign in`;
	},
	inviteHasAccount: () => {
		return `There is an account with this address already. Sign in with it below.`;
	},
	acceptInvite: () => {
		return `Accept`;
	},
	declineInvite: () => {
		return `Decline`;
	},
	declineWarning: () => {
		return `The invite ends for good. To join later, you have to be invited again.`;
	},
	declineLinkWarning: (i) => {
		return `The inviter sees that you declined. Until ${i?.date}, you can change your mind with the same link.`;
	},
	declineYes: () => {
		return `Yes, decline`;
	},
	inviteOtherAccount: (i) => {
		return `This invite is for ${i?.address}. You are signed in as ${i?.me}.`;
	},
	switchAccount: () => {
		return `Switch accounts`;
	},
	stayAs: (i) => {
		return `Stay signed in as ${i?.me}`;
	},
	signedInAs: (i) => {
		return `You are signed in as ${i?.me}.`;
	},
	inviteFull: (i) => {
		return `This workspace has no free seat right now. Ask ${i?.inviter} to make room; until then the invite stays good.`;
	},
	inviteEndedTitle: () => {
		return `This invite has ended`;
	},
	inviteUnknownTitle: () => {
		return `This link leads nowhere`;
	},
	inviteUnknown: () => {
		return `Part of the link may be missing. Open it from the mail again, or copy all of it.`;
	},
	inviteExpired: (i) => {
		return `It was not answered in time, or the workspace is gone. Ask ${i?.inviter} for a new one.`;
	},
	inviteRevoked: (i) => {
		return `It was taken back. If you think that is a mistake, ask ${i?.inviter}.`;
	},
	inviteSuspended: (i) => {
		return `It is on hold, because ${i?.inviter} may no longer give this role. Somebody who may has to send it again.`;
	},
	inviteDeclined: (i) => {
		return `It was declined. If you changed your mind, ask ${i?.inviter} for a new one.`;
	},
	inviteDeclinedByLink: () => {
		return `This invite was declined with the link from the mail. A mail program can press a button too. If you want to join, you still can.`;
	},
	joinAfterAll: () => {
		return `I want to join after all`;
	},
	inviteReplaced: () => {
		return `A newer mail was sent for this invite. Use the link in that one.`;
	},
	inviteAccepted: () => {
		return `It has been accepted already. If that was you, sign in.`;
	},
	theInviter: () => {
		return `the person who invited you`;
	},
	yourRole: (i) => {
		return `Your role: ${i?.role}`;
	},
	allWorkspaces: () => {
		return `All workspaces`;
	},
	seatsUsed: (i) => {
		return `${i?.used} of ${i?.limit} seats used`;
	},
	seatsUnlimited: (i) => {
		return `Seats used: ${i?.used}, no limit`;
	},
	seatsFull: () => {
		return `All seats are taken, so nobody can be invited. Remove somebody, revoke an invite, or move to a larger plan.`;
	},
	onlyManagers: () => {
		return `Only the owner, admins and managers can invite people and change roles.`;
	},
	inviteSomeone: () => {
		return `Invite somebody`;
	},
	role: () => {
		return `Role`;
	},
	sendInvite: () => {
		return `Send invite`;
	},
	moreOptions: () => {
		return `Message, language, end`;
	},
	personalMessage: () => {
		return `A personal message`;
	},
	goodForDays: (i) => {
		return `Good for how many days (1 to ${i?.days})`;
	},
	mailLanguage: () => {
		return `Language of the mail`;
	},
	inviteManyLink: () => {
		return `Invite many at once`;
	},
	search: () => {
		return `Search`;
	},
	searchLabel: () => {
		return `Name or address`;
	},
	searchStopped: (i) => {
		return `Only ${i?.count} entries are searched at a time, and there are more.`;
	},
	searchOn: () => {
		return `Continue the search`;
	},
	showAll: () => {
		return `Show all`;
	},
	members: () => {
		return `Members`;
	},
	membersPages: () => {
		return `Pages of members`;
	},
	nobodyFound: () => {
		return `Nobody here fits.`;
	},
	thatIsYou: () => {
		return `(you)`;
	},
	joined: (i) => {
		return `since ${i?.date}`;
	},
	whomYouMayChange: () => {
		return `You can change people whose role is below yours.`;
	},
	roleOf: (i) => {
		return `Role of ${i?.name}`;
	},
	changeRole: () => {
		return `Change role`;
	},
	removeMember: () => {
		return `Remove`;
	},
	removeWarning: (i) => {
		return `${i?.name} loses access at once. Invites to that address end too.`;
	},
	removeYes: () => {
		return `Yes, remove`;
	},
	makeOwner: () => {
		return `Make owner`;
	},
	transferWarning: (i) => {
		return `${i?.name} becomes the owner, and you become an admin. Only the new owner can undo this.`;
	},
	transferYes: () => {
		return `Yes, hand over`;
	},
	invites: () => {
		return `Invites`;
	},
	invitesPages: () => {
		return `Pages of invites`;
	},
	noInvites: () => {
		return `There are none.`;
	},
	statusPending: () => {
		return `Pending`;
	},
	statusAccepted: () => {
		return `Accepted`;
	},
	statusDeclined: () => {
		return `Declined`;
	},
	statusDeclinedByLink: () => {
		return `Declined; the link still works`;
	},
	statusRevoked: () => {
		return `Revoked`;
	},
	statusSuspended: () => {
		return `On hold`;
	},
	statusExpired: () => {
		return `Expired`;
	},
	statusAll: () => {
		return `All`;
	},
	deliveryQueued: () => {
		return `Mail on its way`;
	},
	deliverySent: () => {
		return `Mail sent`;
	},
	deliveryFailed: () => {
		return `Mail failed`;
	},
	deliveryBounced: () => {
		return `Mail came back`;
	},
	deliveryCancelled: () => {
		return `Mail not needed`;
	},
	deliveryHanded: () => {
		return `Link to hand over`;
	},
	deliveryHeld: () => {
		return `Mail waits`;
	},
	ends: (i) => {
		return `ends ${i?.when}`;
	},
	invitedWhen: (i) => {
		return `Invited by ${i?.inviter} ${i?.when}.`;
	},
	sentAgain: (i) => {
		return `Sent ${i?.count} times, last ${i?.when}.`;
	},
	resend: () => {
		return `Send again`;
	},
	resendRests: () => {
		return `Sent just now. You can send it again in a minute.`;
	},
	revoke: () => {
		return `Revoke`;
	},
	revokeWarning: (i) => {
		return `The link sent to ${i?.address} stops working at once.`;
	},
	revokeYes: () => {
		return `Yes, revoke`;
	},
	firstPage: () => {
		return `First page`;
	},
	nextPage: () => {
		return `Next page`;
	},
	leaveTitle: () => {
		return `Leaving`;
	},
	ownerStays: () => {
		return `You own this workspace. To leave, first make somebody else the owner.`;
	},
	ownershipGiven: (i) => {
		return `${i?.name} made you the owner. You can give it back until ${i?.date}.`;
	},
	giveBack: () => {
		return `Give the ownership back`;
	},
	giveBackWarning: (i) => {
		return `${i?.name} becomes the owner again, and you get the role that you had before.`;
	},
	giveBackYes: () => {
		return `Yes, give it back`;
	},
	leave: () => {
		return `Leave this workspace`;
	},
	leaveWarning: () => {
		return `You lose access at once. To come back, you have to be invited again.`;
	},
	leaveYes: () => {
		return `Yes, leave`;
	},
	deleteWorkspace: () => {
		return `Delete this workspace`;
	},
	deleteWarning: () => {
		return `Everybody loses access, and all invites end. This cannot be undone.`;
	},
	deleteYes: () => {
		return `Yes, delete for good`;
	},
	archivedBadge: () => {
		return `Archived`;
	},
	archiveWorkspace: () => {
		return `Archive this workspace`;
	},
	archiveWarning: () => {
		return `Everybody can still read it. Nothing changes in it and nobody comes in, until you restore it.`;
	},
	archiveYes: () => {
		return `Yes, archive`;
	},
	restoreWorkspace: () => {
		return `Restore this workspace`;
	},
	restoreText: () => {
		return `Members and invites are as they were. Invites that have not expired work again.`;
	},
	archiveEndsOn: (i) => {
		return `It is deleted on ${i?.date}.`;
	},
	noticeArchived: () => {
		return `The workspace is archived.`;
	},
	noticeRestored: () => {
		return `The workspace is in use again.`;
	},
	typeSlug: (i) => {
		return `Type ${i?.slug} to confirm`;
	},
	inviteManyTitle: () => {
		return `Invite many`;
	},
	inviteManyText: (i) => {
		return `Paste addresses, recipients of a mail or a table, or choose a file. Roles (admin, manager, member, viewer) are read from a column with that heading, or from the word beside an address. Up to ${i?.count} people. Nothing is sent before you have seen what will happen.`;
	},
	listOfAddresses: () => {
		return `Addresses`;
	},
	csvFile: () => {
		return `Or a file (CSV or text)`;
	},
	roleOtherwise: () => {
		return `Role if the list names none`;
	},
	preview: () => {
		return `See what will happen`;
	},
	previewTitle: () => {
		return `What will happen`;
	},
	previewSums: (i) => {
		return `Need attention: ${i?.problems}. Will be invited: ${i?.fine}.`;
	},
	seatsNeeded: (i) => {
		return `Seats needed: ${i?.needed}. Seats free: ${i?.free}.`;
	},
	higherRoles: (i) => {
		return `The list gives people a higher role than the chosen one (${i?.role}): ${i?.counts}.`;
	},
	columnsRead: (i) => {
		return `Address: ${i?.address}; name: ${i?.name}; role: ${i?.role}; status: ${i?.status}; ${i?.unread} of ${i?.all} columns not read.`;
	},
	includeInactive: () => {
		return `Also invite people who are suspended, blocked or gone`;
	},
	listNotes: () => {
		return `Notes on the list`;
	},
	noteRepeated: (i) => {
		return `Line ${i?.line}: ${i?.address} is already on line ${i?.first}.`;
	},
	noteMoreAddresses: (i) => {
		return `Line ${i?.line}: a further address, not invited: ${i?.text}`;
	},
	noteOtherColumn: (i) => {
		return `Line ${i?.line}: the address is from ${i?.column}.`;
	},
	noteUnreadColumn: (i) => {
		return `Column with addresses that are not read: ${i?.column} (${i?.count})`;
	},
	noteStrayAt: (i) => {
		return `Line ${i?.line}: this is not an address: ${i?.text}`;
	},
	noteNotRead: (i) => {
		return `Not read from line ${i?.line} on. Addresses left out: ${i?.count}.`;
	},
	noteUnreadCells: (i) => {
		return `Not read: cells after the first ${i?.max} of a line, from line ${i?.line} on. Addresses left out: ${i?.count}.`;
	},
	andMore: (i) => {
		return `And ${i?.count} more`;
	},
	noteNoAddress: (i) => {
		return `Lines without an address: ${i?.lines}`;
	},
	noteUnreadRoles: (i) => {
		return `Lines with the name of a role that is not read: ${i?.lines}`;
	},
	rowInvitedBefore: () => {
		return `Was invited a moment ago`;
	},
	sumInvitedBefore: (i) => {
		return `Invited a moment ago: ${i?.count}.`;
	},
	rowInactive: (i) => {
		return `Left out by the list: ${i?.word}`;
	},
	rowUnknownRole: (i) => {
		return `There is no such role: ${i?.word}`;
	},
	downloadRefused: () => {
		return `Download the lines that need attention`;
	},
	listSizeHint: (i) => {
		return `Up to ${i?.size} MB together with the addresses above.`;
	},
	problemListSize: (i) => {
		return `The list is larger than ${i?.size} MB. Remove columns, or split it up.`;
	},
	addressAtRepeated: () => {
		return `There is more than one @.`;
	},
	addressHalf: () => {
		return `The part before or after the @ is missing.`;
	},
	addressCharacters: () => {
		return `There is a character, a quote or a dot in a place where mail services do not take it.`;
	},
	addressWhiteSpace: () => {
		return `There is a space in the address.`;
	},
	addressWithoutDot: () => {
		return `The part after the @ has no dot, as in example.com.`;
	},
	addressDomainInvalid: () => {
		return `The part after the @ is not a valid domain.`;
	},
	addressTooLong: () => {
		return `The address is too long.`;
	},
	sendInvites: (i) => {
		return `Send the invites (${i?.count})`;
	},
	changeList: () => {
		return `Change the list`;
	},
	backToTeam: () => {
		return `Back to the team`;
	},
	line: () => {
		return `Line`;
	},
	whatHappens: () => {
		return `What happens`;
	},
	rowWillBeInvited: () => {
		return `Will be invited`;
	},
	rowInvited: () => {
		return `Invited`;
	},
	resultText: (i) => {
		return `Invited: ${i?.count} of ${i?.all}.`;
	},
	bulkDone: () => {
		return `Done.`;
	},
	bulkFailed: () => {
		return `The connection was lost. Send again: nobody is invited twice.`;
	},
	copy: () => {
		return `Copy`;
	},
	copied: () => {
		return `Copied`;
	},
	failureAddress: () => {
		return `There may be no such mailbox. Check the address and invite it anew.`;
	},
	failureUnwanted: () => {
		return `The recipient, or their mail service, does not want our mail. Tell them another way.`;
	},
	failureSender: () => {
		return `The sender of this service is not set up. Tell whoever runs it.`;
	},
	failureMail: () => {
		return `The mail could not be sent. Send it again.`;
	},
	heldByQuotaUntil: (i) => {
		return `The mail service takes no more mails for now. The next try is ${i?.when}.`;
	},
	heldByQuota: () => {
		return `The mail service takes no more mails for now. The mail is sent as soon as it does.`;
	},
	heldBySender: () => {
		return `The sender of this service is not set up. The mail is sent when that is done; tell whoever runs it.`;
	},
	heldByPause: () => {
		return `The mails of this workspace are paused. The mail is sent when they go on.`;
	},
	sectionsLabel: () => {
		return `Pages of this team`;
	},
	sectionMembers: () => {
		return `Members`;
	},
	sectionLinks: () => {
		return `Links`;
	},
	sectionRequests: () => {
		return `Requests`;
	},
	sectionWaysIn: () => {
		return `Ways in`;
	},
	sectionDomains: () => {
		return `Domains`;
	},
	statusApproved: () => {
		return `Approved`;
	},
	statusWithdrawn: () => {
		return `Withdrawn`;
	},
	noticeSaved: () => {
		return `Saved.`;
	},
	noticeRequestApproved: () => {
		return `The request is approved. That person is a member now.`;
	},
	noticeRequestDeclined: () => {
		return `The request is declined.`;
	},
	noticeRequested: () => {
		return `You asked to join. You get a mail when somebody has decided.`;
	},
	noticeWithdrawn: () => {
		return `Your request is withdrawn.`;
	},
	waysInText: () => {
		return `The visibility of this team, and the ways into it.`;
	},
	visibilityLabel: () => {
		return `Visibility`;
	},
	visibilityPrivate: () => {
		return `Private: its members`;
	},
	visibilityPublic: () => {
		return `Public: everybody who is signed in`;
	},
	joiningLabel: () => {
		return `People who find a public team`;
	},
	joiningInvite: () => {
		return `need an invite`;
	},
	joiningRequest: () => {
		return `can ask to join; a manager decides`;
	},
	joiningOpen: () => {
		return `can join at once, as a member`;
	},
	transportLabel: () => {
		return `Invites reach people`;
	},
	transportMail: () => {
		return `by a mail from here`;
	},
	transportLink: () => {
		return `by a link that you hand over`;
	},
	onlyDomains: () => {
		return `Only addresses at these domains`;
	},
	onlyDomainsHint: () => {
		return `One on each line, such as acme.com. Leave it empty for any address.`;
	},
	problemDomains: (i) => {
		return `One of these is not a domain, or there are more than ${i?.count}.`;
	},
	save: () => {
		return `Save`;
	},
	nobodyAsks: () => {
		return `There are no such requests.`;
	},
	askedWhen: (i) => {
		return `Asked ${i?.when}`;
	},
	approve: () => {
		return `Approve`;
	},
	declineRequestWarning: (i) => {
		return `${i?.name} gets a mail, and cannot ask again for seven days.`;
	},
	requestsPages: () => {
		return `Pages of requests`;
	},
	findTeam: () => {
		return `Find a team`;
	},
	findTeamText: () => {
		return `These teams can be found by everybody who is signed in.`;
	},
	findTeamLabel: () => {
		return `Name of a team, or its address`;
	},
	teamsPages: () => {
		return `Pages of teams`;
	},
	noTeamFound: () => {
		return `No team found.`;
	},
	joinTeam: () => {
		return `Join`;
	},
	askToJoin: () => {
		return `Ask to join`;
	},
	requestMessage: () => {
		return `A message to those who decide`;
	},
	sendRequest: () => {
		return `Send the request`;
	},
	byInviteOnly: () => {
		return `By invite only`;
	},
	youAsked: () => {
		return `You have asked`;
	},
	yourRequests: () => {
		return `Your requests to join`;
	},
	withdraw: () => {
		return `Withdraw`;
	},
	openTeam: () => {
		return `Open`;
	},
	linkText: (i) => {
		return `This link lets you into ${i?.workspace}. Your role there: ${i?.role}.`;
	},
	linkDomains: (i) => {
		return `It is for people with an address at ${i?.domains}.`;
	},
	linkGoodUntil: (i) => {
		return `The link is good until ${i?.date}.`;
	},
	linkCodeFirst: () => {
		return `A code is mailed to your address first. Then you come back here.`;
	},
	linkJoin: () => {
		return `Join`;
	},
	linkEndedTitle: () => {
		return `This link has ended`;
	},
	linkUnknown: () => {
		return `Part of the link may be missing. Copy all of it, or ask for a new one.`;
	},
	linkExpired: () => {
		return `It was not used in time. Ask for a new one.`;
	},
	linkRevoked: () => {
		return `It was taken back. Ask for a new one.`;
	},
	linksText: () => {
		return `A person who has a link can join within its terms. A link holds no seat.`;
	},
	linkNew: () => {
		return `New link`;
	},
	linkLabel: () => {
		return `Label, for managers only`;
	},
	linkMaxUses: () => {
		return `Limit of people (empty: no limit)`;
	},
	linkDomainsField: () => {
		return `Only addresses at these domains (empty: any)`;
	},
	linkOptions: () => {
		return `Label, limits, domains`;
	},
	linkCreate: () => {
		return `Create link`;
	},
	linksNone: () => {
		return `There is no link here.`;
	},
	linksActive: () => {
		return `Active`;
	},
	linkActive: () => {
		return `Active`;
	},
	linkUsedUp: () => {
		return `Used up`;
	},
	linkUses: (i) => {
		return `Joined: ${i?.count}`;
	},
	linkUsesOf: (i) => {
		return `Joined: ${i?.count} of ${i?.most}`;
	},
	linkRevokeWarning: () => {
		return `Nobody can join with this link any more.`;
	},
	noticeLinkCreated: () => {
		return `The link is ready. Copy it below.`;
	},
	noticeLinkRevoked: () => {
		return `The link is revoked.`;
	},
	problemUses: (i) => {
		return `Choose 1 to ${i?.count}, or leave it empty.`;
	},
	inviteAsLink: () => {
		return `Make a link to hand over, and send no mail`;
	},
	inviteLinkOf: (i) => {
		return `Link for ${i?.address}`;
	},
	noticeHanded: (i) => {
		return `${i?.address} is invited. Hand this link over.`;
	},
} satisfies Messages;
