// Generated from messages/ by `npm run generate -- messages`; change the source instead.
import type { Messages } from "./messages.generated";

export default {
	roleOwner: () => {
		return `オーナー`;
	},
	roleAdmin: () => {
		return `管理者`;
	},
	roleManager: () => {
		return `マネージャー`;
	},
	roleMember: () => {
		return `メンバー`;
	},
	roleViewer: () => {
		return `閲覧者`;
	},
	memberCount: (i) => {
		return `メンバー ${i?.count} 人`;
	},
	mailInviteSubject: (i) => {
		return `${i?.inviter} さんから ${i?.workspace} への招待が届いています`;
	},
	mailInviteSubjectPlain: () => {
		return `ワークスペースへの招待が届いています`;
	},
	mailInvitePreview: (i) => {
		return `役割：${i?.role}。招待の有効期限：${i?.date}`;
	},
	mailInviteHeading: (i) => {
		return `${i?.workspace} に参加する`;
	},
	mailInviteIntro: (i) => {
		return `${i?.inviter} さんから ${i?.workspace} に招待されました。役割：${i?.role}`;
	},
	mailInviteMessageFrom: (i) => {
		return `${i?.inviter} さんからのメッセージ：`;
	},
	mailInviteMessage: (i) => {
		return `「${i?.message}」`;
	},
	mailInviteButton: () => {
		return `招待を確認する`;
	},
	mailInviteLabel: () => {
		return `招待のリンク：`;
	},
	mailInviteNote: (i) => {
		return `招待の有効期限は ${i?.date} です。承諾するまで何も起こりません。心当たりがない場合は、このメールを無視してください。`;
	},
	mailInviteSender: (i) => {
		return `${i?.address} でサインインしている人があなたを招待しました。このメールの名前とメッセージはその人が書いたもので、当サービスのものではありません。`;
	},
	mailInviteSenderUnknown: () => {
		return `このメールの名前とメッセージは、あなたを招待した人が書いたもので、当サービスのものではありません。`;
	},
	mailVerifyEmailSubject: (i) => {
		return `${i?.code} はメールアドレスの確認コードです`;
	},
	mailVerifyEmailHeading: () => {
		return `メールアドレスの確認`;
	},
	mailVerifyEmailIntro: () => {
		return `ご本人のメールアドレスであることを確認するため、次のコードを入力してください。`;
	},
	mailSignInSubject: (i) => {
		return `${i?.code} はサインイン用のコードです`;
	},
	mailSignInHeading: () => {
		return `サインイン`;
	},
	mailSignInIntro: () => {
		return `サインインするには、次のコードを入力してください。`;
	},
	mailResetPasswordSubject: (i) => {
		return `${i?.code} はパスワード再設定用のコードです`;
	},
	mailResetPasswordHeading: () => {
		return `パスワードの再設定`;
	},
	mailResetPasswordIntro: () => {
		return `新しいパスワードを設定するには、次のコードを入力してください。`;
	},
	mailCodePreview: (i) => {
		return `コードの有効時間は ${i?.lifetime}です。`;
	},
	mailCodeNote: (i) => {
		return `コードの有効時間は ${i?.lifetime}です。心当たりがない場合は、このメールを無視してください。コードがなければ、誰もサインインできません。`;
	},
	mailResetLinkPreview: (i) => {
		return `リンクの有効時間は ${i?.lifetime}です。`;
	},
	mailResetLinkIntro: () => {
		return `パスワードの再設定が申請されました。`;
	},
	mailResetLinkLabel: () => {
		return `再設定用のリンク：`;
	},
	mailResetLinkNote: (i) => {
		return `リンクの有効時間は ${i?.lifetime}です。心当たりがない場合は、このメールを無視してください。パスワードは変更されません。`;
	},
	mailNoticeSubjectPlain: () => {
		return `ワークスペースからのお知らせ`;
	},
	mailNoticeLabel: () => {
		return `リンク：`;
	},
	mailRequestsSubject: (i) => {
		return `${i?.workspace} への参加リクエストが届いています`;
	},
	mailRequestsIntro: (i) => {
		return `${i?.workspace} への新しい参加リクエストが届きました。対応待ちのリクエスト：${i?.count} 件`;
	},
	mailRequestsButton: () => {
		return `リクエストを確認する`;
	},
	mailRequestsNote: (i) => {
		return `このメールは ${i?.workspace} のオーナーと管理者にお送りしています。送信は 1 時間に 1 回までです。`;
	},
	mailApprovedSubject: (i) => {
		return `${i?.workspace} のメンバーになりました`;
	},
	mailApprovedIntro: (i) => {
		return `${i?.workspace} への参加リクエストが承認されました。`;
	},
	mailApprovedButton: () => {
		return `ワークスペースを開く`;
	},
	mailDeclinedSubject: (i) => {
		return `${i?.workspace} への参加リクエストは承認されませんでした`;
	},
	mailDeclinedIntro: (i) => {
		return `${i?.workspace} の管理担当者が参加リクエストを承認しませんでした。1 週間後に再度リクエストできます。`;
	},
	mailDeclinedButton: () => {
		return `ワークスペースの一覧を見る`;
	},
	mailRequestNote: (i) => {
		return `このメールは ${i?.workspace} への参加をリクエストされた方にお送りしています。`;
	},
	mailArchiveSubject: (i) => {
		return `${i?.workspace} は ${i?.date} に削除されます`;
	},
	mailArchiveIntro: (i) => {
		return `${i?.workspace} はアーカイブされています。${i?.date} に、メンバーと招待を含めてすべて削除されます。残しておく場合は、その日までに復元してください。`;
	},
	mailArchiveButton: () => {
		return `ワークスペースを開く`;
	},
	mailArchiveNote: (i) => {
		return `このメールは ${i?.workspace} のオーナーにお送りしています。`;
	},
	skipToContent: () => {
		return `本文へ移動`;
	},
	signOut: () => {
		return `サインアウト`;
	},
	signIn: () => {
		return `サインイン`;
	},
	signUp: () => {
		return `アカウントを作成`;
	},
	email: () => {
		return `メールアドレス`;
	},
	password: () => {
		return `パスワード`;
	},
	newPassword: () => {
		return `新しいパスワード`;
	},
	passwordHint: (i) => {
		return `${i?.length} 文字以上`;
	},
	yourName: () => {
		return `お名前`;
	},
	code: () => {
		return `メールのコード`;
	},
	forgotPassword: () => {
		return `パスワードをお忘れですか？`;
	},
	mailMeACode: () => {
		return `コードをメールで受け取る`;
	},
	mailNewCode: () => {
		return `新しいコードを受け取る`;
	},
	noAccountYet: () => {
		return `アカウントをお持ちでない方：`;
	},
	accountAlready: () => {
		return `アカウントを持っています`;
	},
	continueWith: (i) => {
		return `${i?.provider} で続ける`;
	},
	or: () => {
		return `または`;
	},
	verifyTitle: () => {
		return `コードを入力`;
	},
	verifyText: () => {
		return `アドレスが正しければ、6 桁の数字を記載したメールが届きます。1 分ほどかかることがあります。`;
	},
	goOn: () => {
		return `続ける`;
	},
	otherAddress: () => {
		return `別のアドレスを使う`;
	},
	forgotTitle: () => {
		return `新しいパスワードを設定`;
	},
	forgotText: () => {
		return `再設定用のコードをメールでお送りします。`;
	},
	setPassword: () => {
		return `パスワードを設定`;
	},
	backToSignIn: () => {
		return `サインインに戻る`;
	},
	problemEmail: () => {
		return `ada@example.com のような形式で入力してください。`;
	},
	problemName: () => {
		return `名前を入力してください。`;
	},
	problemPassword: (i) => {
		return `${i?.length} 文字以上にしてください。`;
	},
	problemCode: () => {
		return `コードが違います。最新のメールの 6 桁の数字をご確認ください。`;
	},
	problemCodeEnded: () => {
		return `このコードは無効になりました。新しいコードを受け取ってください。`;
	},
	problemSignIn: () => {
		return `メールアドレスまたはパスワードが違います。`;
	},
	cookiesBlocked: (i) => {
		return `サインインできていません。ブラウザーが Cookie を保存しませんでした。ブラウザーの設定で ${i?.host} の Cookie を許可するか、プライベートモードを終了してから、もう一度サインインしてください。`;
	},
	clockWrong: () => {
		return `この端末の時計が 5 分以上ずれています。その場合もブラウザーが Cookie を破棄することがあります。時計を合わせてください。`;
	},
	problemSlug: () => {
		return `3〜48 文字の小文字の英字・数字・ハイフンで入力してください。一部の語は使えません。`;
	},
	problemSlugTaken: () => {
		return `このアドレスは使われています。別のものをお試しください。`;
	},
	problemTooManyWorkspaces: () => {
		return `所有できるワークスペースの上限に達しています。`;
	},
	problemMessage: (i) => {
		return `${i?.length} 文字以内にしてください。`;
	},
	problemDays: (i) => {
		return `1〜${i?.days} 日の間で指定してください。`;
	},
	problemConfirmation: (i) => {
		return `確認のため ${i?.slug} と入力してください。`;
	},
	problemEmptyList: () => {
		return `リストにアドレスがありません。`;
	},
	problemLongList: (i) => {
		return `一度に登録できるのは ${i?.count} 人までです。分割してください。`;
	},
	problemRow: () => {
		return `アドレスまたは役割が正しくありません`;
	},
	problemTitle: () => {
		return `処理できませんでした`;
	},
	keptTitle: () => {
		return `まだ送信されていません`;
	},
	keptText: () => {
		return `入力した内容は残っています。もう一度送信できます。`;
	},
	keptOften: (i) => {
		return `回数が多すぎます。${i?.wait}待ってから、もう一度送信してください。入力した内容は残っています。`;
	},
	keptSignedOut: () => {
		return `サインアウトされているため、送信されていません。入力した内容は残っています。新しいタブでサインインし、この画面に戻ってもう一度送信してください。`;
	},
	keptSignIn: () => {
		return `新しいタブでサインイン`;
	},
	keptSend: () => {
		return `もう一度送信`;
	},
	challengeText: () => {
		return `お使いのネットワークからのメール要求が多すぎます。人であることを確認してください。`;
	},
	challengeNeedsScript: () => {
		return `この手順には JavaScript が必要です。このページで有効にして、再読み込みしてください。`;
	},
	noConnection: () => {
		return `接続がありません。入力した内容は残っています。オンラインになってからもう一度送信してください。同じ操作が二重に行われることはありません。`;
	},
	notFoundTitle: () => {
		return `ページが見つかりません`;
	},
	notFoundText: () => {
		return `アドレスが間違っているか、参加していない場所を指しています。`;
	},
	brokenText: () => {
		return `こちらで問題が発生しました。しばらくしてからお試しください。`;
	},
	unavailableText: () => {
		return `現在ご利用いただけません。少し待ってからお試しください。`;
	},
	toStart: () => {
		return `ワークスペースへ`;
	},
	tryAgain: () => {
		return `もう一度試す`;
	},
	refusedInput: () => {
		return `入力内容に誤りがあります。確認して再送信してください。`;
	},
	refusedSignedOut: () => {
		return `まずサインインしてください。`;
	},
	refusedForbidden: () => {
		return `この操作を行う権限がありません。`;
	},
	refusedBlocked: () => {
		return `このアカウントは停止されています。サービスの運営者にお問い合わせください。`;
	},
	refusedUnverified: () => {
		return `先にアドレスを確認してください。メールのコードでサインインできます。`;
	},
	refusedSeats: () => {
		return `空きがありません`;
	},
	refusedRole: () => {
		return `自分より上の役割は扱えません。`;
	},
	refusedOrigin: () => {
		return `このフォームは当サイトのページから送信されていません。ページを開き直して送信してください。`;
	},
	refusedMemberGone: () => {
		return `その人はもうメンバーではありません。`;
	},
	refusedInviteGone: () => {
		return `その招待は回答済みか、終了しています。`;
	},
	refusedInviteSuspended: () => {
		return `この招待は保留中です。送信した人は、この役割を付与できなくなりました。`;
	},
	refusedArchived: () => {
		return `このチームはアーカイブされています。オーナーが復元できます。`;
	},
	refusedBarred: () => {
		return `あなたはこのチームから外されました。参加する必要がある場合は、招待を依頼してください。`;
	},
	refusedEmailDomain: () => {
		return `このドメインのメールアドレスは、このチームでは使えません。`;
	},
	refusedDomainShared: () => {
		return `このドメインは多くの人が共有しているため、チームのものとして登録できません。`;
	},
	refusedDomainLimit: () => {
		return `登録できるドメインの数が上限に達しています。`;
	},
	refusedDomainTaken: () => {
		return `このドメインは、別のチームが所有を確認済みです。`;
	},
	refusedDomainRecord: () => {
		return `DNS にレコードがまだ見つかりません。新しいレコードは反映に時間がかかることがあります。`;
	},
	recordDifferent: () => {
		return `この名前には別のレコードがありますが、このレコードはありません。`;
	},
	dnsSilent: () => {
		return `DNS から応答がありませんでした。しばらくしてから、もう一度お試しください。`;
	},
	problemDomain: () => {
		return `ドメインではありません。acme.com のように入力してください。`;
	},
	noticeDomainAdded: () => {
		return `ドメインを追加しました。レコードを公開してから確認してください。`;
	},
	noticeDomainVerified: () => {
		return `ドメインを確認しました。`;
	},
	noticeDomainRemoved: () => {
		return `ドメインを削除しました。`;
	},
	domainsText: () => {
		return `ドメインの所有を示すと、そのドメインの確認済みアドレスを持つ人が、このチームを見つけたり参加したりできます。`;
	},
	domainLabel: () => {
		return `ドメイン`;
	},
	domainHint: () => {
		return `例：acme.com。サブドメインは別のドメインとして扱います。`;
	},
	addDomain: () => {
		return `ドメインを追加`;
	},
	domainPending: () => {
		return `未確認`;
	},
	domainVerified: () => {
		return `確認済み`;
	},
	domainLost: () => {
		return `無効`;
	},
	publishRecord: () => {
		return `14 日以内にこの TXT レコードを DNS に公開し、そのまま残してください。`;
	},
	keepRecord: () => {
		return `この TXT レコードは毎週確認されます。DNS に残しておいてください。`;
	},
	domainLostText: () => {
		return `レコードが見つからないため、このドメインからは参加できません。もう一度公開してから確認してください。`;
	},
	recordName: () => {
		return `レコードの名前`;
	},
	recordValue: () => {
		return `レコードの値`;
	},
	checkRecord: () => {
		return `今すぐ確認`;
	},
	domainModeLabel: (i) => {
		return `${i?.domain} のアドレスを持つ人`;
	},
	domainModeOff: () => {
		return `このチームは表示されません`;
	},
	domainModeSuggest: () => {
		return `このチームが表示され、参加を申し込めます`;
	},
	domainModeJoin: () => {
		return `すぐにメンバーとして参加できます`;
	},
	removeDomainWarning: (i) => {
		return `${i?.domain} からは参加できなくなります。現在のメンバーはそのままです。`;
	},
	suggestionsTitle: (i) => {
		return `${i?.domain} のチーム`;
	},
	refusedLinkGone: () => {
		return `このリンクはもう使えません。`;
	},
	refusedLinkUsedUp: () => {
		return `このリンクは使用できる回数に達しました。`;
	},
	refusedLinkSuspended: () => {
		return `このリンクは停止中です。作成した人が、その役割を付与できなくなりました。`;
	},
	refusedLinkLimit: () => {
		return `このチームのリンクは上限に達しています。不要なリンクを取り消してください。`;
	},
	refusedRequested: () => {
		return `このチームへの参加は、すでに申請済みです。`;
	},
	refusedRequestClosed: () => {
		return `この申請は、すでに回答済みか取り下げ済みです。`;
	},
	refusedMember: () => {
		return `すでにメンバーです`;
	},
	refusedInvited: () => {
		return `すでに招待中です。一覧から再送できます`;
	},
	refusedTooLarge: () => {
		return `一度に送れる量を超えています。前の画面に戻ると、入力した内容は残っています。分けて送信してください。`;
	},
	refusedOften: () => {
		return `回数が多すぎます。しばらく待ってからお試しください。`;
	},
	noticeJoined: () => {
		return `参加しました。ようこそ！`;
	},
	noticeAlreadyMember: () => {
		return `すでに参加しています。`;
	},
	noticeDeclined: () => {
		return `招待を辞退しました。`;
	},
	noticeLeft: () => {
		return `ワークスペースから退出しました。`;
	},
	noticeCreated: () => {
		return `ワークスペースができました。`;
	},
	noticeInvited: () => {
		return `招待を送信しました。`;
	},
	noticeInvitedPerson: (i) => {
		return `${i?.address} を招待しました。招待を送信しました。`;
	},
	noticeResent: () => {
		return `招待を再送しました。以前のリンクは使えなくなります。`;
	},
	noticeRevoked: () => {
		return `招待を取り消しました。`;
	},
	noticeRoleChanged: () => {
		return `役割を変更しました。`;
	},
	noticeRemoved: () => {
		return `メンバーから外しました。`;
	},
	noticeTransferred: () => {
		return `オーナーを引き継ぎました。あなたは管理者になりました。`;
	},
	noticeGivenBack: () => {
		return `オーナーを元の人に戻しました。あなたの役割も元に戻りました。`;
	},
	noticeDeleted: () => {
		return `ワークスペースを削除しました。`;
	},
	noticeCodeSent: () => {
		return `コードを送信しました。`;
	},
	noticePasswordChanged: () => {
		return `パスワードを変更しました。新しいパスワードでサインインしてください。`;
	},
	noticeLinkExpired: () => {
		return `このリンクは無効です。代わりにコードを受け取ってください。`;
	},
	noticeProviderFailed: () => {
		return `サインインできませんでした。もう一度試すか、メールアドレスをお使いください。`;
	},
	startTitle: () => {
		return `ようこそ`;
	},
	invitesForYou: () => {
		return `届いている招待`;
	},
	yourWorkspaces: () => {
		return `あなたのワークスペース`;
	},
	newWorkspace: () => {
		return `ワークスペースを作成`;
	},
	newWorkspaceText: () => {
		return `ワークスペースはチームの場所です。作成後すぐに招待できます。`;
	},
	workspaceName: () => {
		return `名前`;
	},
	workspaceSlug: () => {
		return `アドレス`;
	},
	workspaceSlugHint: () => {
		return `リンクの末尾：小文字の英字・数字・ハイフン`;
	},
	createWorkspace: () => {
		return `作成する`;
	},
	inviteTitle: (i) => {
		return `${i?.workspace} に参加`;
	},
	inviteText: (i) => {
		return `${i?.inviter} さんから ${i?.workspace} に招待されました。役割：${i?.role}`;
	},
	inviteGoodUntil: (i) => {
		return `招待の有効期限：${i?.date}`;
	},
	inviteNewHere: () => {
		return `はじめて利用します`;
	},
	signUpAndAccept: () => {
		return `アカウントを作成して参加`;
	},
	signInAndAccept: () => {
		return `サインインして参加`;
	},
	otherWaysIn: () => {
		return `他の方法でサインイン`;
	},
	inviteHasAccount: () => {
		return `このアドレスのアカウントがすでにあります。下からサインインしてください。`;
	},
	acceptInvite: () => {
		return `承諾`;
	},
	declineInvite: () => {
		return `辞退`;
	},
	declineWarning: () => {
		return `招待は終了します。後で参加するには、もう一度招待してもらう必要があります。`;
	},
	declineLinkWarning: (i) => {
		return `招待した人に辞退したことが伝わります。${i?.date} までは、同じリンクで考え直すことができます。`;
	},
	declineYes: () => {
		return `辞退する`;
	},
	inviteOtherAccount: (i) => {
		return `この招待は ${i?.address} 宛てです。現在 ${i?.me} でサインインしています。`;
	},
	switchAccount: () => {
		return `アカウントを切り替える`;
	},
	stayAs: (i) => {
		return `${i?.me} のままにする`;
	},
	signedInAs: (i) => {
		return `${i?.me} でサインインしています。`;
	},
	inviteFull: (i) => {
		return `現在空きがありません。${i?.inviter} さんに空きを作ってもらってください。それまで招待は有効です。`;
	},
	inviteEndedTitle: () => {
		return `この招待は終了しました`;
	},
	inviteUnknownTitle: () => {
		return `このリンクは使えません`;
	},
	inviteUnknown: () => {
		return `リンクの一部が欠けている可能性があります。メールから開き直すか、全体をコピーしてください。`;
	},
	inviteExpired: (i) => {
		return `期限が過ぎたか、ワークスペースがなくなりました。${i?.inviter} さんに新しい招待を依頼してください。`;
	},
	inviteRevoked: (i) => {
		return `招待は取り消されました。誤りと思われる場合は ${i?.inviter} さんにお尋ねください。`;
	},
	inviteSuspended: (i) => {
		return `${i?.inviter} さんがこの役割を付与できなくなったため、招待は保留中です。付与できる人がもう一度送る必要があります。`;
	},
	inviteDeclined: (i) => {
		return `招待は辞退されました。気が変わった場合は ${i?.inviter} さんに新しい招待を依頼してください。`;
	},
	inviteDeclinedByLink: () => {
		return `この招待は、メールのリンクから辞退されました。メールソフトがボタンを押した可能性もあります。参加をご希望の場合は、今からでも参加できます。`;
	},
	joinAfterAll: () => {
		return `やはり参加します`;
	},
	inviteReplaced: () => {
		return `新しいメールが送信されています。そちらのリンクをお使いください。`;
	},
	inviteAccepted: () => {
		return `すでに承諾されています。ご本人の場合はサインインしてください。`;
	},
	theInviter: () => {
		return `招待した方`;
	},
	yourRole: (i) => {
		return `あなたの役割：${i?.role}`;
	},
	allWorkspaces: () => {
		return `すべてのワークスペース`;
	},
	seatsUsed: (i) => {
		return `${i?.limit} 席中 ${i?.used} 席を使用`;
	},
	seatsUnlimited: (i) => {
		return `使用中：${i?.used} 席（上限なし）`;
	},
	seatsFull: () => {
		return `空きがないため招待できません。メンバーを外すか、招待を取り消すか、上位のプランに変更してください。`;
	},
	onlyManagers: () => {
		return `招待と役割の変更ができるのは、オーナー・管理者・マネージャーだけです。`;
	},
	inviteSomeone: () => {
		return `招待する`;
	},
	role: () => {
		return `役割`;
	},
	sendInvite: () => {
		return `招待を送る`;
	},
	moreOptions: () => {
		return `メッセージ・言語・期限`;
	},
	personalMessage: () => {
		return `メッセージ`;
	},
	goodForDays: (i) => {
		return `有効日数（1〜${i?.days}）`;
	},
	mailLanguage: () => {
		return `メールの言語`;
	},
	inviteManyLink: () => {
		return `まとめて招待する`;
	},
	search: () => {
		return `検索`;
	},
	searchLabel: () => {
		return `名前またはアドレス`;
	},
	searchStopped: (i) => {
		return `一度に検索されるのは ${i?.count} 件までです。まだ続きがあります。`;
	},
	searchOn: () => {
		return `続きを検索`;
	},
	showAll: () => {
		return `すべて表示`;
	},
	members: () => {
		return `メンバー`;
	},
	membersPages: () => {
		return `メンバーのページ`;
	},
	nobodyFound: () => {
		return `該当する人はいません。`;
	},
	thatIsYou: () => {
		return `（あなた）`;
	},
	joined: (i) => {
		return `${i?.date} から`;
	},
	whomYouMayChange: () => {
		return `自分より下の役割の人を変更できます。`;
	},
	roleOf: (i) => {
		return `${i?.name} さんの役割`;
	},
	changeRole: () => {
		return `役割を変更`;
	},
	removeMember: () => {
		return `外す`;
	},
	removeWarning: (i) => {
		return `${i?.name} さんはすぐにアクセスできなくなります。そのアドレスへの招待も終了します。`;
	},
	removeYes: () => {
		return `外す`;
	},
	makeOwner: () => {
		return `オーナーにする`;
	},
	transferWarning: (i) => {
		return `${i?.name} さんがオーナーになり、あなたは管理者になります。元に戻せるのは新しいオーナーだけです。`;
	},
	transferYes: () => {
		return `引き継ぐ`;
	},
	invites: () => {
		return `招待`;
	},
	invitesPages: () => {
		return `招待のページ`;
	},
	noInvites: () => {
		return `ありません。`;
	},
	statusPending: () => {
		return `回答待ち`;
	},
	statusAccepted: () => {
		return `承諾済み`;
	},
	statusDeclined: () => {
		return `辞退`;
	},
	statusDeclinedByLink: () => {
		return `辞退（リンクはまだ有効）`;
	},
	statusRevoked: () => {
		return `取り消し`;
	},
	statusSuspended: () => {
		return `保留中`;
	},
	statusExpired: () => {
		return `期限切れ`;
	},
	statusAll: () => {
		return `すべて`;
	},
	deliveryQueued: () => {
		return `メール送信中`;
	},
	deliverySent: () => {
		return `メール送信済み`;
	},
	deliveryFailed: () => {
		return `メール送信失敗`;
	},
	deliveryBounced: () => {
		return `メールが戻りました`;
	},
	deliveryCancelled: () => {
		return `メール不要`;
	},
	deliveryHanded: () => {
		return `リンクを手渡し`;
	},
	deliveryHeld: () => {
		return `メール待機中`;
	},
	ends: (i) => {
		return `期限：${i?.when}`;
	},
	invitedWhen: (i) => {
		return `${i?.inviter} さんが${i?.when}に招待`;
	},
	sentAgain: (i) => {
		return `${i?.count} 回送信、最後は${i?.when}`;
	},
	resend: () => {
		return `再送する`;
	},
	resendRests: () => {
		return `送信したばかりです。1 分後に再送できます。`;
	},
	revoke: () => {
		return `取り消す`;
	},
	revokeWarning: (i) => {
		return `${i?.address} に送ったリンクはすぐに使えなくなります。`;
	},
	revokeYes: () => {
		return `取り消す`;
	},
	firstPage: () => {
		return `最初のページ`;
	},
	nextPage: () => {
		return `次のページ`;
	},
	leaveTitle: () => {
		return `退出`;
	},
	ownerStays: () => {
		return `あなたはオーナーです。退出するには、先に別の人をオーナーにしてください。`;
	},
	ownershipGiven: (i) => {
		return `${i?.name} さんがあなたをオーナーにしました。${i?.date} までは元に戻せます。`;
	},
	giveBack: () => {
		return `オーナーを元に戻す`;
	},
	giveBackWarning: (i) => {
		return `${i?.name} さんが再びオーナーになり、あなたの役割も元に戻ります。`;
	},
	giveBackYes: () => {
		return `元に戻す`;
	},
	leave: () => {
		return `退出する`;
	},
	leaveWarning: () => {
		return `すぐにアクセスできなくなります。戻るには、もう一度招待が必要です。`;
	},
	leaveYes: () => {
		return `退出する`;
	},
	deleteWorkspace: () => {
		return `ワークスペースを削除`;
	},
	deleteWarning: () => {
		return `全員がアクセスできなくなり、招待もすべて終了します。元に戻せません。`;
	},
	deleteYes: () => {
		return `完全に削除する`;
	},
	archivedBadge: () => {
		return `アーカイブ済み`;
	},
	archiveWorkspace: () => {
		return `ワークスペースをアーカイブ`;
	},
	archiveWarning: () => {
		return `引き続き全員が閲覧できます。復元するまで、変更も新しい参加もできません。`;
	},
	archiveYes: () => {
		return `アーカイブする`;
	},
	restoreWorkspace: () => {
		return `ワークスペースを復元`;
	},
	restoreText: () => {
		return `メンバーと招待はそのまま残っています。有効期限内の招待は再び使えるようになります。`;
	},
	archiveEndsOn: (i) => {
		return `${i?.date} に削除されます。`;
	},
	noticeArchived: () => {
		return `ワークスペースをアーカイブしました。`;
	},
	noticeRestored: () => {
		return `ワークスペースを復元しました。`;
	},
	typeSlug: (i) => {
		return `確認のため ${i?.slug} と入力`;
	},
	inviteManyTitle: () => {
		return `まとめて招待`;
	},
	inviteManyText: (i) => {
		return `アドレス、メールの宛先、または表を貼り付けるか、ファイルを選んでください。役割（admin、manager、member、viewer）は、役割という見出しの列、またはアドレスの横の言葉から読み取ります。${i?.count} 人まで。内容を確認するまで何も送信されません。`;
	},
	listOfAddresses: () => {
		return `アドレス`;
	},
	csvFile: () => {
		return `またはファイル（CSV またはテキスト）`;
	},
	roleOtherwise: () => {
		return `リストに役割がない場合の役割`;
	},
	preview: () => {
		return `内容を確認する`;
	},
	previewTitle: () => {
		return `確認`;
	},
	previewSums: (i) => {
		return `要確認：${i?.problems} 件。招待される人：${i?.fine} 人。`;
	},
	seatsNeeded: (i) => {
		return `必要な席：${i?.needed}。空いている席：${i?.free}。`;
	},
	higherRoles: (i) => {
		return `リストに、選んだ役割（${i?.role}）より高い役割の人がいます：${i?.counts}。`;
	},
	columnsRead: (i) => {
		return `アドレス：${i?.address}、名前：${i?.name}、役割：${i?.role}、状態：${i?.status}。全 ${i?.all} 列のうち ${i?.unread} 列は読み取りません。`;
	},
	includeInactive: () => {
		return `停止・ブロック・退職となっている人も招待する`;
	},
	listNotes: () => {
		return `リストについての注意`;
	},
	noteRepeated: (i) => {
		return `${i?.line} 行目：${i?.address} は ${i?.first} 行目にもあります。`;
	},
	noteMoreAddresses: (i) => {
		return `${i?.line} 行目：2 つ目以降のアドレスは招待しません：${i?.text}`;
	},
	noteOtherColumn: (i) => {
		return `${i?.line} 行目：アドレスは ${i?.column} のものです。`;
	},
	noteUnreadColumn: (i) => {
		return `アドレスを読み取らない列：${i?.column}（${i?.count} 件）`;
	},
	noteStrayAt: (i) => {
		return `${i?.line} 行目：アドレスではありません：${i?.text}`;
	},
	noteNotRead: (i) => {
		return `${i?.line} 行目から先は読み取りません。残りのアドレス：${i?.count} 件。`;
	},
	noteUnreadCells: (i) => {
		return `${i?.line} 行目から、各行の最初の ${i?.max} 個より後のセルは読み取りません。残りのアドレス：${i?.count} 件。`;
	},
	andMore: (i) => {
		return `ほか ${i?.count} 件`;
	},
	noteNoAddress: (i) => {
		return `アドレスのない行：${i?.lines}`;
	},
	noteUnreadRoles: (i) => {
		return `読み取らない役割名がある行：${i?.lines}`;
	},
	rowInvitedBefore: () => {
		return `先ほど招待しました`;
	},
	sumInvitedBefore: (i) => {
		return `先ほど招待した人：${i?.count} 人。`;
	},
	rowInactive: (i) => {
		return `リストにより除外：${i?.word}`;
	},
	rowUnknownRole: (i) => {
		return `このような役割はありません：${i?.word}`;
	},
	downloadRefused: () => {
		return `確認が必要な行をダウンロード`;
	},
	listSizeHint: (i) => {
		return `上のアドレスと合わせて ${i?.size} MB まで。`;
	},
	problemListSize: (i) => {
		return `リストが ${i?.size} MB を超えています。列を減らすか、分けてください。`;
	},
	addressAtRepeated: () => {
		return `@ が 2 つ以上あります。`;
	},
	addressHalf: () => {
		return `@ の前または後の部分がありません。`;
	},
	addressCharacters: () => {
		return `メールサービスで使えない文字や引用符、または使えない位置の「.」があります。`;
	},
	addressWhiteSpace: () => {
		return `アドレスに空白があります。`;
	},
	addressWithoutDot: () => {
		return `@ の後の部分に、example.com のような「.」がありません。`;
	},
	addressDomainInvalid: () => {
		return `@ の後の部分が正しいドメインではありません。`;
	},
	addressTooLong: () => {
		return `アドレスが長すぎます。`;
	},
	sendInvites: (i) => {
		return `招待を送る（${i?.count}）`;
	},
	changeList: () => {
		return `リストを変更する`;
	},
	backToTeam: () => {
		return `チームに戻る`;
	},
	line: () => {
		return `行`;
	},
	whatHappens: () => {
		return `結果`;
	},
	rowWillBeInvited: () => {
		return `招待されます`;
	},
	rowInvited: () => {
		return `招待しました`;
	},
	resultText: (i) => {
		return `招待した人：${i?.all} 人中 ${i?.count} 人`;
	},
	bulkDone: () => {
		return `完了しました。`;
	},
	bulkFailed: () => {
		return `接続が切れました。もう一度送信してください。二重に招待されることはありません。`;
	},
	copy: () => {
		return `コピー`;
	},
	copied: () => {
		return `コピーしました`;
	},
	failureAddress: () => {
		return `そのメールボックスは存在しない可能性があります。アドレスを確認して招待し直してください。`;
	},
	failureUnwanted: () => {
		return `受信者またはそのメールサービスが当サービスのメールを拒否しています。別の方法で連絡してください。`;
	},
	failureSender: () => {
		return `このサービスの送信者が設定されていません。運営者に連絡してください。`;
	},
	failureMail: () => {
		return `メールを送信できませんでした。再送してください。`;
	},
	heldByQuotaUntil: (i) => {
		return `メールサービスの送信上限に達しています。${i?.when}に再試行します。`;
	},
	heldByQuota: () => {
		return `メールサービスが現在メールを受け付けていません。受け付けが再開され次第、送信します。`;
	},
	heldBySender: () => {
		return `このサービスの差出人が設定されていません。設定され次第、メールを送信します。運営者にお知らせください。`;
	},
	heldByPause: () => {
		return `このワークスペースのメール送信は一時停止中です。再開され次第、送信します。`;
	},
	sectionsLabel: () => {
		return `このチームのページ`;
	},
	sectionMembers: () => {
		return `メンバー`;
	},
	sectionLinks: () => {
		return `リンク`;
	},
	sectionRequests: () => {
		return `申請`;
	},
	sectionWaysIn: () => {
		return `参加方法`;
	},
	sectionDomains: () => {
		return `ドメイン`;
	},
	statusApproved: () => {
		return `承認済み`;
	},
	statusWithdrawn: () => {
		return `取り下げ済み`;
	},
	noticeSaved: () => {
		return `保存しました。`;
	},
	noticeRequestApproved: () => {
		return `申請を承認しました。その人はメンバーになりました。`;
	},
	noticeRequestDeclined: () => {
		return `申請を断りました。`;
	},
	noticeRequested: () => {
		return `参加を申請しました。結果が決まるとメールが届きます。`;
	},
	noticeWithdrawn: () => {
		return `申請を取り下げました。`;
	},
	waysInText: () => {
		return `このチームを見つけられる人と、参加のしかたを決めます。`;
	},
	visibilityLabel: () => {
		return `チームを見つけられる人`;
	},
	visibilityPrivate: () => {
		return `非公開：メンバーのみ`;
	},
	visibilityPublic: () => {
		return `公開：サインインしている全員`;
	},
	joiningLabel: () => {
		return `公開チームを見つけた人`;
	},
	joiningInvite: () => {
		return `招待が必要`;
	},
	joiningRequest: () => {
		return `参加を申請でき、管理者が決める`;
	},
	joiningOpen: () => {
		return `すぐにメンバーとして参加できる`;
	},
	transportLabel: () => {
		return `招待の届け方`;
	},
	transportMail: () => {
		return `ここからメールで送る`;
	},
	transportLink: () => {
		return `自分でリンクを渡す`;
	},
	onlyDomains: () => {
		return `これらのドメインのアドレスのみ`;
	},
	onlyDomainsHint: () => {
		return `acme.com のように1行に1つ。空欄ならどのアドレスでも可。`;
	},
	problemDomains: (i) => {
		return `ドメインでないものがあるか、${i?.count} 件を超えています。`;
	},
	save: () => {
		return `保存`;
	},
	nobodyAsks: () => {
		return `該当する申請はありません。`;
	},
	askedWhen: (i) => {
		return `申請：${i?.when}`;
	},
	approve: () => {
		return `承認`;
	},
	declineRequestWarning: (i) => {
		return `${i?.name} さんにメールが届き、7日間は再申請できません。`;
	},
	requestsPages: () => {
		return `申請のページ`;
	},
	findTeam: () => {
		return `チームを探す`;
	},
	findTeamText: () => {
		return `サインインしている人なら誰でも見つけられるチームです。`;
	},
	findTeamLabel: () => {
		return `チームの名前またはアドレス`;
	},
	teamsPages: () => {
		return `チームのページ`;
	},
	noTeamFound: () => {
		return `チームが見つかりません。`;
	},
	joinTeam: () => {
		return `参加`;
	},
	askToJoin: () => {
		return `参加を申請`;
	},
	requestMessage: () => {
		return `決める人へのメッセージ`;
	},
	sendRequest: () => {
		return `申請を送る`;
	},
	byInviteOnly: () => {
		return `招待制`;
	},
	youAsked: () => {
		return `申請中`;
	},
	yourRequests: () => {
		return `あなたの参加申請`;
	},
	withdraw: () => {
		return `取り下げる`;
	},
	openTeam: () => {
		return `開く`;
	},
	linkText: (i) => {
		return `このリンクで${i?.workspace}に参加できます。役割は${i?.role}です。`;
	},
	linkDomains: (i) => {
		return `対象は${i?.domains}のメールアドレスを持つ人です。`;
	},
	linkGoodUntil: (i) => {
		return `リンクは${i?.date}まで有効です。`;
	},
	linkCodeFirst: () => {
		return `まず確認コードをメールでお送りします。その後、このページに戻ります。`;
	},
	linkJoin: () => {
		return `参加する`;
	},
	linkEndedTitle: () => {
		return `このリンクは終了しました`;
	},
	linkUnknown: () => {
		return `リンクの一部が欠けている可能性があります。全体をコピーするか、新しいリンクを依頼してください。`;
	},
	linkExpired: () => {
		return `期限が過ぎました。新しいリンクを依頼してください。`;
	},
	linkRevoked: () => {
		return `取り消されました。新しいリンクを依頼してください。`;
	},
	linksText: () => {
		return `リンクを持つ人は、その条件の範囲で参加できます。リンクは席を占めません。`;
	},
	linkNew: () => {
		return `新しいリンク`;
	},
	linkLabel: () => {
		return `ラベル（管理者のみに表示）`;
	},
	linkMaxUses: () => {
		return `人数（空欄：無制限）`;
	},
	linkDomainsField: () => {
		return `このドメインのアドレスのみ（空欄：すべて）`;
	},
	linkOptions: () => {
		return `ラベル、制限、ドメイン`;
	},
	linkCreate: () => {
		return `リンクを作成`;
	},
	linksNone: () => {
		return `リンクはありません。`;
	},
	linksActive: () => {
		return `有効`;
	},
	linkActive: () => {
		return `有効`;
	},
	linkUsedUp: () => {
		return `使用済み`;
	},
	linkUses: (i) => {
		return `参加：${i?.count}`;
	},
	linkUsesOf: (i) => {
		return `参加：${i?.count}／${i?.most}`;
	},
	linkRevokeWarning: () => {
		return `このリンクでは誰も参加できなくなります。`;
	},
	noticeLinkCreated: () => {
		return `リンクを作成しました。下からコピーできます。`;
	},
	noticeLinkRevoked: () => {
		return `リンクを取り消しました。`;
	},
	problemUses: (i) => {
		return `1から${i?.count}までを入力するか、空欄にしてください。`;
	},
	inviteAsLink: () => {
		return `メールを送らず、手渡し用のリンクを作成する`;
	},
	inviteLinkOf: (i) => {
		return `${i?.address}用のリンク`;
	},
	noticeHanded: (i) => {
		return `${i?.address}を招待しました。このリンクを渡してください。`;
	},
} satisfies Messages;
