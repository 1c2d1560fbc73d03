// Compiled from messages/ by `npm run compile:messages`; change the messages there.
import * as registry from "../registry";
import type { Messages } from "./messages";

export default {
	roleOwner: () => {
	return (`Propietario`)
},
	roleAdmin: () => {
	return (`Administrador`)
},
	roleManager: () => {
	return (`Gestor`)
},
	roleMember: () => {
	return (`Miembro`)
},
	roleViewer: () => {
	return (`Lector`)
},
	memberCount: (i) => {const countForm = registry.plural("es", i?.count, {});
	if (countForm === "one") return (`${i?.count} miembro`);
	return (`${i?.count} miembros`)
	
},
	mailInviteSubject: (i) => {
	return (`${i?.inviter} le invita a ${i?.workspace}`)
},
	mailInvitePreview: (i) => {
	return (`Su rol: ${i?.role}. La invitación es válida hasta el ${i?.date}.`)
},
	mailInviteHeading: (i) => {
	return (`Invitación a ${i?.workspace}`)
},
	mailInviteIntro: (i) => {
	return (`${i?.inviter} le invita a ${i?.workspace}. Su rol allí: ${i?.role}.`)
},
	mailInviteMessageFrom: (i) => {
	return (`${i?.inviter} escribe:`)
},
	mailInviteMessage: (i) => {
	return (`«${i?.message}»`)
},
	mailInviteButton: () => {
	return (`Ver la invitación`)
},
	mailInviteLabel: () => {
	return (`El enlace a la invitación:`)
},
	mailInviteNote: (i) => {
	return (`La invitación es válida hasta el ${i?.date}. No ocurre nada hasta que la acepte; si no la esperaba, ignore este mensaje.`)
},
	mailVerifyEmailSubject: (i) => {
	return (`${i?.code} es su código para verificar su dirección`)
},
	mailVerifyEmailHeading: () => {
	return (`Verificar la dirección`)
},
	mailVerifyEmailIntro: () => {
	return (`Introduzca este código para confirmar que la dirección es suya:`)
},
	mailSignInSubject: (i) => {
	return (`${i?.code} es su código para iniciar sesión`)
},
	mailSignInHeading: () => {
	return (`Iniciar sesión`)
},
	mailSignInIntro: () => {
	return (`Introduzca este código para iniciar sesión:`)
},
	mailResetPasswordSubject: (i) => {
	return (`${i?.code} es su código para crear una contraseña nueva`)
},
	mailResetPasswordHeading: () => {
	return (`Crear una contraseña nueva`)
},
	mailResetPasswordIntro: () => {
	return (`Introduzca este código para crear una contraseña nueva:`)
},
	mailCodePreview: (i) => {
	return (`El código es válido durante ${i?.lifetime}.`)
},
	mailCodeNote: (i) => {
	return (`El código es válido durante ${i?.lifetime}. Si no lo ha solicitado, ignore este mensaje; nadie puede entrar sin el código.`)
},
	mailResetLinkPreview: (i) => {
	return (`El enlace es válido durante ${i?.lifetime}.`)
},
	mailResetLinkIntro: () => {
	return (`Se ha solicitado una contraseña nueva para su cuenta.`)
},
	mailResetLinkLabel: () => {
	return (`El enlace para crearla:`)
},
	mailResetLinkNote: (i) => {
	return (`El enlace es válido durante ${i?.lifetime}. Si no lo ha solicitado, ignore este mensaje; su contraseña no cambia.`)
},
} satisfies Messages;
