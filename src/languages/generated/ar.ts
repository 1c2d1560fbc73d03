// Compiled from messages/ by `npm run compile:messages`; change the messages there.
import * as registry from "../registry";
import type { Messages } from "./messages";

export default {
	roleOwner: () => {
	return (`مالك`)
},
	roleAdmin: () => {
	return (`مسؤول`)
},
	roleManager: () => {
	return (`مدير`)
},
	roleMember: () => {
	return (`عضو`)
},
	roleViewer: () => {
	return (`مشاهد`)
},
	memberCount: (i) => {const countForm = registry.plural("ar", i?.count, {});
	if (countForm === "zero") return (`لا أعضاء`);
	if (countForm === "one") return (`عضو واحد`);
	if (countForm === "two") return (`عضوان`);
	if (countForm === "few") return (`${i?.count} أعضاء`);
	if (countForm === "many") return (`${i?.count} عضوًا`);
	return (`${i?.count} عضو`)
	
},
	mailInviteSubject: (i) => {
	return (`دعوة من ${i?.inviter} للانضمام إلى ${i?.workspace}`)
},
	mailInvitePreview: (i) => {
	return (`الدور: ${i?.role}. الدعوة صالحة حتى ${i?.date}.`)
},
	mailInviteHeading: (i) => {
	return (`الانضمام إلى ${i?.workspace}`)
},
	mailInviteIntro: (i) => {
	return (`وصلتك دعوة من ${i?.inviter} للانضمام إلى ${i?.workspace}. دورك هناك: ${i?.role}.`)
},
	mailInviteMessageFrom: (i) => {
	return (`رسالة من ${i?.inviter}:`)
},
	mailInviteMessage: (i) => {
	return (`«${i?.message}»`)
},
	mailInviteButton: () => {
	return (`عرض الدعوة`)
},
	mailInviteLabel: () => {
	return (`رابط الدعوة:`)
},
	mailInviteNote: (i) => {
	return (`الدعوة صالحة حتى ${i?.date}. لن يحدث شيء قبل قبولها. إذا لم تكن هذه الدعوة متوقعة، فيمكن تجاهل هذه الرسالة.`)
},
	mailVerifyEmailSubject: (i) => {
	return (`${i?.code} هو رمز تأكيد بريدك الإلكتروني`)
},
	mailVerifyEmailHeading: () => {
	return (`تأكيد البريد الإلكتروني`)
},
	mailVerifyEmailIntro: () => {
	return (`يُرجى إدخال هذا الرمز لتأكيد أن البريد الإلكتروني يخصّك:`)
},
	mailSignInSubject: (i) => {
	return (`${i?.code} هو رمز تسجيل الدخول`)
},
	mailSignInHeading: () => {
	return (`تسجيل الدخول`)
},
	mailSignInIntro: () => {
	return (`يُرجى إدخال هذا الرمز لتسجيل الدخول:`)
},
	mailResetPasswordSubject: (i) => {
	return (`${i?.code} هو رمز تعيين كلمة مرور جديدة`)
},
	mailResetPasswordHeading: () => {
	return (`تعيين كلمة مرور جديدة`)
},
	mailResetPasswordIntro: () => {
	return (`يُرجى إدخال هذا الرمز لتعيين كلمة مرور جديدة:`)
},
	mailCodePreview: (i) => {
	return (`الرمز صالح لمدة ${i?.lifetime}.`)
},
	mailCodeNote: (i) => {
	return (`الرمز صالح لمدة ${i?.lifetime}. إذا لم تطلب هذا الرمز، فيمكن تجاهل هذه الرسالة؛ لا يمكن لأحد الدخول من دون الرمز.`)
},
	mailResetLinkPreview: (i) => {
	return (`الرابط صالح لمدة ${i?.lifetime}.`)
},
	mailResetLinkIntro: () => {
	return (`طُلب تعيين كلمة مرور جديدة لحسابك.`)
},
	mailResetLinkLabel: () => {
	return (`رابط تعيينها:`)
},
	mailResetLinkNote: (i) => {
	return (`الرابط صالح لمدة ${i?.lifetime}. إذا لم تطلب هذا الرابط، فيمكن تجاهل هذه الرسالة؛ ستبقى كلمة مرورك كما هي.`)
},
} satisfies Messages;
