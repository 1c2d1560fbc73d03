// Generated from messages/ by `npm run generate -- messages`; change the source instead.
import * as registry from "./registry";
import type { Messages } from "./messages.generated";

export default {
	roleOwner: () => {
		return `Inhaber`;
	},
	roleAdmin: () => {
		return `Admin`;
	},
	roleManager: () => {
		return `Manager`;
	},
	roleMember: () => {
		return `Mitglied`;
	},
	roleViewer: () => {
		return `Betrachter`;
	},
	memberCount: (i) => {
		const countForm = registry.plural("de", i?.count, {});
		if (countForm === "one") return `${i?.count} Mitglied`;
		return `${i?.count} Mitglieder`;
	},
	mailInviteSubject: (i) => {
		return `${i?.inviter} lädt Sie zu ${i?.workspace} ein`;
	},
	mailInviteSubjectPlain: () => {
		return `Sie sind in einen Arbeitsbereich eingeladen`;
	},
	mailInvitePreview: (i) => {
		return `Ihre Rolle: ${i?.role}. Die Einladung gilt bis ${i?.date}.`;
	},
	mailInviteHeading: (i) => {
		return `Einladung zu ${i?.workspace}`;
	},
	mailInviteIntro: (i) => {
		return `${i?.inviter} lädt Sie zu ${i?.workspace} ein. Ihre Rolle dort: ${i?.role}.`;
	},
	mailInviteMessageFrom: (i) => {
		return `${i?.inviter} schreibt:`;
	},
	mailInviteMessage: (i) => {
		return `„${i?.message}“`;
	},
	mailInviteButton: () => {
		return `Einladung ansehen`;
	},
	mailInviteLabel: () => {
		return `Der Link zur Einladung:`;
	},
	mailInviteNote: (i) => {
		return `Die Einladung gilt bis ${i?.date}. Es passiert nichts, bevor Sie sie annehmen. Falls Sie keine Einladung erwartet haben, ignorieren Sie diese Nachricht einfach.`;
	},
	mailInviteSender: (i) => {
		return `Eingeladen hat Sie jemand, der sich mit ${i?.address} anmeldet. Die Namen und die Nachricht in dieser E-Mail stammen von dieser Person, nicht von uns.`;
	},
	mailInviteSenderUnknown: () => {
		return `Die Namen und die Nachricht in dieser E-Mail stammen von der Person, die Sie eingeladen hat, nicht von uns.`;
	},
	mailVerifyEmailSubject: (i) => {
		return `${i?.code} ist Ihr Code zum Bestätigen der E-Mail-Adresse`;
	},
	mailVerifyEmailHeading: () => {
		return `E-Mail-Adresse bestätigen`;
	},
	mailVerifyEmailIntro: () => {
		return `Geben Sie diesen Code ein, um zu zeigen, dass die Adresse Ihnen gehört:`;
	},
	mailSignInSubject: (i) => {
		return `${i?.code} ist Ihr Code zum Anmelden`;
	},
	mailSignInHeading: () => {
		return `Anmelden`;
	},
	mailSignInIntro: () => {
		return `Geben Sie diesen Code ein, um sich anzumelden:`;
	},
	mailResetPasswordSubject: (i) => {
		return `${i?.code} ist Ihr Code für ein neues Passwort`;
	},
	mailResetPasswordHeading: () => {
		return `Neues Passwort festlegen`;
	},
	mailResetPasswordIntro: () => {
		return `Geben Sie diesen Code ein, um ein neues Passwort festzulegen:`;
	},
	mailCodePreview: (i) => {
		return `Der Code gilt ${i?.lifetime}.`;
	},
	mailCodeNote: (i) => {
		return `Der Code gilt ${i?.lifetime}. Falls Sie ihn nicht angefordert haben, ignorieren Sie diese Nachricht einfach. Ohne den Code kommt niemand in Ihr Konto.`;
	},
	mailResetLinkPreview: (i) => {
		return `Der Link gilt ${i?.lifetime}.`;
	},
	mailResetLinkIntro: () => {
		return `Für Ihr Konto wurde ein neues Passwort angefordert.`;
	},
	mailResetLinkLabel: () => {
		return `Der Link dazu:`;
	},
	mailResetLinkNote: (i) => {
		return `Der Link gilt ${i?.lifetime}. Falls Sie ihn nicht angefordert haben, ignorieren Sie diese Nachricht einfach. Ihr Passwort bleibt, wie es ist.`;
	},
	mailNoticeSubjectPlain: () => {
		return `Neues zu einem Arbeitsbereich`;
	},
	mailNoticeLabel: () => {
		return `Der Link dazu:`;
	},
	mailRequestsSubject: (i) => {
		return `Jemand möchte ${i?.workspace} beitreten`;
	},
	mailRequestsIntro: (i) => {
		return `Es gibt eine neue Anfrage, ${i?.workspace} beizutreten. Anfragen, die auf eine Entscheidung warten: ${i?.count}.`;
	},
	mailRequestsButton: () => {
		return `Anfragen ansehen`;
	},
	mailRequestsNote: (i) => {
		return `Sie erhalten diese E-Mail, weil Sie Inhaber oder Admin von ${i?.workspace} sind. Sie kommt höchstens einmal pro Stunde.`;
	},
	mailApprovedSubject: (i) => {
		return `Sie sind jetzt Mitglied von ${i?.workspace}`;
	},
	mailApprovedIntro: (i) => {
		return `Ihre Anfrage, ${i?.workspace} beizutreten, wurde angenommen.`;
	},
	mailApprovedButton: () => {
		return `Zum Arbeitsbereich`;
	},
	mailDeclinedSubject: (i) => {
		return `Ihre Anfrage an ${i?.workspace} wurde abgelehnt`;
	},
	mailDeclinedIntro: (i) => {
		return `Ihre Anfrage, ${i?.workspace} beizutreten, wurde dort abgelehnt. In einer Woche können Sie erneut anfragen.`;
	},
	mailDeclinedButton: () => {
		return `Ihre Arbeitsbereiche ansehen`;
	},
	mailRequestNote: (i) => {
		return `Sie erhalten diese E-Mail, weil Sie angefragt haben, ${i?.workspace} beizutreten.`;
	},
	mailArchiveSubject: (i) => {
		return `${i?.workspace} wird am ${i?.date} gelöscht`;
	},
	mailArchiveIntro: (i) => {
		return `${i?.workspace} ist archiviert. Am ${i?.date} wird der Arbeitsbereich mit allen Mitgliedern und Einladungen gelöscht. Wenn Sie ihn behalten möchten, stellen Sie ihn vor diesem Tag wieder her.`;
	},
	mailArchiveButton: () => {
		return `Zum Arbeitsbereich`;
	},
	mailArchiveNote: (i) => {
		return `Sie erhalten diese E-Mail, weil Sie Inhaber von ${i?.workspace} sind.`;
	},
	skipToContent: () => {
		return `Zum Inhalt springen`;
	},
	signOut: () => {
		return `Abmelden`;
	},
	signIn: () => {
		return `Anmelden`;
	},
	signUp: () => {
		return `Konto erstellen`;
	},
	email: () => {
		return `E-Mail-Adresse`;
	},
	password: () => {
		return `Passwort`;
	},
	newPassword: () => {
		return `Neues Passwort`;
	},
	passwordHint: (i) => {
		return `Mindestens ${i?.length} Zeichen.`;
	},
	yourName: () => {
		return `Ihr Name`;
	},
	code: () => {
		return `Code aus der E-Mail`;
	},
	forgotPassword: () => {
		return `Passwort vergessen?`;
	},
	mailMeACode: () => {
		return `Code per E-Mail senden`;
	},
	mailNewCode: () => {
		return `Neuen Code senden`;
	},
	noAccountYet: () => {
		return `Noch kein Konto?`;
	},
	accountAlready: () => {
		return `Ich habe schon ein Konto`;
	},
	continueWith: (i) => {
		return `Weiter mit ${i?.provider}`;
	},
	or: () => {
		return `oder`;
	},
	verifyTitle: () => {
		return `Code eingeben`;
	},
	verifyText: () => {
		return `Wenn die Adresse stimmt, ist eine E-Mail mit sechs Ziffern unterwegs. Das kann eine Minute dauern.`;
	},
	goOn: () => {
		return `Weiter`;
	},
	otherAddress: () => {
		return `Andere Adresse verwenden`;
	},
	forgotTitle: () => {
		return `Neues Passwort festlegen`;
	},
	forgotText: () => {
		return `Sie erhalten per E-Mail einen Code, mit dem Sie ein neues festlegen können.`;
	},
	setPassword: () => {
		return `Passwort festlegen`;
	},
	backToSignIn: () => {
		return `Zurück zur Anmeldung`;
	},
	problemEmail: () => {
		return `Geben Sie eine Adresse wie ada@example.com ein.`;
	},
	problemName: () => {
		return `Geben Sie einen Namen ein.`;
	},
	problemPassword: (i) => {
		return `Verwenden Sie mindestens ${i?.length} Zeichen.`;
	},
	problemCode: () => {
		return `Das ist nicht der Code. Sehen Sie in der neuesten E-Mail nach den sechs Ziffern.`;
	},
	problemCodeEnded: () => {
		return `Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.`;
	},
	problemSignIn: () => {
		return `Adresse oder Passwort stimmt nicht.`;
	},
	cookiesBlocked: (i) => {
		return `Sie sind nicht angemeldet: Der Browser hat unser Cookie nicht behalten. Erlauben Sie in den Einstellungen des Browsers Cookies für ${i?.host} oder verlassen Sie den privaten Modus, und melden Sie sich dann erneut an.`;
	},
	clockWrong: () => {
		return `Die Uhr dieses Geräts geht um mehr als fünf Minuten falsch. Auch dann verwirft ein Browser Cookies: Stellen Sie die Uhr.`;
	},
	problemSlug: () => {
		return `Verwenden Sie 3 bis 48 Kleinbuchstaben, Ziffern und Bindestriche. Einige Wörter sind reserviert.`;
	},
	problemSlugTaken: () => {
		return `Diese Adresse ist vergeben. Wählen Sie eine andere.`;
	},
	problemTooManyWorkspaces: () => {
		return `Mehr Arbeitsbereiche kann eine Person nicht besitzen.`;
	},
	problemMessage: (i) => {
		return `Verwenden Sie höchstens ${i?.length} Zeichen.`;
	},
	problemDays: (i) => {
		return `Wählen Sie 1 bis ${i?.days} Tage.`;
	},
	problemConfirmation: (i) => {
		return `Geben Sie zur Bestätigung ${i?.slug} ein.`;
	},
	problemEmptyList: () => {
		return `In dieser Liste steht keine Adresse.`;
	},
	problemLongList: (i) => {
		return `Eine Liste fasst höchstens ${i?.count} Personen. Teilen Sie sie auf.`;
	},
	problemRow: () => {
		return `Keine Adresse, oder keine Rolle, die vergeben werden kann`;
	},
	problemTitle: () => {
		return `Das hat nicht geklappt`;
	},
	keptTitle: () => {
		return `Noch nicht gesendet`;
	},
	keptText: () => {
		return `Ihre Eingaben sind noch da. Sie können sie erneut senden.`;
	},
	keptOften: (i) => {
		return `Zu viele Versuche. Warten Sie ${i?.wait} und senden Sie es dann erneut. Ihre Eingaben sind noch da.`;
	},
	keptSignedOut: () => {
		return `Sie sind abgemeldet, deshalb wurde nichts gesendet. Ihre Eingaben sind noch da. Melden Sie sich in einem neuen Tab an, kehren Sie hierher zurück und senden Sie sie erneut.`;
	},
	keptSignIn: () => {
		return `In neuem Tab anmelden`;
	},
	keptSend: () => {
		return `Erneut senden`;
	},
	challengeText: () => {
		return `Aus Ihrem Netz wurden zu viele Mails angefordert. Bestätigen Sie, dass Sie ein Mensch sind.`;
	},
	challengeNeedsScript: () => {
		return `Dieser Schritt braucht JavaScript. Schalten Sie es für diese Seite ein und laden Sie sie neu.`;
	},
	noConnection: () => {
		return `Es besteht keine Verbindung. Ihre Eingaben sind noch da; senden Sie sie erneut, sobald Sie online sind. Nichts geschieht doppelt.`;
	},
	notFoundTitle: () => {
		return `Hier ist nichts`;
	},
	notFoundText: () => {
		return `Vielleicht ist die Adresse vertippt, oder sie führt zu etwas, dem Sie nicht angehören.`;
	},
	brokenText: () => {
		return `Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.`;
	},
	unavailableText: () => {
		return `Der Dienst ist gerade nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.`;
	},
	toStart: () => {
		return `Zu Ihrem Arbeitsbereich`;
	},
	tryAgain: () => {
		return `Noch einmal versuchen`;
	},
	refusedInput: () => {
		return `Etwas im Formular passt nicht. Prüfen Sie es und senden Sie es erneut.`;
	},
	refusedSignedOut: () => {
		return `Melden Sie sich zuerst an.`;
	},
	refusedForbidden: () => {
		return `Ihre Rolle erlaubt das nicht.`;
	},
	refusedBlocked: () => {
		return `Dieses Konto ist gesperrt. Bitte wenden Sie sich an den Betreiber dieses Dienstes.`;
	},
	refusedUnverified: () => {
		return `Bestätigen Sie zuerst Ihre Adresse: Melden Sie sich mit einem Code per E-Mail an.`;
	},
	refusedSeats: () => {
		return `Alle Plätze sind belegt`;
	},
	refusedRole: () => {
		return `Diese Rolle steht über Ihrer.`;
	},
	refusedOrigin: () => {
		return `Dieses Formular kam nicht von unserer Seite. Öffnen Sie die Seite neu und senden Sie es von dort.`;
	},
	refusedMemberGone: () => {
		return `Diese Person ist kein Mitglied mehr.`;
	},
	refusedInviteGone: () => {
		return `Diese Einladung wurde beantwortet oder ist abgelaufen.`;
	},
	refusedInviteSuspended: () => {
		return `Diese Einladung ruht. Wer sie verschickt hat, darf ihre Rolle nicht mehr vergeben.`;
	},
	refusedArchived: () => {
		return `Dieses Team ist archiviert. Die Inhaberin oder der Inhaber kann es wiederherstellen.`;
	},
	refusedBarred: () => {
		return `Sie wurden aus diesem Team entfernt. Bitten Sie um eine Einladung, wenn Sie wieder dazugehören sollen.`;
	},
	refusedEmailDomain: () => {
		return `Adressen dieser Domain sind in diesem Team nicht zugelassen.`;
	},
	refusedDomainShared: () => {
		return `Diese Domain teilen sich viele Menschen, deshalb kann kein Team sie für sich beanspruchen.`;
	},
	refusedDomainLimit: () => {
		return `Das Team hat schon so viele Domains, wie es haben darf.`;
	},
	refusedDomainTaken: () => {
		return `Ein anderes Team hat nachgewiesen, dass ihm diese Domain gehört.`;
	},
	refusedDomainRecord: () => {
		return `Das DNS zeigt den Eintrag noch nicht. Neue Einträge können etwas dauern.`;
	},
	recordDifferent: () => {
		return `Das DNS hat unter diesem Namen andere Einträge, aber nicht diesen.`;
	},
	dnsSilent: () => {
		return `Das DNS hat nicht geantwortet. Versuchen Sie es etwas später noch einmal.`;
	},
	problemDomain: () => {
		return `Das ist keine Domain. Schreiben Sie sie wie acme.com.`;
	},
	noticeDomainAdded: () => {
		return `Die Domain ist hinzugefügt. Veröffentlichen Sie den Eintrag und prüfen Sie ihn dann.`;
	},
	noticeDomainVerified: () => {
		return `Die Domain ist bestätigt.`;
	},
	noticeDomainRemoved: () => {
		return `Die Domain ist entfernt.`;
	},
	domainsText: () => {
		return `Weisen Sie nach, dass Ihnen eine Domain gehört. Wer dort eine bestätigte Adresse hat, kann dann dieses Team finden oder ihm beitreten.`;
	},
	domainLabel: () => {
		return `Domain`;
	},
	domainHint: () => {
		return `Zum Beispiel acme.com. Jede Subdomain ist eine eigene Domain.`;
	},
	addDomain: () => {
		return `Domain hinzufügen`;
	},
	domainPending: () => {
		return `Nicht bestätigt`;
	},
	domainVerified: () => {
		return `Bestätigt`;
	},
	domainLost: () => {
		return `Verloren`;
	},
	publishRecord: () => {
		return `Veröffentlichen Sie diesen TXT-Eintrag innerhalb von 14 Tagen im DNS und lassen Sie ihn dort.`;
	},
	keepRecord: () => {
		return `Lassen Sie diesen TXT-Eintrag im DNS: Er wird jede Woche geprüft.`;
	},
	domainLostText: () => {
		return `Der Eintrag ist verschwunden, deshalb tritt niemand über diese Domain bei. Veröffentlichen Sie ihn wieder und prüfen Sie ihn dann.`;
	},
	recordName: () => {
		return `Name des Eintrags`;
	},
	recordValue: () => {
		return `Wert des Eintrags`;
	},
	checkRecord: () => {
		return `Jetzt prüfen`;
	},
	domainModeLabel: (i) => {
		return `Personen mit einer Adresse bei ${i?.domain}`;
	},
	domainModeOff: () => {
		return `sehen nichts von diesem Team`;
	},
	domainModeSuggest: () => {
		return `sehen dieses Team und können um Aufnahme bitten`;
	},
	domainModeJoin: () => {
		return `können sofort als Mitglied beitreten`;
	},
	removeDomainWarning: (i) => {
		return `Über ${i?.domain} tritt niemand mehr bei. Mitglieder bleiben.`;
	},
	suggestionsTitle: (i) => {
		return `Teams bei ${i?.domain}`;
	},
	refusedLinkGone: () => {
		return `Dieser Link funktioniert nicht mehr.`;
	},
	refusedLinkUsedUp: () => {
		return `Dieser Link wurde so oft verwendet, wie er es erlaubt.`;
	},
	refusedLinkSuspended: () => {
		return `Dieser Link ruht: Wer ihn erstellt hat, darf seine Rolle nicht mehr vergeben.`;
	},
	refusedLinkLimit: () => {
		return `Dieses Team hat so viele Links, wie es haben darf. Widerrufen Sie einen, den niemand mehr braucht.`;
	},
	refusedRequested: () => {
		return `Sie haben schon darum gebeten, diesem Team beizutreten.`;
	},
	refusedRequestClosed: () => {
		return `Diese Anfrage wurde schon beantwortet oder zurückgezogen.`;
	},
	refusedMember: () => {
		return `Ist schon Mitglied`;
	},
	refusedInvited: () => {
		return `Hat schon eine offene Einladung; senden Sie sie aus der Liste erneut`;
	},
	refusedTooLarge: () => {
		return `Das ist zu viel auf einmal. Gehen Sie zurück: Ihr Browser hat Ihre Eingaben noch. Senden Sie sie in kleineren Teilen.`;
	},
	refusedOften: () => {
		return `Das war zu oft. Warten Sie etwas und versuchen Sie es erneut.`;
	},
	noticeJoined: () => {
		return `Sie sind dabei. Willkommen!`;
	},
	noticeAlreadyMember: () => {
		return `Sie sind bereits dabei.`;
	},
	noticeDeclined: () => {
		return `Sie haben die Einladung abgelehnt.`;
	},
	noticeLeft: () => {
		return `Sie haben den Arbeitsbereich verlassen.`;
	},
	noticeCreated: () => {
		return `Ihr Arbeitsbereich ist bereit.`;
	},
	noticeInvited: () => {
		return `Die Einladung ist unterwegs.`;
	},
	noticeInvitedPerson: (i) => {
		return `${i?.address} wurde eingeladen. Die Einladung ist unterwegs.`;
	},
	noticeResent: () => {
		return `Die Einladung ist erneut unterwegs. Der frühere Link gilt nicht mehr.`;
	},
	noticeRevoked: () => {
		return `Die Einladung ist zurückgezogen.`;
	},
	noticeRoleChanged: () => {
		return `Die Rolle ist geändert.`;
	},
	noticeRemoved: () => {
		return `Diese Person ist kein Mitglied mehr.`;
	},
	noticeTransferred: () => {
		return `Der Arbeitsbereich hat einen neuen Inhaber. Sie sind jetzt Admin.`;
	},
	noticeGivenBack: () => {
		return `Sie haben die Inhaberschaft zurückgegeben und haben wieder Ihre frühere Rolle.`;
	},
	noticeDeleted: () => {
		return `Der Arbeitsbereich ist gelöscht.`;
	},
	noticeCodeSent: () => {
		return `Der Code ist unterwegs.`;
	},
	noticePasswordChanged: () => {
		return `Ihr Passwort ist geändert. Melden Sie sich damit an.`;
	},
	noticeLinkExpired: () => {
		return `Dieser Link gilt nicht mehr. Fordern Sie stattdessen einen Code an.`;
	},
	noticeProviderFailed: () => {
		return `Die Anmeldung dort hat nicht geklappt. Versuchen Sie es erneut oder nehmen Sie Ihre Adresse.`;
	},
	startTitle: () => {
		return `Willkommen`;
	},
	invitesForYou: () => {
		return `Sie sind eingeladen`;
	},
	yourWorkspaces: () => {
		return `Ihre Arbeitsbereiche`;
	},
	newWorkspace: () => {
		return `Arbeitsbereich erstellen`;
	},
	newWorkspaceText: () => {
		return `Ein Arbeitsbereich ist der Ort Ihres Teams. Danach können Sie gleich Leute einladen.`;
	},
	workspaceName: () => {
		return `Name`;
	},
	workspaceSlug: () => {
		return `Adresse`;
	},
	workspaceSlugHint: () => {
		return `Der letzte Teil des Links: Kleinbuchstaben, Ziffern, Bindestriche.`;
	},
	createWorkspace: () => {
		return `Arbeitsbereich erstellen`;
	},
	inviteTitle: (i) => {
		return `${i?.workspace} beitreten`;
	},
	inviteText: (i) => {
		return `${i?.inviter} lädt Sie zu ${i?.workspace} ein. Ihre Rolle dort: ${i?.role}.`;
	},
	inviteGoodUntil: (i) => {
		return `Die Einladung gilt bis ${i?.date}.`;
	},
	inviteNewHere: () => {
		return `Ich bin neu hier`;
	},
	signUpAndAccept: () => {
		return `Konto erstellen und beitreten`;
	},
	signInAndAccept: () => {
		return `Anmelden und beitreten`;
	},
	otherWaysIn: () => {
		return `Andere Wege zur Anmeldung`;
	},
	inviteHasAccount: () => {
		return `Zu dieser Adresse gibt es schon ein Konto. Melden Sie sich unten damit an.`;
	},
	acceptInvite: () => {
		return `Annehmen`;
	},
	declineInvite: () => {
		return `Ablehnen`;
	},
	declineWarning: () => {
		return `Die Einladung endet endgültig. Um später beizutreten, müssen Sie erneut eingeladen werden.`;
	},
	declineLinkWarning: (i) => {
		return `Die einladende Person sieht, dass Sie abgelehnt haben. Bis ${i?.date} können Sie es sich mit demselben Link anders überlegen.`;
	},
	declineYes: () => {
		return `Ja, ablehnen`;
	},
	inviteOtherAccount: (i) => {
		return `Diese Einladung ist für ${i?.address}. Sie sind als ${i?.me} angemeldet.`;
	},
	switchAccount: () => {
		return `Konto wechseln`;
	},
	stayAs: (i) => {
		return `Als ${i?.me} angemeldet bleiben`;
	},
	signedInAs: (i) => {
		return `Sie sind als ${i?.me} angemeldet.`;
	},
	inviteFull: (i) => {
		return `Dieser Arbeitsbereich hat gerade keinen freien Platz. Bitten Sie ${i?.inviter}, Platz zu schaffen; bis dahin bleibt die Einladung gültig.`;
	},
	inviteEndedTitle: () => {
		return `Diese Einladung gilt nicht mehr`;
	},
	inviteUnknownTitle: () => {
		return `Dieser Link führt nirgendwohin`;
	},
	inviteUnknown: () => {
		return `Vielleicht fehlt ein Teil des Links. Öffnen Sie ihn noch einmal aus der E-Mail oder kopieren Sie ihn ganz.`;
	},
	inviteExpired: (i) => {
		return `Sie wurde nicht rechtzeitig beantwortet, oder den Arbeitsbereich gibt es nicht mehr. Bitten Sie ${i?.inviter} um eine neue.`;
	},
	inviteRevoked: (i) => {
		return `Sie wurde zurückgezogen. Falls das ein Versehen ist, fragen Sie ${i?.inviter}.`;
	},
	inviteSuspended: (i) => {
		return `Sie ruht, weil ${i?.inviter} diese Rolle nicht mehr vergeben darf. Jemand, der es darf, muss sie noch einmal senden.`;
	},
	inviteDeclined: (i) => {
		return `Sie wurde abgelehnt. Falls Sie es sich anders überlegt haben, bitten Sie ${i?.inviter} um eine neue.`;
	},
	inviteDeclinedByLink: () => {
		return `Diese Einladung wurde über den Link aus der E-Mail abgelehnt. Auch ein Mailprogramm kann einen Knopf drücken. Wenn Sie beitreten möchten, können Sie das weiterhin.`;
	},
	joinAfterAll: () => {
		return `Ich möchte doch beitreten`;
	},
	inviteReplaced: () => {
		return `Zu dieser Einladung gibt es eine neuere E-Mail. Verwenden Sie den Link darin.`;
	},
	inviteAccepted: () => {
		return `Sie wurde bereits angenommen. Falls Sie das waren, melden Sie sich an.`;
	},
	theInviter: () => {
		return `die Person, die Sie eingeladen hat`;
	},
	yourRole: (i) => {
		return `Ihre Rolle: ${i?.role}`;
	},
	allWorkspaces: () => {
		return `Alle Arbeitsbereiche`;
	},
	seatsUsed: (i) => {
		return `${i?.used} von ${i?.limit} Plätzen belegt`;
	},
	seatsUnlimited: (i) => {
		return `Belegte Plätze: ${i?.used}, ohne Grenze`;
	},
	seatsFull: () => {
		return `Alle Plätze sind belegt, daher kann niemand eingeladen werden. Entfernen Sie jemanden, ziehen Sie eine Einladung zurück oder wechseln Sie den Tarif.`;
	},
	onlyManagers: () => {
		return `Nur Inhaber, Admins und Manager können Leute einladen und Rollen ändern.`;
	},
	inviteSomeone: () => {
		return `Jemanden einladen`;
	},
	role: () => {
		return `Rolle`;
	},
	sendInvite: () => {
		return `Einladung senden`;
	},
	moreOptions: () => {
		return `Nachricht, Sprache, Ende`;
	},
	personalMessage: () => {
		return `Persönliche Nachricht`;
	},
	goodForDays: (i) => {
		return `Gültig für Tage (1 bis ${i?.days})`;
	},
	mailLanguage: () => {
		return `Sprache der E-Mail`;
	},
	inviteManyLink: () => {
		return `Viele auf einmal einladen`;
	},
	search: () => {
		return `Suchen`;
	},
	searchLabel: () => {
		return `Name oder Adresse`;
	},
	searchStopped: (i) => {
		return `Es werden nur ${i?.count} Einträge auf einmal durchsucht, und es gibt noch mehr.`;
	},
	searchOn: () => {
		return `Weitersuchen`;
	},
	showAll: () => {
		return `Alle zeigen`;
	},
	members: () => {
		return `Mitglieder`;
	},
	membersPages: () => {
		return `Seiten der Mitglieder`;
	},
	nobodyFound: () => {
		return `Hier passt niemand.`;
	},
	thatIsYou: () => {
		return `(Sie)`;
	},
	joined: (i) => {
		return `seit ${i?.date}`;
	},
	whomYouMayChange: () => {
		return `Sie können Personen ändern, deren Rolle unter Ihrer steht.`;
	},
	roleOf: (i) => {
		return `Rolle von ${i?.name}`;
	},
	changeRole: () => {
		return `Rolle ändern`;
	},
	removeMember: () => {
		return `Entfernen`;
	},
	removeWarning: (i) => {
		return `${i?.name} verliert sofort den Zugang. Auch Einladungen an diese Adresse enden.`;
	},
	removeYes: () => {
		return `Ja, entfernen`;
	},
	makeOwner: () => {
		return `Zum Inhaber machen`;
	},
	transferWarning: (i) => {
		return `${i?.name} wird Inhaber, und Sie werden Admin. Nur der neue Inhaber kann das rückgängig machen.`;
	},
	transferYes: () => {
		return `Ja, übergeben`;
	},
	invites: () => {
		return `Einladungen`;
	},
	invitesPages: () => {
		return `Seiten der Einladungen`;
	},
	noInvites: () => {
		return `Es gibt keine.`;
	},
	statusPending: () => {
		return `Offen`;
	},
	statusAccepted: () => {
		return `Angenommen`;
	},
	statusDeclined: () => {
		return `Abgelehnt`;
	},
	statusDeclinedByLink: () => {
		return `Abgelehnt; der Link gilt noch`;
	},
	statusRevoked: () => {
		return `Zurückgezogen`;
	},
	statusSuspended: () => {
		return `Ruht`;
	},
	statusExpired: () => {
		return `Abgelaufen`;
	},
	statusAll: () => {
		return `Alle`;
	},
	deliveryQueued: () => {
		return `E-Mail unterwegs`;
	},
	deliverySent: () => {
		return `E-Mail gesendet`;
	},
	deliveryFailed: () => {
		return `E-Mail fehlgeschlagen`;
	},
	deliveryBounced: () => {
		return `E-Mail kam zurück`;
	},
	deliveryCancelled: () => {
		return `E-Mail nicht nötig`;
	},
	deliveryHanded: () => {
		return `Link zum Weitergeben`;
	},
	deliveryHeld: () => {
		return `E-Mail wartet`;
	},
	ends: (i) => {
		return `endet ${i?.when}`;
	},
	invitedWhen: (i) => {
		return `Eingeladen von ${i?.inviter} ${i?.when}.`;
	},
	sentAgain: (i) => {
		return `${i?.count}-mal gesendet, zuletzt ${i?.when}.`;
	},
	resend: () => {
		return `Erneut senden`;
	},
	resendRests: () => {
		return `Gerade gesendet. In einer Minute können Sie sie erneut senden.`;
	},
	revoke: () => {
		return `Zurückziehen`;
	},
	revokeWarning: (i) => {
		return `Der an ${i?.address} gesendete Link gilt sofort nicht mehr.`;
	},
	revokeYes: () => {
		return `Ja, zurückziehen`;
	},
	firstPage: () => {
		return `Erste Seite`;
	},
	nextPage: () => {
		return `Nächste Seite`;
	},
	leaveTitle: () => {
		return `Verlassen`;
	},
	ownerStays: () => {
		return `Ihnen gehört dieser Arbeitsbereich. Machen Sie zuerst jemand anderen zum Inhaber, um ihn zu verlassen.`;
	},
	ownershipGiven: (i) => {
		return `${i?.name} hat Sie zum Inhaber gemacht. Sie können das bis ${i?.date} rückgängig machen.`;
	},
	giveBack: () => {
		return `Inhaberschaft zurückgeben`;
	},
	giveBackWarning: (i) => {
		return `${i?.name} wird wieder Inhaber, und Sie erhalten Ihre frühere Rolle zurück.`;
	},
	giveBackYes: () => {
		return `Ja, zurückgeben`;
	},
	leave: () => {
		return `Arbeitsbereich verlassen`;
	},
	leaveWarning: () => {
		return `Sie verlieren sofort den Zugang. Um zurückzukehren, müssen Sie erneut eingeladen werden.`;
	},
	leaveYes: () => {
		return `Ja, verlassen`;
	},
	deleteWorkspace: () => {
		return `Arbeitsbereich löschen`;
	},
	deleteWarning: () => {
		return `Alle verlieren den Zugang, und alle Einladungen enden. Das lässt sich nicht rückgängig machen.`;
	},
	deleteYes: () => {
		return `Ja, endgültig löschen`;
	},
	archivedBadge: () => {
		return `Archiviert`;
	},
	archiveWorkspace: () => {
		return `Arbeitsbereich archivieren`;
	},
	archiveWarning: () => {
		return `Alle können ihn weiterhin ansehen. Es ändert sich nichts mehr und niemand kommt hinzu, bis Sie ihn wiederherstellen.`;
	},
	archiveYes: () => {
		return `Ja, archivieren`;
	},
	restoreWorkspace: () => {
		return `Arbeitsbereich wiederherstellen`;
	},
	restoreText: () => {
		return `Mitglieder und Einladungen sind, wie sie waren. Einladungen, die noch nicht abgelaufen sind, gelten wieder.`;
	},
	archiveEndsOn: (i) => {
		return `Am ${i?.date} wird er gelöscht.`;
	},
	noticeArchived: () => {
		return `Der Arbeitsbereich ist archiviert.`;
	},
	noticeRestored: () => {
		return `Der Arbeitsbereich ist wieder in Gebrauch.`;
	},
	typeSlug: (i) => {
		return `Zur Bestätigung ${i?.slug} eingeben`;
	},
	inviteManyTitle: () => {
		return `Viele einladen`;
	},
	inviteManyText: (i) => {
		return `Fügen Sie Adressen, Empfänger einer E-Mail oder eine Tabelle ein, oder wählen Sie eine Datei. Rollen (admin, manager, member, viewer) werden aus einer Spalte mit dieser Überschrift gelesen oder aus dem Wort neben einer Adresse. Bis zu ${i?.count} Personen. Nichts wird gesendet, bevor Sie gesehen haben, was passiert.`;
	},
	listOfAddresses: () => {
		return `Adressen`;
	},
	csvFile: () => {
		return `Oder eine Datei (CSV oder Text)`;
	},
	roleOtherwise: () => {
		return `Rolle, wenn die Liste keine nennt`;
	},
	preview: () => {
		return `Zeigen, was passiert`;
	},
	previewTitle: () => {
		return `Was passieren wird`;
	},
	previewSums: (i) => {
		return `Zu prüfen: ${i?.problems}. Eingeladen werden: ${i?.fine}.`;
	},
	seatsNeeded: (i) => {
		return `Benötigte Plätze: ${i?.needed}. Freie Plätze: ${i?.free}.`;
	},
	higherRoles: (i) => {
		return `Die Liste gibt Personen eine höhere Rolle als die gewählte (${i?.role}): ${i?.counts}.`;
	},
	columnsRead: (i) => {
		return `Adresse: ${i?.address}; Name: ${i?.name}; Rolle: ${i?.role}; Status: ${i?.status}; ${i?.unread} von ${i?.all} Spalten nicht gelesen.`;
	},
	includeInactive: () => {
		return `Auch gesperrte, blockierte und ausgeschiedene Personen einladen`;
	},
	listNotes: () => {
		return `Anmerkungen zur Liste`;
	},
	noteRepeated: (i) => {
		return `Zeile ${i?.line}: ${i?.address} steht schon in Zeile ${i?.first}.`;
	},
	noteMoreAddresses: (i) => {
		return `Zeile ${i?.line}: weitere Adresse, nicht eingeladen: ${i?.text}`;
	},
	noteOtherColumn: (i) => {
		return `Zeile ${i?.line}: Die Adresse stammt aus ${i?.column}.`;
	},
	noteUnreadColumn: (i) => {
		return `Spalte mit Adressen, die nicht gelesen werden: ${i?.column} (${i?.count})`;
	},
	noteStrayAt: (i) => {
		return `Zeile ${i?.line}: Das ist keine Adresse: ${i?.text}`;
	},
	noteNotRead: (i) => {
		return `Ab Zeile ${i?.line} nicht gelesen. Ausgelassene Adressen: ${i?.count}.`;
	},
	noteUnreadCells: (i) => {
		return `Nicht gelesen: Zellen nach den ersten ${i?.max} einer Zeile, ab Zeile ${i?.line}. Ausgelassene Adressen: ${i?.count}.`;
	},
	andMore: (i) => {
		return `Und ${i?.count} weitere`;
	},
	noteNoAddress: (i) => {
		return `Zeilen ohne Adresse: ${i?.lines}`;
	},
	noteUnreadRoles: (i) => {
		return `Zeilen mit dem Namen einer Rolle, der nicht gelesen wird: ${i?.lines}`;
	},
	rowInvitedBefore: () => {
		return `Wurde eben eingeladen`;
	},
	sumInvitedBefore: (i) => {
		return `Eben eingeladen: ${i?.count}.`;
	},
	rowInactive: (i) => {
		return `Laut Liste ausgelassen: ${i?.word}`;
	},
	rowUnknownRole: (i) => {
		return `Diese Rolle gibt es nicht: ${i?.word}`;
	},
	downloadRefused: () => {
		return `Zeilen herunterladen, die zu prüfen sind`;
	},
	listSizeHint: (i) => {
		return `Bis zu ${i?.size} MB zusammen mit den Adressen oben.`;
	},
	problemListSize: (i) => {
		return `Die Liste ist größer als ${i?.size} MB. Entfernen Sie Spalten, oder teilen Sie sie auf.`;
	},
	addressAtRepeated: () => {
		return `Es gibt mehr als ein @.`;
	},
	addressHalf: () => {
		return `Der Teil vor oder nach dem @ fehlt.`;
	},
	addressCharacters: () => {
		return `Ein Zeichen, Anführungszeichen oder Punkt steht, wo Maildienste es nicht nehmen.`;
	},
	addressWhiteSpace: () => {
		return `In der Adresse ist ein Leerzeichen.`;
	},
	addressWithoutDot: () => {
		return `Dem Teil nach dem @ fehlt ein Punkt, wie in example.com.`;
	},
	addressDomainInvalid: () => {
		return `Der Teil nach dem @ ist keine gültige Domain.`;
	},
	addressTooLong: () => {
		return `Die Adresse ist zu lang.`;
	},
	sendInvites: (i) => {
		return `Einladungen senden (${i?.count})`;
	},
	changeList: () => {
		return `Liste ändern`;
	},
	backToTeam: () => {
		return `Zurück zum Team`;
	},
	line: () => {
		return `Zeile`;
	},
	whatHappens: () => {
		return `Was passiert`;
	},
	rowWillBeInvited: () => {
		return `Wird eingeladen`;
	},
	rowInvited: () => {
		return `Eingeladen`;
	},
	resultText: (i) => {
		return `Eingeladen: ${i?.count} von ${i?.all}.`;
	},
	bulkDone: () => {
		return `Fertig.`;
	},
	bulkFailed: () => {
		return `Die Verbindung ist abgebrochen. Senden Sie erneut: Niemand wird zweimal eingeladen.`;
	},
	copy: () => {
		return `Kopieren`;
	},
	copied: () => {
		return `Kopiert`;
	},
	failureAddress: () => {
		return `Dieses Postfach gibt es vielleicht nicht. Prüfen Sie die Adresse und laden Sie sie neu ein.`;
	},
	failureUnwanted: () => {
		return `Der Empfänger oder dessen Maildienst möchte unsere E-Mails nicht. Geben Sie anders Bescheid.`;
	},
	failureSender: () => {
		return `Der Absender dieses Dienstes ist nicht eingerichtet. Wenden Sie sich an den Betreiber.`;
	},
	failureMail: () => {
		return `Die E-Mail konnte nicht gesendet werden. Senden Sie sie erneut.`;
	},
	heldByQuotaUntil: (i) => {
		return `Der E-Mail-Dienst nimmt zurzeit keine weiteren E-Mails an. Der nächste Versuch ist ${i?.when}.`;
	},
	heldByQuota: () => {
		return `Der E-Mail-Dienst nimmt zurzeit keine weiteren E-Mails an. Die E-Mail wird gesendet, sobald er es wieder tut.`;
	},
	heldBySender: () => {
		return `Der Absender dieses Dienstes ist nicht eingerichtet. Die E-Mail wird gesendet, sobald das erledigt ist; sagen Sie dem Betreiber Bescheid.`;
	},
	heldByPause: () => {
		return `Die E-Mails dieses Arbeitsbereichs sind angehalten. Die E-Mail wird gesendet, sobald es weitergeht.`;
	},
	sectionsLabel: () => {
		return `Seiten dieses Teams`;
	},
	sectionMembers: () => {
		return `Mitglieder`;
	},
	sectionLinks: () => {
		return `Links`;
	},
	sectionRequests: () => {
		return `Anfragen`;
	},
	sectionWaysIn: () => {
		return `Zugänge`;
	},
	sectionDomains: () => {
		return `Domains`;
	},
	statusApproved: () => {
		return `Angenommen`;
	},
	statusWithdrawn: () => {
		return `Zurückgezogen`;
	},
	noticeSaved: () => {
		return `Gespeichert.`;
	},
	noticeRequestApproved: () => {
		return `Die Anfrage ist angenommen. Die Person ist jetzt Mitglied.`;
	},
	noticeRequestDeclined: () => {
		return `Die Anfrage ist abgelehnt.`;
	},
	noticeRequested: () => {
		return `Sie haben um Aufnahme gebeten. Sobald jemand entschieden hat, bekommen Sie eine E-Mail.`;
	},
	noticeWithdrawn: () => {
		return `Ihre Anfrage ist zurückgezogen.`;
	},
	waysInText: () => {
		return `Wer dieses Team findet, und wer wie hineinkommt.`;
	},
	visibilityLabel: () => {
		return `Wer das Team findet`;
	},
	visibilityPrivate: () => {
		return `Privat: nur die Mitglieder`;
	},
	visibilityPublic: () => {
		return `Öffentlich: alle, die angemeldet sind`;
	},
	joiningLabel: () => {
		return `Wer ein öffentliches Team findet`;
	},
	joiningInvite: () => {
		return `braucht eine Einladung`;
	},
	joiningRequest: () => {
		return `kann um Aufnahme bitten; wer verwaltet, entscheidet`;
	},
	joiningOpen: () => {
		return `kann sofort als Mitglied beitreten`;
	},
	transportLabel: () => {
		return `Einladungen erreichen Menschen`;
	},
	transportMail: () => {
		return `durch eine E-Mail von hier`;
	},
	transportLink: () => {
		return `durch einen Link, den Sie weitergeben`;
	},
	onlyDomains: () => {
		return `Nur Adressen bei diesen Domains`;
	},
	onlyDomainsHint: () => {
		return `Eine pro Zeile, etwa acme.com. Leer lassen für jede Adresse.`;
	},
	problemDomains: (i) => {
		return `Eine davon ist keine Domain, oder es sind mehr als ${i?.count}.`;
	},
	save: () => {
		return `Speichern`;
	},
	nobodyAsks: () => {
		return `Es gibt keine solchen Anfragen.`;
	},
	askedWhen: (i) => {
		return `Gefragt ${i?.when}`;
	},
	approve: () => {
		return `Annehmen`;
	},
	declineRequestWarning: (i) => {
		return `${i?.name} bekommt eine E-Mail und kann sieben Tage lang nicht noch einmal fragen.`;
	},
	requestsPages: () => {
		return `Seiten der Anfragen`;
	},
	findTeam: () => {
		return `Ein Team finden`;
	},
	findTeamText: () => {
		return `Diese Teams findet jeder, der angemeldet ist.`;
	},
	findTeamLabel: () => {
		return `Name eines Teams oder seine Adresse`;
	},
	teamsPages: () => {
		return `Seiten der Teams`;
	},
	noTeamFound: () => {
		return `Kein Team gefunden.`;
	},
	joinTeam: () => {
		return `Beitreten`;
	},
	askToJoin: () => {
		return `Um Aufnahme bitten`;
	},
	requestMessage: () => {
		return `Eine Nachricht an die, die entscheiden`;
	},
	sendRequest: () => {
		return `Anfrage senden`;
	},
	byInviteOnly: () => {
		return `Nur auf Einladung`;
	},
	youAsked: () => {
		return `Sie haben angefragt`;
	},
	yourRequests: () => {
		return `Ihre Anfragen`;
	},
	withdraw: () => {
		return `Zurückziehen`;
	},
	openTeam: () => {
		return `Öffnen`;
	},
	linkText: (i) => {
		return `Mit diesem Link kommen Sie in ${i?.workspace}. Ihre Rolle dort: ${i?.role}.`;
	},
	linkDomains: (i) => {
		return `Er gilt für Personen mit einer Adresse bei ${i?.domains}.`;
	},
	linkGoodUntil: (i) => {
		return `Der Link gilt bis ${i?.date}.`;
	},
	linkCodeFirst: () => {
		return `Zuerst kommt ein Code an Ihre Adresse. Danach sind Sie wieder hier.`;
	},
	linkJoin: () => {
		return `Beitreten`;
	},
	linkEndedTitle: () => {
		return `Dieser Link gilt nicht mehr`;
	},
	linkUnknown: () => {
		return `Vielleicht fehlt ein Teil des Links. Kopieren Sie ihn ganz, oder bitten Sie um einen neuen.`;
	},
	linkExpired: () => {
		return `Er wurde nicht rechtzeitig verwendet. Bitten Sie um einen neuen.`;
	},
	linkRevoked: () => {
		return `Er wurde widerrufen. Bitten Sie um einen neuen.`;
	},
	linksText: () => {
		return `Wer einen Link hat, kann in seinem Rahmen beitreten. Ein Link belegt keinen Platz.`;
	},
	linkNew: () => {
		return `Neuer Link`;
	},
	linkLabel: () => {
		return `Bezeichnung, nur für Verwaltende`;
	},
	linkMaxUses: () => {
		return `Wie viele Personen (leer: unbegrenzt)`;
	},
	linkDomainsField: () => {
		return `Nur Adressen bei diesen Domains (leer: alle)`;
	},
	linkOptions: () => {
		return `Bezeichnung, Grenzen, Domains`;
	},
	linkCreate: () => {
		return `Link erstellen`;
	},
	linksNone: () => {
		return `Hier ist kein Link.`;
	},
	linksActive: () => {
		return `Aktiv`;
	},
	linkActive: () => {
		return `Aktiv`;
	},
	linkUsedUp: () => {
		return `Aufgebraucht`;
	},
	linkUses: (i) => {
		return `Beigetreten: ${i?.count}`;
	},
	linkUsesOf: (i) => {
		return `Beigetreten: ${i?.count} von ${i?.most}`;
	},
	linkRevokeWarning: () => {
		return `Mit diesem Link kann danach niemand mehr beitreten.`;
	},
	noticeLinkCreated: () => {
		return `Der Link ist bereit. Kopieren Sie ihn unten.`;
	},
	noticeLinkRevoked: () => {
		return `Der Link ist widerrufen.`;
	},
	problemUses: (i) => {
		return `Wählen Sie 1 bis ${i?.count}, oder lassen Sie es leer.`;
	},
	inviteAsLink: () => {
		return `Einen Link zum Weitergeben erstellen, keine E-Mail senden`;
	},
	inviteLinkOf: (i) => {
		return `Link für ${i?.address}`;
	},
	noticeHanded: (i) => {
		return `${i?.address} ist eingeladen. Geben Sie diesen Link weiter.`;
	},
} satisfies Messages;
