// Compiled from messages/ by `npm run compile:messages`; change the messages there.
import * as registry from "../registry";
import type { Messages } from "./messages";

export default {
	roleOwner: () => {
	return (`Owner`)
},
	roleAdmin: () => {
	return (`Admin`)
},
	roleManager: () => {
	return (`Manager`)
},
	roleMember: () => {
	return (`Member`)
},
	roleViewer: () => {
	return (`Viewer`)
},
	memberCount: (i) => {const countForm = registry.plural("en", i?.count, {});
	if (countForm === "one") return (`${i?.count} member`);
	return (`${i?.count} members`)
	
},
	mailInviteSubject: (i) => {
	return (`${i?.inviter} invited you to ${i?.workspace}`)
},
	mailInvitePreview: (i) => {
	return (`Your role: ${i?.role}. The invite is good until ${i?.date}.`)
},
	mailInviteHeading: (i) => {
	return (`Join ${i?.workspace}`)
},
	mailInviteIntro: (i) => {
	return (`${i?.inviter} invited you to ${i?.workspace}. Your role there: ${i?.role}.`)
},
	mailInviteMessageFrom: (i) => {
	return (`${i?.inviter} writes:`)
},
	mailInviteMessage: (i) => {
	return (`“${i?.message}”`)
},
	mailInviteButton: () => {
	return (`See the invite`)
},
	mailInviteLabel: () => {
	return (`The link to it:`)
},
	mailInviteNote: (i) => {
	return (`The invite is good until ${i?.date}. Nothing happens until you accept; if you did not expect it, ignore this mail.`)
},
	mailVerifyEmailSubject: (i) => {
	return (`${i?.code} is your code to verify your address`)
},
	mailVerifyEmailHeading: () => {
	return (`Verify your address`)
},
	mailVerifyEmailIntro: () => {
	return (`Enter this code to show that the address is yours:`)
},
	mailSignInSubject: (i) => {
	return (`${i?.code} is your code to sign in`)
},
	mailSignInHeading: () => {
	return (`Sign in`)
},
	mailSignInIntro: () => {
	return (`Enter this code to sign in:`)
},
	mailResetPasswordSubject: (i) => {
	return (`${i?.code} is your code to set a new password`)
},
	mailResetPasswordHeading: () => {
	return (`Set a new password`)
},
	mailResetPasswordIntro: () => {
	return (`Enter this code to set a new password:`)
},
	mailCodePreview: (i) => {
	return (`The code is good for ${i?.lifetime}.`)
},
	mailCodeNote: (i) => {
	return (`The code is good for ${i?.lifetime}. If you did not ask for it, ignore this mail; nobody gets in without the code.`)
},
	mailResetLinkPreview: (i) => {
	return (`The link is good for ${i?.lifetime}.`)
},
	mailResetLinkIntro: () => {
	return (`A new password was requested for your account.`)
},
	mailResetLinkLabel: () => {
	return (`The link to set it:`)
},
	mailResetLinkNote: (i) => {
	return (`The link is good for ${i?.lifetime}. If you did not ask for it, ignore this mail; your password stays as it is.`)
},
} satisfies Messages;
