// Compiled from messages/ by `npm run compile:messages`; change the messages there.
import type { Messages } from "./messages";

export default {
	roleOwner: () => {
	return (`オーナー`)
},
	roleAdmin: () => {
	return (`管理者`)
},
	roleManager: () => {
	return (`マネージャー`)
},
	roleMember: () => {
	return (`メンバー`)
},
	roleViewer: () => {
	return (`閲覧者`)
},
	memberCount: (i) => {
	return (`メンバー ${i?.count} 人`)
},
	mailInviteSubject: (i) => {
	return (`${i?.inviter} さんから ${i?.workspace} への招待が届いています`)
},
	mailInvitePreview: (i) => {
	return (`役割：${i?.role}。招待の有効期限：${i?.date}`)
},
	mailInviteHeading: (i) => {
	return (`${i?.workspace} に参加する`)
},
	mailInviteIntro: (i) => {
	return (`${i?.inviter} さんから ${i?.workspace} に招待されました。役割：${i?.role}`)
},
	mailInviteMessageFrom: (i) => {
	return (`${i?.inviter} さんからのメッセージ：`)
},
	mailInviteMessage: (i) => {
	return (`「${i?.message}」`)
},
	mailInviteButton: () => {
	return (`招待を確認する`)
},
	mailInviteLabel: () => {
	return (`招待のリンク：`)
},
	mailInviteNote: (i) => {
	return (`招待の有効期限は ${i?.date} です。承諾するまで何も起こりません。心当たりがない場合は、このメールを無視してください。`)
},
	mailVerifyEmailSubject: (i) => {
	return (`${i?.code} はメールアドレスの確認コードです`)
},
	mailVerifyEmailHeading: () => {
	return (`メールアドレスの確認`)
},
	mailVerifyEmailIntro: () => {
	return (`ご本人のメールアドレスであることを確認するため、次のコードを入力してください。`)
},
	mailSignInSubject: (i) => {
	return (`${i?.code} はサインイン用のコードです`)
},
	mailSignInHeading: () => {
	return (`サインイン`)
},
	mailSignInIntro: () => {
	return (`サインインするには、次のコードを入力してください。`)
},
	mailResetPasswordSubject: (i) => {
	return (`${i?.code} はパスワード再設定用のコードです`)
},
	mailResetPasswordHeading: () => {
	return (`パスワードの再設定`)
},
	mailResetPasswordIntro: () => {
	return (`新しいパスワードを設定するには、次のコードを入力してください。`)
},
	mailCodePreview: (i) => {
	return (`コードの有効時間は ${i?.lifetime}です。`)
},
	mailCodeNote: (i) => {
	return (`コードの有効時間は ${i?.lifetime}です。心当たりがない場合は、このメールを無視してください。コードがなければ、誰もサインインできません。`)
},
	mailResetLinkPreview: (i) => {
	return (`リンクの有効時間は ${i?.lifetime}です。`)
},
	mailResetLinkIntro: () => {
	return (`パスワードの再設定が申請されました。`)
},
	mailResetLinkLabel: () => {
	return (`再設定用のリンク：`)
},
	mailResetLinkNote: (i) => {
	return (`リンクの有効時間は ${i?.lifetime}です。心当たりがない場合は、このメールを無視してください。パスワードは変更されません。`)
},
} satisfies Messages;
