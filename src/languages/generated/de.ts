// Compiled from messages/ by `npm run compile:messages`; change the messages there.
import * as registry from "../registry";
import type { Messages } from "./messages";

export default {
	roleOwner: () => {
	return (`Inhaber`)
},
	roleAdmin: () => {
	return (`Admin`)
},
	roleManager: () => {
	return (`Manager`)
},
	roleMember: () => {
	return (`Mitglied`)
},
	roleViewer: () => {
	return (`Betrachter`)
},
	memberCount: (i) => {const countForm = registry.plural("de", i?.count, {});
	if (countForm === "one") return (`${i?.count} Mitglied`);
	return (`${i?.count} Mitglieder`)
	
},
	mailInviteSubject: (i) => {
	return (`${i?.inviter} lädt Sie zu ${i?.workspace} ein`)
},
	mailInvitePreview: (i) => {
	return (`Ihre Rolle: ${i?.role}. Die Einladung gilt bis ${i?.date}.`)
},
	mailInviteHeading: (i) => {
	return (`Einladung zu ${i?.workspace}`)
},
	mailInviteIntro: (i) => {
	return (`${i?.inviter} lädt Sie zu ${i?.workspace} ein. Ihre Rolle dort: ${i?.role}.`)
},
	mailInviteMessageFrom: (i) => {
	return (`${i?.inviter} schreibt:`)
},
	mailInviteMessage: (i) => {
	return (`„${i?.message}“`)
},
	mailInviteButton: () => {
	return (`Einladung ansehen`)
},
	mailInviteLabel: () => {
	return (`Der Link zur Einladung:`)
},
	mailInviteNote: (i) => {
	return (`Die Einladung gilt bis ${i?.date}. Es passiert nichts, bevor Sie sie annehmen. Falls Sie keine Einladung erwartet haben, ignorieren Sie diese Nachricht einfach.`)
},
	mailVerifyEmailSubject: (i) => {
	return (`${i?.code} ist Ihr Code zum Bestätigen der E-Mail-Adresse`)
},
	mailVerifyEmailHeading: () => {
	return (`E-Mail-Adresse bestätigen`)
},
	mailVerifyEmailIntro: () => {
	return (`Geben Sie diesen Code ein, um zu zeigen, dass die Adresse Ihnen gehört:`)
},
	mailSignInSubject: (i) => {
	return (`${i?.code} ist Ihr Code zum Anmelden`)
},
	mailSignInHeading: () => {
	return (`Anmelden`)
},
	mailSignInIntro: () => {
	return (`Geben Sie diesen Code ein, um sich anzumelden:`)
},
	mailResetPasswordSubject: (i) => {
	return (`${i?.code} ist Ihr Code für ein neues Passwort`)
},
	mailResetPasswordHeading: () => {
	return (`Neues Passwort festlegen`)
},
	mailResetPasswordIntro: () => {
	return (`Geben Sie diesen Code ein, um ein neues Passwort festzulegen:`)
},
	mailCodePreview: (i) => {
	return (`Der Code gilt ${i?.lifetime}.`)
},
	mailCodeNote: (i) => {
	return (`Der Code gilt ${i?.lifetime}. Falls Sie ihn nicht angefordert haben, ignorieren Sie diese Nachricht einfach. Ohne den Code kommt niemand in Ihr Konto.`)
},
	mailResetLinkPreview: (i) => {
	return (`Der Link gilt ${i?.lifetime}.`)
},
	mailResetLinkIntro: () => {
	return (`Für Ihr Konto wurde ein neues Passwort angefordert.`)
},
	mailResetLinkLabel: () => {
	return (`Der Link dazu:`)
},
	mailResetLinkNote: (i) => {
	return (`Der Link gilt ${i?.lifetime}. Falls Sie ihn nicht angefordert haben, ignorieren Sie diese Nachricht einfach. Ihr Passwort bleibt, wie es ist.`)
},
} satisfies Messages;
