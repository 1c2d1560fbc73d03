// Compiled from messages/ by `npm run compile:messages`; change the messages there.
import * as registry from "../registry";
import type { Messages } from "./messages";

export default {
	roleOwner: () => {
	return (`Propriétaire`)
},
	roleAdmin: () => {
	return (`Administrateur`)
},
	roleManager: () => {
	return (`Gestionnaire`)
},
	roleMember: () => {
	return (`Membre`)
},
	roleViewer: () => {
	return (`Lecteur`)
},
	memberCount: (i) => {const countForm = registry.plural("fr", i?.count, {});
	if (countForm === "one") return (`${i?.count} membre`);
	return (`${i?.count} membres`)
	
},
	mailInviteSubject: (i) => {
	return (`${i?.inviter} vous invite à rejoindre ${i?.workspace}`)
},
	mailInvitePreview: (i) => {
	return (`Votre rôle : ${i?.role}. L’invitation est valable jusqu’au ${i?.date}.`)
},
	mailInviteHeading: (i) => {
	return (`Rejoindre ${i?.workspace}`)
},
	mailInviteIntro: (i) => {
	return (`${i?.inviter} vous invite à rejoindre ${i?.workspace}. Votre rôle : ${i?.role}.`)
},
	mailInviteMessageFrom: (i) => {
	return (`${i?.inviter} vous écrit :`)
},
	mailInviteMessage: (i) => {
	return (`« ${i?.message} »`)
},
	mailInviteButton: () => {
	return (`Voir l’invitation`)
},
	mailInviteLabel: () => {
	return (`Le lien vers l’invitation :`)
},
	mailInviteNote: (i) => {
	return (`L’invitation est valable jusqu’au ${i?.date}. Rien ne se passe tant que vous ne l’acceptez pas ; si vous ne l’attendiez pas, ignorez ce message.`)
},
	mailVerifyEmailSubject: (i) => {
	return (`${i?.code} est votre code pour vérifier votre adresse`)
},
	mailVerifyEmailHeading: () => {
	return (`Vérifier votre adresse`)
},
	mailVerifyEmailIntro: () => {
	return (`Saisissez ce code pour confirmer que cette adresse est bien la vôtre :`)
},
	mailSignInSubject: (i) => {
	return (`${i?.code} est votre code de connexion`)
},
	mailSignInHeading: () => {
	return (`Se connecter`)
},
	mailSignInIntro: () => {
	return (`Saisissez ce code pour vous connecter :`)
},
	mailResetPasswordSubject: (i) => {
	return (`${i?.code} est votre code pour choisir un nouveau mot de passe`)
},
	mailResetPasswordHeading: () => {
	return (`Choisir un nouveau mot de passe`)
},
	mailResetPasswordIntro: () => {
	return (`Saisissez ce code pour choisir un nouveau mot de passe :`)
},
	mailCodePreview: (i) => {
	return (`Le code est valable pendant ${i?.lifetime}.`)
},
	mailCodeNote: (i) => {
	return (`Le code est valable pendant ${i?.lifetime}. Si vous ne l’avez pas demandé, ignorez ce message ; personne ne peut se connecter sans ce code.`)
},
	mailResetLinkPreview: (i) => {
	return (`Le lien est valable pendant ${i?.lifetime}.`)
},
	mailResetLinkIntro: () => {
	return (`Un nouveau mot de passe a été demandé pour votre compte.`)
},
	mailResetLinkLabel: () => {
	return (`Le lien pour le choisir :`)
},
	mailResetLinkNote: (i) => {
	return (`Le lien est valable pendant ${i?.lifetime}. Si vous ne l’avez pas demandé, ignorez ce message ; votre mot de passe reste inchangé.`)
},
} satisfies Messages;
