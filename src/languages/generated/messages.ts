// Compiled from messages/ by `npm run compile:messages`; change the messages there.
/** Every message, with what goes into it. */
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
}
