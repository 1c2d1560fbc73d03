// Generated from messages/ by `npm run generate -- messages`; change the source instead.
import * as registry from "./registry";
import type { Messages } from "./messages.generated";

export default {
	roleOwner: () => {
		return `Propriétaire`;
	},
	roleAdmin: () => {
		return `Administrateur`;
	},
	roleManager: () => {
		return `Gestionnaire`;
	},
	roleMember: () => {
		return `Membre`;
	},
	roleViewer: () => {
		return `Lecteur`;
	},
	memberCount: (i) => {
		const countForm = registry.plural("fr", i?.count, {});
		if (countForm === "one") return `${i?.count} membre`;
		return `${i?.count} membres`;
	},
	mailInviteSubject: (i) => {
		return `${i?.inviter} vous invite à rejoindre ${i?.workspace}`;
	},
	mailInviteSubjectPlain: () => {
		return `Vous êtes invité à rejoindre un espace de travail`;
	},
	mailInvitePreview: (i) => {
		return `Votre rôle : ${i?.role}. L’invitation est valable jusqu’au ${i?.date}.`;
	},
	mailInviteHeading: (i) => {
		return `Rejoindre ${i?.workspace}`;
	},
	mailInviteIntro: (i) => {
		return `${i?.inviter} vous invite à rejoindre ${i?.workspace}. Votre rôle : ${i?.role}.`;
	},
	mailInviteMessageFrom: (i) => {
		return `${i?.inviter} vous écrit :`;
	},
	mailInviteMessage: (i) => {
		return `« ${i?.message} »`;
	},
	mailInviteButton: () => {
		return `Voir l’invitation`;
	},
	mailInviteLabel: () => {
		return `Le lien vers l’invitation :`;
	},
	mailInviteNote: (i) => {
		return `L’invitation est valable jusqu’au ${i?.date}. Rien ne se passe tant que vous ne l’acceptez pas ; si vous ne l’attendiez pas, ignorez ce message.`;
	},
	mailInviteSender: (i) => {
		return `La personne qui vous a invité se connecte avec ${i?.address}. Les noms et le message de cet e-mail sont les siens, pas les nôtres.`;
	},
	mailInviteSenderUnknown: () => {
		return `Les noms et le message de cet e-mail viennent de la personne qui vous a invité, pas de nous.`;
	},
	mailVerifyEmailSubject: (i) => {
		return `${i?.code} est votre code pour vérifier votre adresse`;
	},
	mailVerifyEmailHeading: () => {
		return `Vérifier votre adresse`;
	},
	mailVerifyEmailIntro: () => {
		return `Saisissez ce code pour confirmer que cette adresse est bien la vôtre :`;
	},
	mailSignInSubject: (i) => {
		return `${i?.code} est votre code de connexion`;
	},
	mailSignInHeading: () => {
		return `Se connecter`;
	},
	mailSignInIntro: () => {
		return `Saisissez ce code pour vous connecter :`;
	},
	mailResetPasswordSubject: (i) => {
		return `${i?.code} est votre code pour choisir un nouveau mot de passe`;
	},
	mailResetPasswordHeading: () => {
		return `Choisir un nouveau mot de passe`;
	},
	mailResetPasswordIntro: () => {
		return `Saisissez ce code pour choisir un nouveau mot de passe :`;
	},
	mailCodePreview: (i) => {
		return `Le code est valable pendant ${i?.lifetime}.`;
	},
	mailCodeNote: (i) => {
		return `Le code est valable pendant ${i?.lifetime}. Si vous ne l’avez pas demandé, ignorez ce message ; personne ne peut se connecter sans ce code.`;
	},
	mailResetLinkPreview: (i) => {
		return `Le lien est valable pendant ${i?.lifetime}.`;
	},
	mailResetLinkIntro: () => {
		return `Un nouveau mot de passe a été demandé pour votre compte.`;
	},
	mailResetLinkLabel: () => {
		return `Le lien pour le choisir :`;
	},
	mailResetLinkNote: (i) => {
		return `Le lien est valable pendant ${i?.lifetime}. Si vous ne l’avez pas demandé, ignorez ce message ; votre mot de passe reste inchangé.`;
	},
	mailNoticeSubjectPlain: () => {
		return `Du nouveau dans un espace de travail`;
	},
	mailNoticeLabel: () => {
		return `Le lien correspondant :`;
	},
	mailRequestsSubject: (i) => {
		return `Quelqu’un souhaite rejoindre ${i?.workspace}`;
	},
	mailRequestsIntro: (i) => {
		return `Une nouvelle demande a été faite pour rejoindre ${i?.workspace}. Demandes en attente de décision : ${i?.count}.`;
	},
	mailRequestsButton: () => {
		return `Voir les demandes`;
	},
	mailRequestsNote: (i) => {
		return `Vous recevez cet e-mail parce que vous êtes propriétaire ou administrateur de ${i?.workspace}. Il est envoyé au plus une fois par heure.`;
	},
	mailApprovedSubject: (i) => {
		return `Vous êtes désormais membre de ${i?.workspace}`;
	},
	mailApprovedIntro: (i) => {
		return `Votre demande pour rejoindre ${i?.workspace} a été acceptée.`;
	},
	mailApprovedButton: () => {
		return `Aller à l’espace de travail`;
	},
	mailDeclinedSubject: (i) => {
		return `Votre demande pour rejoindre ${i?.workspace} a été refusée`;
	},
	mailDeclinedIntro: (i) => {
		return `Une personne qui gère ${i?.workspace} a refusé votre demande. Vous pourrez en faire une nouvelle dans une semaine.`;
	},
	mailDeclinedButton: () => {
		return `Voir vos espaces de travail`;
	},
	mailRequestNote: (i) => {
		return `Vous recevez cet e-mail parce que vous avez demandé à rejoindre ${i?.workspace}.`;
	},
	mailArchiveSubject: (i) => {
		return `${i?.workspace} sera supprimé le ${i?.date}`;
	},
	mailArchiveIntro: (i) => {
		return `${i?.workspace} est archivé. Le ${i?.date}, cet espace sera supprimé avec tous ses membres et toutes ses invitations. Pour le conserver, restaurez-le avant cette date.`;
	},
	mailArchiveButton: () => {
		return `Aller à l’espace de travail`;
	},
	mailArchiveNote: (i) => {
		return `Vous recevez cet e-mail parce que vous êtes propriétaire de ${i?.workspace}.`;
	},
	skipToContent: () => {
		return `Aller au contenu`;
	},
	signOut: () => {
		return `Se déconnecter`;
	},
	signIn: () => {
		return `Se connecter`;
	},
	signUp: () => {
		return `Créer un compte`;
	},
	email: () => {
		return `Adresse e-mail`;
	},
	password: () => {
		return `Mot de passe`;
	},
	newPassword: () => {
		return `Nouveau mot de passe`;
	},
	passwordHint: (i) => {
		return `Au moins ${i?.length} caractères.`;
	},
	yourName: () => {
		return `Votre nom`;
	},
	code: () => {
		return `Code reçu par e-mail`;
	},
	forgotPassword: () => {
		return `Mot de passe oublié ?`;
	},
	mailMeACode: () => {
		return `M’envoyer un code`;
	},
	mailNewCode: () => {
		return `M’envoyer un nouveau code`;
	},
	noAccountYet: () => {
		return `Pas encore de compte ?`;
	},
	accountAlready: () => {
		return `J’ai déjà un compte`;
	},
	continueWith: (i) => {
		return `Continuer avec ${i?.provider}`;
	},
	or: () => {
		return `ou`;
	},
	verifyTitle: () => {
		return `Saisissez votre code`;
	},
	verifyText: () => {
		return `Si l’adresse est exacte, un e-mail contenant six chiffres est en route. Cela peut prendre une minute.`;
	},
	goOn: () => {
		return `Continuer`;
	},
	otherAddress: () => {
		return `Utiliser une autre adresse`;
	},
	forgotTitle: () => {
		return `Définir un nouveau mot de passe`;
	},
	forgotText: () => {
		return `Vous recevrez un code pour en définir un nouveau.`;
	},
	setPassword: () => {
		return `Enregistrer le mot de passe`;
	},
	backToSignIn: () => {
		return `Retour à la connexion`;
	},
	problemEmail: () => {
		return `Saisissez une adresse comme ada@example.com.`;
	},
	problemName: () => {
		return `Saisissez un nom.`;
	},
	problemPassword: (i) => {
		return `Utilisez au moins ${i?.length} caractères.`;
	},
	problemCode: () => {
		return `Ce n’est pas le bon code. Vérifiez les six chiffres du dernier e-mail.`;
	},
	problemCodeEnded: () => {
		return `Ce code n’est plus valable. Demandez-en un nouveau.`;
	},
	problemSignIn: () => {
		return `L’adresse ou le mot de passe est incorrect.`;
	},
	cookiesBlocked: (i) => {
		return `Vous n’êtes pas connecté : le navigateur n’a pas gardé notre cookie. Autorisez les cookies pour ${i?.host} dans les réglages du navigateur ou quittez la navigation privée, puis reconnectez-vous.`;
	},
	clockWrong: () => {
		return `L’horloge de cet appareil est fausse de plus de cinq minutes. Un navigateur peut alors aussi rejeter les cookies : réglez l’horloge.`;
	},
	problemSlug: () => {
		return `Utilisez de 3 à 48 lettres minuscules, chiffres et tirets. Quelques mots sont réservés.`;
	},
	problemSlugTaken: () => {
		return `Cette adresse est déjà prise. Essayez-en une autre.`;
	},
	problemTooManyWorkspaces: () => {
		return `Vous possédez déjà le nombre maximal d’espaces.`;
	},
	problemMessage: (i) => {
		return `Utilisez au plus ${i?.length} caractères.`;
	},
	problemDays: (i) => {
		return `Choisissez de 1 à ${i?.days} jours.`;
	},
	problemConfirmation: (i) => {
		return `Saisissez ${i?.slug} pour confirmer.`;
	},
	problemEmptyList: () => {
		return `Cette liste ne contient aucune adresse.`;
	},
	problemLongList: (i) => {
		return `Une liste contient au plus ${i?.count} personnes. Divisez-la.`;
	},
	problemRow: () => {
		return `Ce n’est pas une adresse, ou ce rôle ne peut pas être attribué`;
	},
	problemTitle: () => {
		return `Cela n’a pas fonctionné`;
	},
	keptTitle: () => {
		return `Pas encore envoyé`;
	},
	keptText: () => {
		return `Ce que vous avez saisi est toujours là. Vous pouvez l’envoyer de nouveau.`;
	},
	keptOften: (i) => {
		return `Trop de tentatives. Patientez ${i?.wait}, puis envoyez de nouveau. Ce que vous avez saisi est toujours là.`;
	},
	keptSignedOut: () => {
		return `Vous êtes déconnecté, rien n’a donc été envoyé. Ce que vous avez saisi est toujours là. Connectez-vous dans un nouvel onglet, revenez ici et envoyez-le de nouveau.`;
	},
	keptSignIn: () => {
		return `Se connecter dans un nouvel onglet`;
	},
	keptSend: () => {
		return `Envoyer de nouveau`;
	},
	challengeText: () => {
		return `Trop d’e-mails ont été demandés depuis votre réseau. Confirmez que vous êtes une personne.`;
	},
	challengeNeedsScript: () => {
		return `Cette étape nécessite JavaScript. Activez-le pour cette page et rechargez-la.`;
	},
	noConnection: () => {
		return `Il n’y a pas de connexion. Ce que vous avez saisi est toujours là ; envoyez-le de nouveau une fois en ligne. Rien n’est fait deux fois.`;
	},
	notFoundTitle: () => {
		return `Il n’y a rien ici`;
	},
	notFoundText: () => {
		return `L’adresse est peut-être erronée, ou elle mène à un espace dont vous ne faites pas partie.`;
	},
	brokenText: () => {
		return `Une erreur s’est produite de notre côté. Réessayez dans un instant.`;
	},
	unavailableText: () => {
		return `Le service est indisponible pour le moment. Réessayez dans une minute.`;
	},
	toStart: () => {
		return `Aller à votre espace`;
	},
	tryAgain: () => {
		return `Réessayer`;
	},
	refusedInput: () => {
		return `Un élément du formulaire ne convient pas. Vérifiez-le et renvoyez-le.`;
	},
	refusedSignedOut: () => {
		return `Connectez-vous d’abord.`;
	},
	refusedForbidden: () => {
		return `Votre rôle ne le permet pas.`;
	},
	refusedBlocked: () => {
		return `Ce compte est bloqué. Veuillez contacter l’exploitant de ce service.`;
	},
	refusedUnverified: () => {
		return `Vérifiez d’abord votre adresse : connectez-vous avec un code envoyé par e-mail.`;
	},
	refusedSeats: () => {
		return `Toutes les places sont prises`;
	},
	refusedRole: () => {
		return `Ce rôle est au-dessus du vôtre.`;
	},
	refusedOrigin: () => {
		return `Ce formulaire ne vient pas de notre page. Rouvrez la page et envoyez-le de là.`;
	},
	refusedMemberGone: () => {
		return `Cette personne n’est plus membre.`;
	},
	refusedInviteGone: () => {
		return `Cette invitation a déjà reçu une réponse ou a pris fin.`;
	},
	refusedInviteSuspended: () => {
		return `Cette invitation est suspendue. La personne qui l’a envoyée ne peut plus donner ce rôle.`;
	},
	refusedArchived: () => {
		return `Cette équipe est archivée. Son propriétaire peut la restaurer.`;
	},
	refusedBarred: () => {
		return `Vous avez été retiré de cette équipe. Demandez une invitation si vous devez en faire partie.`;
	},
	refusedEmailDomain: () => {
		return `Les adresses de ce domaine ne sont pas autorisées dans cette équipe.`;
	},
	refusedDomainShared: () => {
		return `Ce domaine est partagé par beaucoup de monde : aucune équipe ne peut le revendiquer.`;
	},
	refusedDomainLimit: () => {
		return `L’équipe a déjà autant de domaines qu’elle peut en avoir.`;
	},
	refusedDomainTaken: () => {
		return `Une autre équipe a prouvé que ce domaine lui appartient.`;
	},
	refusedDomainRecord: () => {
		return `Le DNS n’affiche pas encore l’enregistrement. Les nouveaux enregistrements peuvent prendre un moment.`;
	},
	recordDifferent: () => {
		return `Le DNS a d’autres enregistrements à ce nom, mais pas celui-ci.`;
	},
	dnsSilent: () => {
		return `Le DNS n’a pas répondu. Réessayez dans un moment.`;
	},
	problemDomain: () => {
		return `Ce n’est pas un domaine. Écrivez-le comme acme.com.`;
	},
	noticeDomainAdded: () => {
		return `Le domaine est ajouté. Publiez son enregistrement, puis vérifiez-le.`;
	},
	noticeDomainVerified: () => {
		return `Le domaine est vérifié.`;
	},
	noticeDomainRemoved: () => {
		return `Le domaine est retiré.`;
	},
	domainsText: () => {
		return `Prouvez qu’un domaine est à vous. Les personnes qui y ont une adresse vérifiée pourront alors trouver cette équipe ou la rejoindre.`;
	},
	domainLabel: () => {
		return `Domaine`;
	},
	domainHint: () => {
		return `Par exemple acme.com. Chaque sous-domaine est un domaine à part.`;
	},
	addDomain: () => {
		return `Ajouter le domaine`;
	},
	domainPending: () => {
		return `Non vérifié`;
	},
	domainVerified: () => {
		return `Vérifié`;
	},
	domainLost: () => {
		return `Perdu`;
	},
	publishRecord: () => {
		return `Publiez cet enregistrement TXT dans le DNS sous 14 jours, et laissez-le en place.`;
	},
	keepRecord: () => {
		return `Laissez cet enregistrement TXT dans le DNS : il est vérifié chaque semaine.`;
	},
	domainLostText: () => {
		return `L’enregistrement a disparu : plus personne n’entre par ce domaine. Publiez-le à nouveau, puis vérifiez-le.`;
	},
	recordName: () => {
		return `Nom de l’enregistrement`;
	},
	recordValue: () => {
		return `Valeur de l’enregistrement`;
	},
	checkRecord: () => {
		return `Vérifier maintenant`;
	},
	domainModeLabel: (i) => {
		return `Les personnes avec une adresse chez ${i?.domain}`;
	},
	domainModeOff: () => {
		return `ne voient rien de cette équipe`;
	},
	domainModeSuggest: () => {
		return `voient cette équipe et peuvent demander à la rejoindre`;
	},
	domainModeJoin: () => {
		return `peuvent la rejoindre tout de suite, comme membres`;
	},
	removeDomainWarning: (i) => {
		return `Plus personne n’entre par ${i?.domain}. Les membres restent.`;
	},
	suggestionsTitle: (i) => {
		return `Équipes chez ${i?.domain}`;
	},
	refusedLinkGone: () => {
		return `Ce lien ne fonctionne plus.`;
	},
	refusedLinkUsedUp: () => {
		return `Ce lien a été utilisé autant de fois qu’il le permet.`;
	},
	refusedLinkSuspended: () => {
		return `Ce lien est suspendu : la personne qui l’a créé ne peut plus attribuer ce rôle.`;
	},
	refusedLinkLimit: () => {
		return `Cette équipe a déjà autant de liens que permis. Révoquez-en un dont personne n’a plus besoin.`;
	},
	refusedRequested: () => {
		return `Vous avez déjà demandé à rejoindre cette équipe.`;
	},
	refusedRequestClosed: () => {
		return `Cette demande a déjà reçu une réponse ou a été retirée.`;
	},
	refusedMember: () => {
		return `Est déjà membre`;
	},
	refusedInvited: () => {
		return `A déjà une invitation en attente ; renvoyez-la depuis la liste`;
	},
	refusedTooLarge: () => {
		return `C’est trop à la fois. Revenez en arrière : votre navigateur a encore ce que vous avez saisi. Envoyez-le en plus petites parties.`;
	},
	refusedOften: () => {
		return `Trop de tentatives. Patientez un peu et réessayez.`;
	},
	noticeJoined: () => {
		return `Vous y êtes. Bienvenue !`;
	},
	noticeAlreadyMember: () => {
		return `Vous y êtes déjà.`;
	},
	noticeDeclined: () => {
		return `Vous avez refusé l’invitation.`;
	},
	noticeLeft: () => {
		return `Vous avez quitté l’espace.`;
	},
	noticeCreated: () => {
		return `Votre espace est prêt.`;
	},
	noticeInvited: () => {
		return `L’invitation est en route.`;
	},
	noticeInvitedPerson: (i) => {
		return `Invitation envoyée à ${i?.address}.`;
	},
	noticeResent: () => {
		return `L’invitation est de nouveau en route. L’ancien lien ne fonctionne plus.`;
	},
	noticeRevoked: () => {
		return `L’invitation est annulée.`;
	},
	noticeRoleChanged: () => {
		return `Le rôle est modifié.`;
	},
	noticeRemoved: () => {
		return `Cette personne n’est plus membre.`;
	},
	noticeTransferred: () => {
		return `L’espace a un nouveau propriétaire. Vous êtes désormais administrateur.`;
	},
	noticeGivenBack: () => {
		return `Vous avez rendu la propriété et retrouvé votre rôle précédent.`;
	},
	noticeDeleted: () => {
		return `L’espace est supprimé.`;
	},
	noticeCodeSent: () => {
		return `Le code est en route.`;
	},
	noticePasswordChanged: () => {
		return `Votre mot de passe est modifié. Connectez-vous avec.`;
	},
	noticeLinkExpired: () => {
		return `Ce lien n’est plus valable. Demandez plutôt un code.`;
	},
	noticeProviderFailed: () => {
		return `La connexion n’a pas abouti. Réessayez ou utilisez votre adresse.`;
	},
	startTitle: () => {
		return `Bienvenue`;
	},
	invitesForYou: () => {
		return `Vos invitations`;
	},
	yourWorkspaces: () => {
		return `Vos espaces`;
	},
	newWorkspace: () => {
		return `Créer votre espace`;
	},
	newWorkspaceText: () => {
		return `Un espace réunit votre équipe. Vous pourrez ensuite inviter des personnes.`;
	},
	workspaceName: () => {
		return `Nom`;
	},
	workspaceSlug: () => {
		return `Adresse`;
	},
	workspaceSlugHint: () => {
		return `La dernière partie du lien : minuscules, chiffres, tirets.`;
	},
	createWorkspace: () => {
		return `Créer l’espace`;
	},
	inviteTitle: (i) => {
		return `Rejoindre ${i?.workspace}`;
	},
	inviteText: (i) => {
		return `${i?.inviter} vous invite à rejoindre ${i?.workspace}. Votre rôle : ${i?.role}.`;
	},
	inviteGoodUntil: (i) => {
		return `L’invitation est valable jusqu’au ${i?.date}.`;
	},
	inviteNewHere: () => {
		return `Je n’ai pas encore de compte`;
	},
	signUpAndAccept: () => {
		return `Créer un compte et rejoindre`;
	},
	signInAndAccept: () => {
		return `Se connecter et rejoindre`;
	},
	otherWaysIn: () => {
		return `Autres moyens de se connecter`;
	},
	inviteHasAccount: () => {
		return `Un compte existe déjà avec cette adresse. Connectez-vous ci-dessous.`;
	},
	acceptInvite: () => {
		return `Accepter`;
	},
	declineInvite: () => {
		return `Refuser`;
	},
	declineWarning: () => {
		return `L’invitation prend fin définitivement. Pour rejoindre plus tard, il faudra une nouvelle invitation.`;
	},
	declineLinkWarning: (i) => {
		return `La personne qui vous invite verra votre refus. Jusqu’au ${i?.date}, vous pouvez changer d’avis avec le même lien.`;
	},
	declineYes: () => {
		return `Oui, refuser`;
	},
	inviteOtherAccount: (i) => {
		return `Cette invitation est destinée à ${i?.address}. Vous êtes connecté en tant que ${i?.me}.`;
	},
	switchAccount: () => {
		return `Changer de compte`;
	},
	stayAs: (i) => {
		return `Rester connecté en tant que ${i?.me}`;
	},
	signedInAs: (i) => {
		return `Vous êtes connecté en tant que ${i?.me}.`;
	},
	inviteFull: (i) => {
		return `Cet espace n’a plus de place libre. Demandez à ${i?.inviter} d’en libérer une ; l’invitation reste valable.`;
	},
	inviteEndedTitle: () => {
		return `Cette invitation a pris fin`;
	},
	inviteUnknownTitle: () => {
		return `Ce lien ne mène nulle part`;
	},
	inviteUnknown: () => {
		return `Une partie du lien manque peut-être. Rouvrez-le depuis l’e-mail ou copiez-le en entier.`;
	},
	inviteExpired: (i) => {
		return `Elle n’a pas reçu de réponse à temps, ou l’espace n’existe plus. Demandez-en une nouvelle à ${i?.inviter}.`;
	},
	inviteRevoked: (i) => {
		return `Elle a été annulée. Si vous pensez à une erreur, demandez à ${i?.inviter}.`;
	},
	inviteSuspended: (i) => {
		return `Elle est suspendue, car ${i?.inviter} ne peut plus donner ce rôle. Une personne qui le peut doit la renvoyer.`;
	},
	inviteDeclined: (i) => {
		return `Elle a été refusée. Si vous avez changé d’avis, demandez-en une nouvelle à ${i?.inviter}.`;
	},
	inviteDeclinedByLink: () => {
		return `Cette invitation a été refusée par le lien de l’e-mail. Un logiciel de messagerie peut lui aussi appuyer sur un bouton. Si vous voulez rejoindre l’équipe, c’est toujours possible.`;
	},
	joinAfterAll: () => {
		return `Je veux rejoindre l’équipe finalement`;
	},
	inviteReplaced: () => {
		return `Un e-mail plus récent a été envoyé. Utilisez le lien qu’il contient.`;
	},
	inviteAccepted: () => {
		return `Elle a déjà été acceptée. Si c’était vous, connectez-vous.`;
	},
	theInviter: () => {
		return `la personne qui vous a invité`;
	},
	yourRole: (i) => {
		return `Votre rôle : ${i?.role}`;
	},
	allWorkspaces: () => {
		return `Tous les espaces`;
	},
	seatsUsed: (i) => {
		return `${i?.used} places occupées sur ${i?.limit}`;
	},
	seatsUnlimited: (i) => {
		return `Places occupées : ${i?.used}, sans limite`;
	},
	seatsFull: () => {
		return `Toutes les places sont prises : impossible d’inviter. Retirez quelqu’un, annulez une invitation ou passez à une offre supérieure.`;
	},
	onlyManagers: () => {
		return `Seuls le propriétaire, les administrateurs et les gestionnaires peuvent inviter et modifier les rôles.`;
	},
	inviteSomeone: () => {
		return `Inviter quelqu’un`;
	},
	role: () => {
		return `Rôle`;
	},
	sendInvite: () => {
		return `Envoyer l’invitation`;
	},
	moreOptions: () => {
		return `Message, langue, fin`;
	},
	personalMessage: () => {
		return `Un message personnel`;
	},
	goodForDays: (i) => {
		return `Valable combien de jours (1 à ${i?.days})`;
	},
	mailLanguage: () => {
		return `Langue de l’e-mail`;
	},
	inviteManyLink: () => {
		return `Inviter plusieurs personnes à la fois`;
	},
	search: () => {
		return `Rechercher`;
	},
	searchLabel: () => {
		return `Nom ou adresse`;
	},
	searchStopped: (i) => {
		return `La recherche porte sur ${i?.count} entrées à la fois ; il y en a d’autres.`;
	},
	searchOn: () => {
		return `Poursuivre la recherche`;
	},
	showAll: () => {
		return `Tout afficher`;
	},
	members: () => {
		return `Membres`;
	},
	membersPages: () => {
		return `Pages de membres`;
	},
	nobodyFound: () => {
		return `Personne ne correspond.`;
	},
	thatIsYou: () => {
		return `(vous)`;
	},
	joined: (i) => {
		return `depuis le ${i?.date}`;
	},
	whomYouMayChange: () => {
		return `Vous pouvez modifier les personnes dont le rôle est inférieur au vôtre.`;
	},
	roleOf: (i) => {
		return `Rôle de ${i?.name}`;
	},
	changeRole: () => {
		return `Modifier le rôle`;
	},
	removeMember: () => {
		return `Retirer`;
	},
	removeWarning: (i) => {
		return `${i?.name} perd l’accès immédiatement. Les invitations à cette adresse prennent fin aussi.`;
	},
	removeYes: () => {
		return `Oui, retirer`;
	},
	makeOwner: () => {
		return `Nommer propriétaire`;
	},
	transferWarning: (i) => {
		return `${i?.name} devient propriétaire et vous administrateur. Seul le nouveau propriétaire peut revenir en arrière.`;
	},
	transferYes: () => {
		return `Oui, transférer`;
	},
	invites: () => {
		return `Invitations`;
	},
	invitesPages: () => {
		return `Pages d’invitations`;
	},
	noInvites: () => {
		return `Il n’y en a pas.`;
	},
	statusPending: () => {
		return `En attente`;
	},
	statusAccepted: () => {
		return `Acceptée`;
	},
	statusDeclined: () => {
		return `Refusée`;
	},
	statusDeclinedByLink: () => {
		return `Refusée ; le lien fonctionne encore`;
	},
	statusRevoked: () => {
		return `Annulée`;
	},
	statusSuspended: () => {
		return `Suspendue`;
	},
	statusExpired: () => {
		return `Expirée`;
	},
	statusAll: () => {
		return `Toutes`;
	},
	deliveryQueued: () => {
		return `E-mail en route`;
	},
	deliverySent: () => {
		return `E-mail envoyé`;
	},
	deliveryFailed: () => {
		return `Échec de l’e-mail`;
	},
	deliveryBounced: () => {
		return `E-mail non distribué`;
	},
	deliveryCancelled: () => {
		return `E-mail inutile`;
	},
	deliveryHanded: () => {
		return `Lien à transmettre`;
	},
	deliveryHeld: () => {
		return `E-mail en attente`;
	},
	ends: (i) => {
		return `expire ${i?.when}`;
	},
	invitedWhen: (i) => {
		return `Invitation de ${i?.inviter} ${i?.when}.`;
	},
	sentAgain: (i) => {
		return `Envoyée ${i?.count} fois, la dernière ${i?.when}.`;
	},
	resend: () => {
		return `Renvoyer`;
	},
	resendRests: () => {
		return `Envoyée à l’instant. Vous pourrez la renvoyer dans une minute.`;
	},
	revoke: () => {
		return `Annuler`;
	},
	revokeWarning: (i) => {
		return `Le lien envoyé à ${i?.address} cesse de fonctionner immédiatement.`;
	},
	revokeYes: () => {
		return `Oui, annuler`;
	},
	firstPage: () => {
		return `Première page`;
	},
	nextPage: () => {
		return `Page suivante`;
	},
	leaveTitle: () => {
		return `Quitter`;
	},
	ownerStays: () => {
		return `Vous êtes propriétaire de cet espace. Pour le quitter, nommez d’abord un autre propriétaire.`;
	},
	ownershipGiven: (i) => {
		return `${i?.name} vous a nommé propriétaire. Vous pouvez rendre la propriété jusqu’au ${i?.date}.`;
	},
	giveBack: () => {
		return `Rendre la propriété`;
	},
	giveBackWarning: (i) => {
		return `${i?.name} redevient propriétaire, et vous retrouvez votre rôle précédent.`;
	},
	giveBackYes: () => {
		return `Oui, rendre`;
	},
	leave: () => {
		return `Quitter cet espace`;
	},
	leaveWarning: () => {
		return `Vous perdez l’accès immédiatement. Pour revenir, il faudra une nouvelle invitation.`;
	},
	leaveYes: () => {
		return `Oui, quitter`;
	},
	deleteWorkspace: () => {
		return `Supprimer cet espace`;
	},
	deleteWarning: () => {
		return `Tout le monde perd l’accès et toutes les invitations prennent fin. C’est irréversible.`;
	},
	deleteYes: () => {
		return `Oui, supprimer définitivement`;
	},
	archivedBadge: () => {
		return `Archivé`;
	},
	archiveWorkspace: () => {
		return `Archiver cet espace`;
	},
	archiveWarning: () => {
		return `Tout le monde peut encore le consulter. Rien n’y change et personne ne le rejoint tant que vous ne l’avez pas restauré.`;
	},
	archiveYes: () => {
		return `Oui, archiver`;
	},
	restoreWorkspace: () => {
		return `Restaurer cet espace`;
	},
	restoreText: () => {
		return `Les membres et les invitations sont inchangés. Les invitations qui n’ont pas expiré sont à nouveau valables.`;
	},
	archiveEndsOn: (i) => {
		return `Il sera supprimé le ${i?.date}.`;
	},
	noticeArchived: () => {
		return `L’espace est archivé.`;
	},
	noticeRestored: () => {
		return `L’espace est de nouveau utilisable.`;
	},
	typeSlug: (i) => {
		return `Saisissez ${i?.slug} pour confirmer`;
	},
	inviteManyTitle: () => {
		return `Inviter plusieurs personnes`;
	},
	inviteManyText: (i) => {
		return `Collez des adresses, les destinataires d’un message ou un tableau, ou choisissez un fichier. Les rôles (admin, manager, member, viewer) sont lus dans une colonne qui porte ce titre, ou dans le mot à côté d’une adresse. Jusqu’à ${i?.count} personnes. Rien n’est envoyé avant que vous ayez vu ce qui va se passer.`;
	},
	listOfAddresses: () => {
		return `Adresses`;
	},
	csvFile: () => {
		return `Ou un fichier (CSV ou texte)`;
	},
	roleOtherwise: () => {
		return `Rôle si la liste n’en indique pas`;
	},
	preview: () => {
		return `Voir ce qui va se passer`;
	},
	previewTitle: () => {
		return `Ce qui va se passer`;
	},
	previewSums: (i) => {
		return `À vérifier : ${i?.problems}. Seront invitées : ${i?.fine}.`;
	},
	seatsNeeded: (i) => {
		return `Places nécessaires : ${i?.needed}. Places libres : ${i?.free}.`;
	},
	higherRoles: (i) => {
		return `La liste donne à des personnes un rôle supérieur au rôle choisi (${i?.role}) : ${i?.counts}.`;
	},
	columnsRead: (i) => {
		return `Adresse : ${i?.address} ; nom : ${i?.name} ; rôle : ${i?.role} ; statut : ${i?.status} ; ${i?.unread} colonnes sur ${i?.all} non lues.`;
	},
	includeInactive: () => {
		return `Inviter aussi les personnes suspendues, bloquées ou parties`;
	},
	listNotes: () => {
		return `Remarques sur la liste`;
	},
	noteRepeated: (i) => {
		return `Ligne ${i?.line} : ${i?.address} figure déjà à la ligne ${i?.first}.`;
	},
	noteMoreAddresses: (i) => {
		return `Ligne ${i?.line} : autre adresse, non invitée : ${i?.text}`;
	},
	noteOtherColumn: (i) => {
		return `Ligne ${i?.line} : l’adresse vient de ${i?.column}.`;
	},
	noteUnreadColumn: (i) => {
		return `Colonne dont les adresses ne sont pas lues : ${i?.column} (${i?.count})`;
	},
	noteStrayAt: (i) => {
		return `Ligne ${i?.line} : ceci n’est pas une adresse : ${i?.text}`;
	},
	noteNotRead: (i) => {
		return `Non lu à partir de la ligne ${i?.line}. Adresses laissées de côté : ${i?.count}.`;
	},
	noteUnreadCells: (i) => {
		return `Non lu : les cellules au-delà des ${i?.max} premières d’une ligne, à partir de la ligne ${i?.line}. Adresses laissées de côté : ${i?.count}.`;
	},
	andMore: (i) => {
		return `Et ${i?.count} de plus`;
	},
	noteNoAddress: (i) => {
		return `Lignes sans adresse : ${i?.lines}`;
	},
	noteUnreadRoles: (i) => {
		return `Lignes avec le nom d’un rôle qui n’est pas lu : ${i?.lines}`;
	},
	rowInvitedBefore: () => {
		return `Vient d’être invité`;
	},
	sumInvitedBefore: (i) => {
		return `Invitées à l’instant : ${i?.count}.`;
	},
	rowInactive: (i) => {
		return `Laissé de côté selon la liste : ${i?.word}`;
	},
	rowUnknownRole: (i) => {
		return `Ce rôle n’existe pas : ${i?.word}`;
	},
	downloadRefused: () => {
		return `Télécharger les lignes à vérifier`;
	},
	listSizeHint: (i) => {
		return `Jusqu’à ${i?.size} Mo avec les adresses ci-dessus.`;
	},
	problemListSize: (i) => {
		return `La liste dépasse ${i?.size} Mo. Retirez des colonnes ou divisez-la.`;
	},
	addressAtRepeated: () => {
		return `Il y a plus d’un @.`;
	},
	addressHalf: () => {
		return `Il manque la partie avant ou après le @.`;
	},
	addressCharacters: () => {
		return `Un caractère, un guillemet ou un point se trouve là où les services de messagerie ne l’acceptent pas.`;
	},
	addressWhiteSpace: () => {
		return `Il y a un espace dans l’adresse.`;
	},
	addressWithoutDot: () => {
		return `La partie après le @ n’a pas de point, comme dans example.com.`;
	},
	addressDomainInvalid: () => {
		return `La partie après le @ n’est pas un domaine valide.`;
	},
	addressTooLong: () => {
		return `L’adresse est trop longue.`;
	},
	sendInvites: (i) => {
		return `Envoyer les invitations (${i?.count})`;
	},
	changeList: () => {
		return `Modifier la liste`;
	},
	backToTeam: () => {
		return `Retour à l’équipe`;
	},
	line: () => {
		return `Ligne`;
	},
	whatHappens: () => {
		return `Ce qui se passe`;
	},
	rowWillBeInvited: () => {
		return `Sera invité`;
	},
	rowInvited: () => {
		return `Invité`;
	},
	resultText: (i) => {
		return `Invités : ${i?.count} sur ${i?.all}.`;
	},
	bulkDone: () => {
		return `Terminé.`;
	},
	bulkFailed: () => {
		return `La connexion est perdue. Renvoyez : personne n’est invité deux fois.`;
	},
	copy: () => {
		return `Copier`;
	},
	copied: () => {
		return `Copié`;
	},
	failureAddress: () => {
		return `Cette boîte n’existe peut-être pas. Vérifiez l’adresse et invitez-la à nouveau.`;
	},
	failureUnwanted: () => {
		return `Le destinataire ou son service de messagerie refuse nos e-mails. Prévenez-le autrement.`;
	},
	failureSender: () => {
		return `L’expéditeur de ce service n’est pas configuré. Prévenez son exploitant.`;
	},
	failureMail: () => {
		return `L’e-mail n’a pas pu être envoyé. Renvoyez-le.`;
	},
	heldByQuotaUntil: (i) => {
		return `Le service de messagerie n’accepte plus d’e-mails pour le moment. Nouvel essai ${i?.when}.`;
	},
	heldByQuota: () => {
		return `Le service de messagerie n’accepte plus d’e-mails pour le moment. L’e-mail partira dès qu’il en acceptera de nouveau.`;
	},
	heldBySender: () => {
		return `L’expéditeur de ce service n’est pas configuré. L’e-mail partira une fois que ce sera fait ; prévenez l’exploitant du service.`;
	},
	heldByPause: () => {
		return `L’envoi des e-mails de cet espace est suspendu. L’e-mail partira à la reprise.`;
	},
	sectionsLabel: () => {
		return `Pages de cette équipe`;
	},
	sectionMembers: () => {
		return `Membres`;
	},
	sectionLinks: () => {
		return `Liens`;
	},
	sectionRequests: () => {
		return `Demandes`;
	},
	sectionWaysIn: () => {
		return `Accès`;
	},
	sectionDomains: () => {
		return `Domaines`;
	},
	statusApproved: () => {
		return `Acceptée`;
	},
	statusWithdrawn: () => {
		return `Retirée`;
	},
	noticeSaved: () => {
		return `Enregistré.`;
	},
	noticeRequestApproved: () => {
		return `La demande est acceptée. Cette personne est maintenant membre.`;
	},
	noticeRequestDeclined: () => {
		return `La demande est refusée.`;
	},
	noticeRequested: () => {
		return `Vous avez demandé à rejoindre l’équipe. Vous recevrez un e-mail dès que quelqu’un aura décidé.`;
	},
	noticeWithdrawn: () => {
		return `Votre demande est retirée.`;
	},
	waysInText: () => {
		return `Qui trouve cette équipe, et qui y entre comment.`;
	},
	visibilityLabel: () => {
		return `Qui trouve l’équipe`;
	},
	visibilityPrivate: () => {
		return `Privée : ses membres`;
	},
	visibilityPublic: () => {
		return `Publique : toute personne connectée`;
	},
	joiningLabel: () => {
		return `Qui trouve une équipe publique`;
	},
	joiningInvite: () => {
		return `a besoin d’une invitation`;
	},
	joiningRequest: () => {
		return `peut demander à entrer ; un gestionnaire décide`;
	},
	joiningOpen: () => {
		return `peut entrer aussitôt, comme membre`;
	},
	transportLabel: () => {
		return `Les invitations parviennent`;
	},
	transportMail: () => {
		return `par un e-mail envoyé d’ici`;
	},
	transportLink: () => {
		return `par un lien que vous transmettez`;
	},
	onlyDomains: () => {
		return `Seulement les adresses de ces domaines`;
	},
	onlyDomainsHint: () => {
		return `Un par ligne, comme acme.com. Laissez vide pour accepter toute adresse.`;
	},
	problemDomains: (i) => {
		return `L’un d’eux n’est pas un domaine, ou il y en a plus de ${i?.count}.`;
	},
	save: () => {
		return `Enregistrer`;
	},
	nobodyAsks: () => {
		return `Il n’y a pas de demande de ce type.`;
	},
	askedWhen: (i) => {
		return `Demandé ${i?.when}`;
	},
	approve: () => {
		return `Accepter`;
	},
	declineRequestWarning: (i) => {
		return `${i?.name} recevra un e-mail et ne pourra pas redemander pendant sept jours.`;
	},
	requestsPages: () => {
		return `Pages des demandes`;
	},
	findTeam: () => {
		return `Trouver une équipe`;
	},
	findTeamText: () => {
		return `Toute personne connectée peut trouver ces équipes.`;
	},
	findTeamLabel: () => {
		return `Nom d’une équipe, ou son adresse`;
	},
	teamsPages: () => {
		return `Pages des équipes`;
	},
	noTeamFound: () => {
		return `Aucune équipe trouvée.`;
	},
	joinTeam: () => {
		return `Rejoindre`;
	},
	askToJoin: () => {
		return `Demander à rejoindre`;
	},
	requestMessage: () => {
		return `Un message à ceux qui décident`;
	},
	sendRequest: () => {
		return `Envoyer la demande`;
	},
	byInviteOnly: () => {
		return `Sur invitation seulement`;
	},
	youAsked: () => {
		return `Vous avez demandé`;
	},
	yourRequests: () => {
		return `Vos demandes`;
	},
	withdraw: () => {
		return `Retirer`;
	},
	openTeam: () => {
		return `Ouvrir`;
	},
	linkText: (i) => {
		return `Ce lien vous fait entrer dans ${i?.workspace}. Votre rôle : ${i?.role}.`;
	},
	linkDomains: (i) => {
		return `Il est réservé aux adresses de ${i?.domains}.`;
	},
	linkGoodUntil: (i) => {
		return `Le lien est valable jusqu’au ${i?.date}.`;
	},
	linkCodeFirst: () => {
		return `Un code est d’abord envoyé à votre adresse. Vous revenez ensuite ici.`;
	},
	linkJoin: () => {
		return `Rejoindre`;
	},
	linkEndedTitle: () => {
		return `Ce lien n’est plus valable`;
	},
	linkUnknown: () => {
		return `Il manque peut-être une partie du lien. Copiez-le en entier, ou demandez-en un nouveau.`;
	},
	linkExpired: () => {
		return `Il n’a pas été utilisé à temps. Demandez-en un nouveau.`;
	},
	linkRevoked: () => {
		return `Il a été révoqué. Demandez-en un nouveau.`;
	},
	linksText: () => {
		return `Quiconque a un lien peut rejoindre l’équipe selon ses conditions. Un lien n’occupe aucune place.`;
	},
	linkNew: () => {
		return `Nouveau lien`;
	},
	linkLabel: () => {
		return `Libellé, pour les gestionnaires seulement`;
	},
	linkMaxUses: () => {
		return `Nombre de personnes (vide : sans limite)`;
	},
	linkDomainsField: () => {
		return `Seulement les adresses de ces domaines (vide : toutes)`;
	},
	linkOptions: () => {
		return `Libellé, limites, domaines`;
	},
	linkCreate: () => {
		return `Créer le lien`;
	},
	linksNone: () => {
		return `Il n’y a aucun lien ici.`;
	},
	linksActive: () => {
		return `Actifs`;
	},
	linkActive: () => {
		return `Actif`;
	},
	linkUsedUp: () => {
		return `Épuisé`;
	},
	linkUses: (i) => {
		return `Arrivées : ${i?.count}`;
	},
	linkUsesOf: (i) => {
		return `Arrivées : ${i?.count} sur ${i?.most}`;
	},
	linkRevokeWarning: () => {
		return `Plus personne ne pourra rejoindre l’équipe avec ce lien.`;
	},
	noticeLinkCreated: () => {
		return `Le lien est prêt. Copiez-le ci-dessous.`;
	},
	noticeLinkRevoked: () => {
		return `Le lien est révoqué.`;
	},
	problemUses: (i) => {
		return `Choisissez de 1 à ${i?.count}, ou laissez vide.`;
	},
	inviteAsLink: () => {
		return `Créer un lien à transmettre, sans envoyer d’e-mail`;
	},
	inviteLinkOf: (i) => {
		return `Lien pour ${i?.address}`;
	},
	noticeHanded: (i) => {
		return `${i?.address} est invité. Transmettez ce lien.`;
	},
} satisfies Messages;
