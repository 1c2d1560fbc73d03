// Generated from messages/ by `npm run generate -- messages`; change the source instead.
import * as registry from "./registry";
import type { Messages } from "./messages.generated";

export default {
	roleOwner: () => {
		return `Propietario`;
	},
	roleAdmin: () => {
		return `Administrador`;
	},
	roleManager: () => {
		return `Gestor`;
	},
	roleMember: () => {
		return `Miembro`;
	},
	roleViewer: () => {
		return `Lector`;
	},
	memberCount: (i) => {
		const countForm = registry.plural("es", i?.count, {});
		if (countForm === "one") return `${i?.count} miembro`;
		return `${i?.count} miembros`;
	},
	mailInviteSubject: (i) => {
		return `${i?.inviter} le invita a ${i?.workspace}`;
	},
	mailInviteSubjectPlain: () => {
		return `Tiene una invitación a un espacio de trabajo`;
	},
	mailInvitePreview: (i) => {
		return `Su rol: ${i?.role}. La invitación es válida hasta el ${i?.date}.`;
	},
	mailInviteHeading: (i) => {
		return `Invitación a ${i?.workspace}`;
	},
	mailInviteIntro: (i) => {
		return `${i?.inviter} le invita a ${i?.workspace}. Su rol allí: ${i?.role}.`;
	},
	mailInviteMessageFrom: (i) => {
		return `${i?.inviter} escribe:`;
	},
	mailInviteMessage: (i) => {
		return `«${i?.message}»`;
	},
	mailInviteButton: () => {
		return `Ver la invitación`;
	},
	mailInviteLabel: () => {
		return `El enlace a la invitación:`;
	},
	mailInviteNote: (i) => {
		return `La invitación es válida hasta el ${i?.date}. No ocurre nada hasta que la acepte; si no la esperaba, ignore este mensaje.`;
	},
	mailInviteSender: (i) => {
		return `Le ha invitado alguien que inicia sesión con ${i?.address}. Los nombres y el mensaje de este correo son suyos, no nuestros.`;
	},
	mailInviteSenderUnknown: () => {
		return `Los nombres y el mensaje de este correo son de la persona que le ha invitado, no nuestros.`;
	},
	mailVerifyEmailSubject: (i) => {
		return `${i?.code} es su código para verificar su dirección`;
	},
	mailVerifyEmailHeading: () => {
		return `Verificar la dirección`;
	},
	mailVerifyEmailIntro: () => {
		return `Introduzca este código para confirmar que la dirección es suya:`;
	},
	mailSignInSubject: (i) => {
		return `${i?.code} es su código para iniciar sesión`;
	},
	mailSignInHeading: () => {
		return `Iniciar sesión`;
	},
	mailSignInIntro: () => {
		return `Introduzca este código para iniciar sesión:`;
	},
	mailResetPasswordSubject: (i) => {
		return `${i?.code} es su código para crear una contraseña nueva`;
	},
	mailResetPasswordHeading: () => {
		return `Crear una contraseña nueva`;
	},
	mailResetPasswordIntro: () => {
		return `Introduzca este código para crear una contraseña nueva:`;
	},
	mailCodePreview: (i) => {
		return `El código es válido durante ${i?.lifetime}.`;
	},
	mailCodeNote: (i) => {
		return `El código es válido durante ${i?.lifetime}. Si no lo ha solicitado, ignore este mensaje; nadie puede entrar sin el código.`;
	},
	mailResetLinkPreview: (i) => {
		return `El enlace es válido durante ${i?.lifetime}.`;
	},
	mailResetLinkIntro: () => {
		return `Se ha solicitado una contraseña nueva para su cuenta.`;
	},
	mailResetLinkLabel: () => {
		return `El enlace para crearla:`;
	},
	mailResetLinkNote: (i) => {
		return `El enlace es válido durante ${i?.lifetime}. Si no lo ha solicitado, ignore este mensaje; su contraseña no cambia.`;
	},
	mailNoticeSubjectPlain: () => {
		return `Novedades de un espacio de trabajo`;
	},
	mailNoticeLabel: () => {
		return `El enlace correspondiente:`;
	},
	mailRequestsSubject: (i) => {
		return `Alguien quiere unirse a ${i?.workspace}`;
	},
	mailRequestsIntro: (i) => {
		return `Hay una nueva solicitud para unirse a ${i?.workspace}. Solicitudes que esperan una decisión: ${i?.count}.`;
	},
	mailRequestsButton: () => {
		return `Ver las solicitudes`;
	},
	mailRequestsNote: (i) => {
		return `Recibe este correo porque es propietario o administrador de ${i?.workspace}. Se envía como máximo una vez por hora.`;
	},
	mailApprovedSubject: (i) => {
		return `Ya es miembro de ${i?.workspace}`;
	},
	mailApprovedIntro: (i) => {
		return `Se ha aprobado su solicitud para unirse a ${i?.workspace}.`;
	},
	mailApprovedButton: () => {
		return `Ir al espacio`;
	},
	mailDeclinedSubject: (i) => {
		return `Se ha rechazado su solicitud para unirse a ${i?.workspace}`;
	},
	mailDeclinedIntro: (i) => {
		return `Una persona que gestiona ${i?.workspace} ha rechazado su solicitud. Puede volver a solicitarlo dentro de una semana.`;
	},
	mailDeclinedButton: () => {
		return `Ver sus espacios`;
	},
	mailRequestNote: (i) => {
		return `Recibe este correo porque solicitó unirse a ${i?.workspace}.`;
	},
	mailArchiveSubject: (i) => {
		return `${i?.workspace} se eliminará el ${i?.date}`;
	},
	mailArchiveIntro: (i) => {
		return `${i?.workspace} está archivado. El ${i?.date} se eliminará con todos sus miembros e invitaciones. Si quiere conservarlo, restáurelo antes de ese día.`;
	},
	mailArchiveButton: () => {
		return `Ir al espacio`;
	},
	mailArchiveNote: (i) => {
		return `Recibe este correo porque es propietario de ${i?.workspace}.`;
	},
	skipToContent: () => {
		return `Saltar al contenido`;
	},
	signOut: () => {
		return `Cerrar sesión`;
	},
	signIn: () => {
		return `Iniciar sesión`;
	},
	signUp: () => {
		return `Crear una cuenta`;
	},
	email: () => {
		return `Correo electrónico`;
	},
	password: () => {
		return `Contraseña`;
	},
	newPassword: () => {
		return `Nueva contraseña`;
	},
	passwordHint: (i) => {
		return `Al menos ${i?.length} caracteres.`;
	},
	yourName: () => {
		return `Su nombre`;
	},
	code: () => {
		return `Código del mensaje`;
	},
	forgotPassword: () => {
		return `¿Ha olvidado su contraseña?`;
	},
	mailMeACode: () => {
		return `Enviarme un código`;
	},
	mailNewCode: () => {
		return `Enviarme un código nuevo`;
	},
	noAccountYet: () => {
		return `¿Aún no tiene cuenta?`;
	},
	accountAlready: () => {
		return `Ya tengo una cuenta`;
	},
	continueWith: (i) => {
		return `Continuar con ${i?.provider}`;
	},
	or: () => {
		return `o`;
	},
	verifyTitle: () => {
		return `Introduzca su código`;
	},
	verifyText: () => {
		return `Si la dirección es correcta, recibirá un mensaje con seis dígitos. Puede tardar un minuto.`;
	},
	goOn: () => {
		return `Continuar`;
	},
	otherAddress: () => {
		return `Usar otra dirección`;
	},
	forgotTitle: () => {
		return `Establecer una contraseña nueva`;
	},
	forgotText: () => {
		return `Le enviaremos un código para establecer una nueva.`;
	},
	setPassword: () => {
		return `Guardar la contraseña`;
	},
	backToSignIn: () => {
		return `Volver al inicio de sesión`;
	},
	problemEmail: () => {
		return `Introduzca una dirección como ada@example.com.`;
	},
	problemName: () => {
		return `Introduzca un nombre.`;
	},
	problemPassword: (i) => {
		return `Use al menos ${i?.length} caracteres.`;
	},
	problemCode: () => {
		return `Ese no es el código. Mire los seis dígitos del último mensaje.`;
	},
	problemCodeEnded: () => {
		return `Ese código ya no es válido. Pida uno nuevo.`;
	},
	problemSignIn: () => {
		return `La dirección o la contraseña no es correcta.`;
	},
	cookiesBlocked: (i) => {
		return `No ha iniciado sesión: el navegador no guardó nuestra cookie. Permita las cookies de ${i?.host} en los ajustes del navegador o salga del modo privado, y vuelva a iniciar sesión.`;
	},
	clockWrong: () => {
		return `El reloj de este dispositivo se desvía más de cinco minutos. También así un navegador descarta las cookies: ponga el reloj en hora.`;
	},
	problemSlug: () => {
		return `Use de 3 a 48 letras minúsculas, dígitos y guiones. Algunas palabras están reservadas.`;
	},
	problemSlugTaken: () => {
		return `Esta dirección está ocupada. Pruebe otra.`;
	},
	problemTooManyWorkspaces: () => {
		return `Ya tiene todos los espacios que puede tener una persona.`;
	},
	problemMessage: (i) => {
		return `Use como máximo ${i?.length} caracteres.`;
	},
	problemDays: (i) => {
		return `Elija de 1 a ${i?.days} días.`;
	},
	problemConfirmation: (i) => {
		return `Escriba ${i?.slug} para confirmar.`;
	},
	problemEmptyList: () => {
		return `No hay ninguna dirección en esta lista.`;
	},
	problemLongList: (i) => {
		return `Una lista admite como máximo ${i?.count} personas. Divídala.`;
	},
	problemRow: () => {
		return `No es una dirección, o no es un rol que se pueda dar`;
	},
	problemTitle: () => {
		return `No ha funcionado`;
	},
	keptTitle: () => {
		return `Todavía no se ha enviado`;
	},
	keptText: () => {
		return `Lo que escribió sigue aquí. Puede enviarlo de nuevo.`;
	},
	keptOften: (i) => {
		return `Demasiados intentos. Espere ${i?.wait} y vuelva a enviarlo. Lo que escribió sigue aquí.`;
	},
	keptSignedOut: () => {
		return `Su sesión ha terminado y no se ha enviado nada. Lo que escribió sigue aquí. Inicie sesión en otra pestaña, vuelva a esta y envíelo de nuevo.`;
	},
	keptSignIn: () => {
		return `Iniciar sesión en otra pestaña`;
	},
	keptSend: () => {
		return `Enviar de nuevo`;
	},
	challengeText: () => {
		return `Desde su red se han pedido demasiados correos. Confirme que es una persona.`;
	},
	challengeNeedsScript: () => {
		return `Este paso necesita JavaScript. Actívelo para esta página y vuelva a cargarla.`;
	},
	noConnection: () => {
		return `No hay conexión. Lo que escribió sigue aquí; envíelo de nuevo cuando tenga conexión. Nada se hace dos veces.`;
	},
	notFoundTitle: () => {
		return `Aquí no hay nada`;
	},
	notFoundText: () => {
		return `Puede que la dirección esté mal escrita o que lleve a un sitio al que no pertenece.`;
	},
	brokenText: () => {
		return `Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.`;
	},
	unavailableText: () => {
		return `El servicio no está disponible ahora. Inténtelo de nuevo en un minuto.`;
	},
	toStart: () => {
		return `Ir a su espacio`;
	},
	tryAgain: () => {
		return `Intentarlo de nuevo`;
	},
	refusedInput: () => {
		return `Algo en el formulario no es válido. Revíselo y envíelo de nuevo.`;
	},
	refusedSignedOut: () => {
		return `Inicie sesión primero.`;
	},
	refusedForbidden: () => {
		return `Su rol no lo permite.`;
	},
	refusedBlocked: () => {
		return `Esta cuenta está bloqueada. Póngase en contacto con el responsable de este servicio.`;
	},
	refusedUnverified: () => {
		return `Verifique antes su dirección: inicie sesión con un código enviado por correo.`;
	},
	refusedSeats: () => {
		return `Todas las plazas están ocupadas`;
	},
	refusedRole: () => {
		return `Ese rol está por encima del suyo.`;
	},
	refusedOrigin: () => {
		return `Este formulario no procede de nuestra página. Ábrala de nuevo y envíelo desde allí.`;
	},
	refusedMemberGone: () => {
		return `Esa persona ya no es miembro.`;
	},
	refusedInviteGone: () => {
		return `Esa invitación ya se ha respondido o ha caducado.`;
	},
	refusedInviteSuspended: () => {
		return `Esta invitación está en suspenso. Quien la envió ya no puede dar ese rol.`;
	},
	refusedArchived: () => {
		return `Este equipo está archivado. Su propietario puede restaurarlo.`;
	},
	refusedBarred: () => {
		return `Se le retiró de este equipo. Pida una invitación si debe formar parte de él.`;
	},
	refusedEmailDomain: () => {
		return `Las direcciones de este dominio no están permitidas en este equipo.`;
	},
	refusedDomainShared: () => {
		return `Muchas personas comparten este dominio, así que ningún equipo puede reclamarlo.`;
	},
	refusedDomainLimit: () => {
		return `El equipo ya tiene tantos dominios como puede tener.`;
	},
	refusedDomainTaken: () => {
		return `Otro equipo ha demostrado que este dominio es suyo.`;
	},
	refusedDomainRecord: () => {
		return `El DNS aún no muestra el registro. Los registros nuevos pueden tardar un poco.`;
	},
	recordDifferent: () => {
		return `El DNS tiene otros registros con este nombre, pero no este.`;
	},
	dnsSilent: () => {
		return `El DNS no respondió. Inténtelo de nuevo dentro de un rato.`;
	},
	problemDomain: () => {
		return `Eso no es un dominio. Escríbalo como acme.com.`;
	},
	noticeDomainAdded: () => {
		return `El dominio está añadido. Publique su registro y después compruébelo.`;
	},
	noticeDomainVerified: () => {
		return `El dominio está verificado.`;
	},
	noticeDomainRemoved: () => {
		return `El dominio está quitado.`;
	},
	domainsText: () => {
		return `Demuestre que un dominio es suyo. Quienes tengan allí una dirección verificada podrán encontrar este equipo o unirse a él.`;
	},
	domainLabel: () => {
		return `Dominio`;
	},
	domainHint: () => {
		return `Por ejemplo, acme.com. Cada subdominio es un dominio aparte.`;
	},
	addDomain: () => {
		return `Añadir el dominio`;
	},
	domainPending: () => {
		return `Sin verificar`;
	},
	domainVerified: () => {
		return `Verificado`;
	},
	domainLost: () => {
		return `Perdido`;
	},
	publishRecord: () => {
		return `Publique este registro TXT en el DNS en un plazo de 14 días y déjelo allí.`;
	},
	keepRecord: () => {
		return `Deje este registro TXT en el DNS: se comprueba cada semana.`;
	},
	domainLostText: () => {
		return `El registro ya no está, así que nadie entra por este dominio. Publíquelo de nuevo y compruébelo.`;
	},
	recordName: () => {
		return `Nombre del registro`;
	},
	recordValue: () => {
		return `Valor del registro`;
	},
	checkRecord: () => {
		return `Comprobar ahora`;
	},
	domainModeLabel: (i) => {
		return `Las personas con una dirección en ${i?.domain}`;
	},
	domainModeOff: () => {
		return `no ven nada de este equipo`;
	},
	domainModeSuggest: () => {
		return `ven este equipo y pueden pedir unirse`;
	},
	domainModeJoin: () => {
		return `pueden unirse al momento, como miembros`;
	},
	removeDomainWarning: (i) => {
		return `Nadie más entra por ${i?.domain}. Los miembros se quedan.`;
	},
	suggestionsTitle: (i) => {
		return `Equipos en ${i?.domain}`;
	},
	refusedLinkGone: () => {
		return `Este enlace ya no funciona.`;
	},
	refusedLinkUsedUp: () => {
		return `Este enlace se ha usado tantas veces como permite.`;
	},
	refusedLinkSuspended: () => {
		return `Este enlace está en pausa: quien lo creó ya no puede dar su rol.`;
	},
	refusedLinkLimit: () => {
		return `Este equipo ya tiene todos los enlaces permitidos. Revoque uno que ya nadie necesite.`;
	},
	refusedRequested: () => {
		return `Ya ha pedido unirse a este equipo.`;
	},
	refusedRequestClosed: () => {
		return `Esta solicitud ya se respondió o se retiró.`;
	},
	refusedMember: () => {
		return `Ya es miembro`;
	},
	refusedInvited: () => {
		return `Ya tiene una invitación pendiente; reenvíela desde la lista`;
	},
	refusedTooLarge: () => {
		return `Es demasiado de una vez. Vuelva atrás: su navegador aún tiene lo que escribió. Envíelo en partes más pequeñas.`;
	},
	refusedOften: () => {
		return `Demasiados intentos. Espere un poco y vuelva a intentarlo.`;
	},
	noticeJoined: () => {
		return `Ya forma parte del espacio. ¡Le damos la bienvenida!`;
	},
	noticeAlreadyMember: () => {
		return `Ya está dentro.`;
	},
	noticeDeclined: () => {
		return `Ha rechazado la invitación.`;
	},
	noticeLeft: () => {
		return `Ha salido del espacio.`;
	},
	noticeCreated: () => {
		return `Su espacio está listo.`;
	},
	noticeInvited: () => {
		return `La invitación está en camino.`;
	},
	noticeInvitedPerson: (i) => {
		return `Se ha invitado a ${i?.address}. La invitación está en camino.`;
	},
	noticeResent: () => {
		return `La invitación está de nuevo en camino. El enlace anterior ya no funciona.`;
	},
	noticeRevoked: () => {
		return `La invitación se ha retirado.`;
	},
	noticeRoleChanged: () => {
		return `El rol se ha cambiado.`;
	},
	noticeRemoved: () => {
		return `Esa persona ya no es miembro.`;
	},
	noticeTransferred: () => {
		return `El espacio tiene un nuevo propietario. Ahora usted es administrador.`;
	},
	noticeGivenBack: () => {
		return `Ha devuelto la propiedad y tiene de nuevo el rol que tenía antes.`;
	},
	noticeDeleted: () => {
		return `El espacio se ha eliminado.`;
	},
	noticeCodeSent: () => {
		return `El código está en camino.`;
	},
	noticePasswordChanged: () => {
		return `Su contraseña ha cambiado. Inicie sesión con ella.`;
	},
	noticeLinkExpired: () => {
		return `Ese enlace ya no es válido. Pida un código.`;
	},
	noticeProviderFailed: () => {
		return `El inicio de sesión no ha funcionado. Inténtelo de nuevo o use su dirección.`;
	},
	startTitle: () => {
		return `Le damos la bienvenida`;
	},
	invitesForYou: () => {
		return `Tiene invitaciones`;
	},
	yourWorkspaces: () => {
		return `Sus espacios`;
	},
	newWorkspace: () => {
		return `Crear su espacio`;
	},
	newWorkspaceText: () => {
		return `Un espacio es donde está su equipo. Después podrá invitar a gente.`;
	},
	workspaceName: () => {
		return `Nombre`;
	},
	workspaceSlug: () => {
		return `Dirección`;
	},
	workspaceSlugHint: () => {
		return `La última parte del enlace: minúsculas, dígitos, guiones.`;
	},
	createWorkspace: () => {
		return `Crear el espacio`;
	},
	inviteTitle: (i) => {
		return `Unirse a ${i?.workspace}`;
	},
	inviteText: (i) => {
		return `${i?.inviter} le invita a ${i?.workspace}. Su rol allí: ${i?.role}.`;
	},
	inviteGoodUntil: (i) => {
		return `La invitación es válida hasta el ${i?.date}.`;
	},
	inviteNewHere: () => {
		return `Todavía no tengo cuenta`;
	},
	signUpAndAccept: () => {
		return `Crear cuenta y unirse`;
	},
	signInAndAccept: () => {
		return `Iniciar sesión y unirse`;
	},
	otherWaysIn: () => {
		return `Otras formas de iniciar sesión`;
	},
	inviteHasAccount: () => {
		return `Ya hay una cuenta con esta dirección. Inicie sesión con ella abajo.`;
	},
	acceptInvite: () => {
		return `Aceptar`;
	},
	declineInvite: () => {
		return `Rechazar`;
	},
	declineWarning: () => {
		return `La invitación termina definitivamente. Para unirse más tarde, tendrán que invitarle de nuevo.`;
	},
	declineLinkWarning: (i) => {
		return `Quien le invitó verá que la ha rechazado. Hasta el ${i?.date} puede cambiar de opinión con el mismo enlace.`;
	},
	declineYes: () => {
		return `Sí, rechazar`;
	},
	inviteOtherAccount: (i) => {
		return `Esta invitación es para ${i?.address}. Ha iniciado sesión como ${i?.me}.`;
	},
	switchAccount: () => {
		return `Cambiar de cuenta`;
	},
	stayAs: (i) => {
		return `Seguir como ${i?.me}`;
	},
	signedInAs: (i) => {
		return `Ha iniciado sesión como ${i?.me}.`;
	},
	inviteFull: (i) => {
		return `Este espacio no tiene plazas libres ahora. Pida a ${i?.inviter} que haga sitio; mientras tanto la invitación sigue siendo válida.`;
	},
	inviteEndedTitle: () => {
		return `Esta invitación ha terminado`;
	},
	inviteUnknownTitle: () => {
		return `Este enlace no lleva a ninguna parte`;
	},
	inviteUnknown: () => {
		return `Puede que falte una parte del enlace. Ábralo de nuevo desde el mensaje o cópielo entero.`;
	},
	inviteExpired: (i) => {
		return `No se respondió a tiempo, o el espacio ya no existe. Pida una nueva a ${i?.inviter}.`;
	},
	inviteRevoked: (i) => {
		return `Se ha retirado. Si cree que es un error, pregunte a ${i?.inviter}.`;
	},
	inviteSuspended: (i) => {
		return `Está en suspenso, porque ${i?.inviter} ya no puede dar este rol. Debe enviarla de nuevo alguien que pueda.`;
	},
	inviteDeclined: (i) => {
		return `Se rechazó. Si ha cambiado de opinión, pida una nueva a ${i?.inviter}.`;
	},
	inviteDeclinedByLink: () => {
		return `Esta invitación se rechazó con el enlace del mensaje. También un programa de correo puede pulsar un botón. Si quiere unirse, todavía puede hacerlo.`;
	},
	joinAfterAll: () => {
		return `Quiero unirme de todos modos`;
	},
	inviteReplaced: () => {
		return `Se envió un mensaje más reciente. Use el enlace de ese mensaje.`;
	},
	inviteAccepted: () => {
		return `Ya se ha aceptado. Si fue usted, inicie sesión.`;
	},
	theInviter: () => {
		return `la persona que le invitó`;
	},
	yourRole: (i) => {
		return `Su rol: ${i?.role}`;
	},
	allWorkspaces: () => {
		return `Todos los espacios`;
	},
	seatsUsed: (i) => {
		return `${i?.used} de ${i?.limit} plazas ocupadas`;
	},
	seatsUnlimited: (i) => {
		return `Plazas ocupadas: ${i?.used}, sin límite`;
	},
	seatsFull: () => {
		return `Todas las plazas están ocupadas, así que no se puede invitar a nadie. Quite a alguien, retire una invitación o pase a un plan mayor.`;
	},
	onlyManagers: () => {
		return `Solo el propietario, los administradores y los gestores pueden invitar y cambiar roles.`;
	},
	inviteSomeone: () => {
		return `Invitar a alguien`;
	},
	role: () => {
		return `Rol`;
	},
	sendInvite: () => {
		return `Enviar invitación`;
	},
	moreOptions: () => {
		return `Mensaje, idioma, fin`;
	},
	personalMessage: () => {
		return `Un mensaje personal`;
	},
	goodForDays: (i) => {
		return `Válida durante días (1 a ${i?.days})`;
	},
	mailLanguage: () => {
		return `Idioma del mensaje`;
	},
	inviteManyLink: () => {
		return `Invitar a muchos a la vez`;
	},
	search: () => {
		return `Buscar`;
	},
	searchLabel: () => {
		return `Nombre o dirección`;
	},
	searchStopped: (i) => {
		return `Cada vez se revisan solo ${i?.count} entradas, y hay más.`;
	},
	searchOn: () => {
		return `Seguir buscando`;
	},
	showAll: () => {
		return `Mostrar todo`;
	},
	members: () => {
		return `Miembros`;
	},
	membersPages: () => {
		return `Páginas de miembros`;
	},
	nobodyFound: () => {
		return `Nadie coincide.`;
	},
	thatIsYou: () => {
		return `(usted)`;
	},
	joined: (i) => {
		return `desde el ${i?.date}`;
	},
	whomYouMayChange: () => {
		return `Puede cambiar a personas con un rol por debajo del suyo.`;
	},
	roleOf: (i) => {
		return `Rol de ${i?.name}`;
	},
	changeRole: () => {
		return `Cambiar el rol`;
	},
	removeMember: () => {
		return `Quitar`;
	},
	removeWarning: (i) => {
		return `${i?.name} pierde el acceso de inmediato. También terminan las invitaciones a esa dirección.`;
	},
	removeYes: () => {
		return `Sí, quitar`;
	},
	makeOwner: () => {
		return `Hacer propietario`;
	},
	transferWarning: (i) => {
		return `${i?.name} pasa a ser propietario y usted administrador. Solo el nuevo propietario puede deshacerlo.`;
	},
	transferYes: () => {
		return `Sí, ceder`;
	},
	invites: () => {
		return `Invitaciones`;
	},
	invitesPages: () => {
		return `Páginas de invitaciones`;
	},
	noInvites: () => {
		return `No hay ninguna.`;
	},
	statusPending: () => {
		return `Pendiente`;
	},
	statusAccepted: () => {
		return `Aceptada`;
	},
	statusDeclined: () => {
		return `Rechazada`;
	},
	statusDeclinedByLink: () => {
		return `Rechazada; el enlace aún funciona`;
	},
	statusRevoked: () => {
		return `Retirada`;
	},
	statusSuspended: () => {
		return `En suspenso`;
	},
	statusExpired: () => {
		return `Caducada`;
	},
	statusAll: () => {
		return `Todas`;
	},
	deliveryQueued: () => {
		return `Mensaje en camino`;
	},
	deliverySent: () => {
		return `Mensaje enviado`;
	},
	deliveryFailed: () => {
		return `Mensaje fallido`;
	},
	deliveryBounced: () => {
		return `Mensaje devuelto`;
	},
	deliveryCancelled: () => {
		return `Mensaje innecesario`;
	},
	deliveryHanded: () => {
		return `Enlace para entregar`;
	},
	deliveryHeld: () => {
		return `Mensaje en espera`;
	},
	ends: (i) => {
		return `termina ${i?.when}`;
	},
	invitedWhen: (i) => {
		return `Invitación de ${i?.inviter} ${i?.when}.`;
	},
	sentAgain: (i) => {
		return `Enviada ${i?.count} veces, la última ${i?.when}.`;
	},
	resend: () => {
		return `Reenviar`;
	},
	resendRests: () => {
		return `Recién enviada. Podrá reenviarla dentro de un minuto.`;
	},
	revoke: () => {
		return `Retirar`;
	},
	revokeWarning: (i) => {
		return `El enlace enviado a ${i?.address} deja de funcionar de inmediato.`;
	},
	revokeYes: () => {
		return `Sí, retirar`;
	},
	firstPage: () => {
		return `Primera página`;
	},
	nextPage: () => {
		return `Página siguiente`;
	},
	leaveTitle: () => {
		return `Salir`;
	},
	ownerStays: () => {
		return `Usted es el propietario de este espacio. Para salir, haga antes propietario a otra persona.`;
	},
	ownershipGiven: (i) => {
		return `${i?.name} le ha hecho propietario. Puede devolver la propiedad hasta el ${i?.date}.`;
	},
	giveBack: () => {
		return `Devolver la propiedad`;
	},
	giveBackWarning: (i) => {
		return `${i?.name} vuelve a ser propietario y usted recupera el rol que tenía antes.`;
	},
	giveBackYes: () => {
		return `Sí, devolver`;
	},
	leave: () => {
		return `Salir de este espacio`;
	},
	leaveWarning: () => {
		return `Pierde el acceso de inmediato. Para volver, tendrán que invitarle de nuevo.`;
	},
	leaveYes: () => {
		return `Sí, salir`;
	},
	deleteWorkspace: () => {
		return `Eliminar este espacio`;
	},
	deleteWarning: () => {
		return `Todos pierden el acceso y todas las invitaciones terminan. No se puede deshacer.`;
	},
	deleteYes: () => {
		return `Sí, eliminar para siempre`;
	},
	archivedBadge: () => {
		return `Archivado`;
	},
	archiveWorkspace: () => {
		return `Archivar este espacio`;
	},
	archiveWarning: () => {
		return `Todos pueden seguir viéndolo. Nada cambia en él y nadie se une hasta que usted lo restaure.`;
	},
	archiveYes: () => {
		return `Sí, archivar`;
	},
	restoreWorkspace: () => {
		return `Restaurar este espacio`;
	},
	restoreText: () => {
		return `Los miembros y las invitaciones siguen como estaban. Las invitaciones que no han caducado vuelven a ser válidas.`;
	},
	archiveEndsOn: (i) => {
		return `Se eliminará el ${i?.date}.`;
	},
	noticeArchived: () => {
		return `El espacio está archivado.`;
	},
	noticeRestored: () => {
		return `El espacio vuelve a estar en uso.`;
	},
	typeSlug: (i) => {
		return `Escriba ${i?.slug} para confirmar`;
	},
	inviteManyTitle: () => {
		return `Invitar a muchos`;
	},
	inviteManyText: (i) => {
		return `Pegue direcciones, los destinatarios de un correo o una tabla, o elija un archivo. Los roles (admin, manager, member, viewer) se leen de una columna con ese título o de la palabra junto a una dirección. Hasta ${i?.count} personas. No se envía nada antes de que vea qué ocurrirá.`;
	},
	listOfAddresses: () => {
		return `Direcciones`;
	},
	csvFile: () => {
		return `O un archivo (CSV o texto)`;
	},
	roleOtherwise: () => {
		return `Rol si la lista no indica ninguno`;
	},
	preview: () => {
		return `Ver qué ocurrirá`;
	},
	previewTitle: () => {
		return `Qué ocurrirá`;
	},
	previewSums: (i) => {
		return `Por revisar: ${i?.problems}. Se invitará a: ${i?.fine}.`;
	},
	seatsNeeded: (i) => {
		return `Plazas necesarias: ${i?.needed}. Plazas libres: ${i?.free}.`;
	},
	higherRoles: (i) => {
		return `La lista da a personas un rol superior al elegido (${i?.role}): ${i?.counts}.`;
	},
	columnsRead: (i) => {
		return `Dirección: ${i?.address}; nombre: ${i?.name}; rol: ${i?.role}; estado: ${i?.status}; ${i?.unread} de ${i?.all} columnas sin leer.`;
	},
	includeInactive: () => {
		return `Invitar también a personas suspendidas, bloqueadas o dadas de baja`;
	},
	listNotes: () => {
		return `Observaciones sobre la lista`;
	},
	noteRepeated: (i) => {
		return `Línea ${i?.line}: ${i?.address} ya está en la línea ${i?.first}.`;
	},
	noteMoreAddresses: (i) => {
		return `Línea ${i?.line}: otra dirección, no se invita: ${i?.text}`;
	},
	noteOtherColumn: (i) => {
		return `Línea ${i?.line}: la dirección es de ${i?.column}.`;
	},
	noteUnreadColumn: (i) => {
		return `Columna con direcciones que no se leen: ${i?.column} (${i?.count})`;
	},
	noteStrayAt: (i) => {
		return `Línea ${i?.line}: esto no es una dirección: ${i?.text}`;
	},
	noteNotRead: (i) => {
		return `No se lee desde la línea ${i?.line}. Direcciones omitidas: ${i?.count}.`;
	},
	noteUnreadCells: (i) => {
		return `No se leen las celdas después de las primeras ${i?.max} de una línea, desde la línea ${i?.line}. Direcciones omitidas: ${i?.count}.`;
	},
	andMore: (i) => {
		return `Y ${i?.count} más`;
	},
	noteNoAddress: (i) => {
		return `Líneas sin dirección: ${i?.lines}`;
	},
	noteUnreadRoles: (i) => {
		return `Líneas con el nombre de un rol que no se lee: ${i?.lines}`;
	},
	rowInvitedBefore: () => {
		return `Se acaba de invitar`;
	},
	sumInvitedBefore: (i) => {
		return `Invitados hace un momento: ${i?.count}.`;
	},
	rowInactive: (i) => {
		return `Se omite según la lista: ${i?.word}`;
	},
	rowUnknownRole: (i) => {
		return `No existe este rol: ${i?.word}`;
	},
	downloadRefused: () => {
		return `Descargar las líneas por revisar`;
	},
	listSizeHint: (i) => {
		return `Hasta ${i?.size} MB junto con las direcciones de arriba.`;
	},
	problemListSize: (i) => {
		return `La lista supera los ${i?.size} MB. Quite columnas o divídala.`;
	},
	addressAtRepeated: () => {
		return `Hay más de una @.`;
	},
	addressHalf: () => {
		return `Falta la parte antes o después de la @.`;
	},
	addressCharacters: () => {
		return `Hay un carácter, una comilla o un punto donde los servicios de correo no lo aceptan.`;
	},
	addressWhiteSpace: () => {
		return `Hay un espacio en la dirección.`;
	},
	addressWithoutDot: () => {
		return `A la parte después de la @ le falta un punto, como en example.com.`;
	},
	addressDomainInvalid: () => {
		return `La parte después de la @ no es un dominio válido.`;
	},
	addressTooLong: () => {
		return `La dirección es demasiado larga.`;
	},
	sendInvites: (i) => {
		return `Enviar las invitaciones (${i?.count})`;
	},
	changeList: () => {
		return `Cambiar la lista`;
	},
	backToTeam: () => {
		return `Volver al equipo`;
	},
	line: () => {
		return `Línea`;
	},
	whatHappens: () => {
		return `Qué ocurre`;
	},
	rowWillBeInvited: () => {
		return `Se invitará`;
	},
	rowInvited: () => {
		return `Invitado`;
	},
	resultText: (i) => {
		return `Invitados: ${i?.count} de ${i?.all}.`;
	},
	bulkDone: () => {
		return `Listo.`;
	},
	bulkFailed: () => {
		return `Se perdió la conexión. Envíe de nuevo: nadie recibe dos invitaciones.`;
	},
	copy: () => {
		return `Copiar`;
	},
	copied: () => {
		return `Copiado`;
	},
	failureAddress: () => {
		return `Puede que ese buzón no exista. Revise la dirección e invítela de nuevo.`;
	},
	failureUnwanted: () => {
		return `El destinatario o su servicio de correo no quiere nuestros mensajes. Avísele de otra forma.`;
	},
	failureSender: () => {
		return `El remitente de este servicio no está configurado. Avise a quien lo gestiona.`;
	},
	failureMail: () => {
		return `No se pudo enviar el mensaje. Reenvíelo.`;
	},
	heldByQuotaUntil: (i) => {
		return `El servicio de correo no admite más mensajes por ahora. Se volverá a intentar ${i?.when}.`;
	},
	heldByQuota: () => {
		return `El servicio de correo no admite más mensajes por ahora. El mensaje se enviará en cuanto los admita.`;
	},
	heldBySender: () => {
		return `El remitente de este servicio no está configurado. El mensaje se enviará cuando lo esté; avise a quien lo administra.`;
	},
	heldByPause: () => {
		return `Los envíos de este espacio están en pausa. El mensaje se enviará cuando se reanuden.`;
	},
	sectionsLabel: () => {
		return `Páginas de este equipo`;
	},
	sectionMembers: () => {
		return `Miembros`;
	},
	sectionLinks: () => {
		return `Enlaces`;
	},
	sectionRequests: () => {
		return `Solicitudes`;
	},
	sectionWaysIn: () => {
		return `Formas de entrar`;
	},
	sectionDomains: () => {
		return `Dominios`;
	},
	statusApproved: () => {
		return `Aprobada`;
	},
	statusWithdrawn: () => {
		return `Retirada`;
	},
	noticeSaved: () => {
		return `Guardado.`;
	},
	noticeRequestApproved: () => {
		return `La solicitud está aprobada. Esa persona ya es miembro.`;
	},
	noticeRequestDeclined: () => {
		return `La solicitud está rechazada.`;
	},
	noticeRequested: () => {
		return `Ha pedido unirse. Recibirá un correo cuando alguien lo haya decidido.`;
	},
	noticeWithdrawn: () => {
		return `Su solicitud está retirada.`;
	},
	waysInText: () => {
		return `Quién encuentra este equipo y quién entra de qué modo.`;
	},
	visibilityLabel: () => {
		return `Quién encuentra el equipo`;
	},
	visibilityPrivate: () => {
		return `Privado: sus miembros`;
	},
	visibilityPublic: () => {
		return `Público: cualquiera que haya iniciado sesión`;
	},
	joiningLabel: () => {
		return `Quien encuentra un equipo público`;
	},
	joiningInvite: () => {
		return `necesita una invitación`;
	},
	joiningRequest: () => {
		return `puede pedir unirse; decide un gestor`;
	},
	joiningOpen: () => {
		return `puede unirse al momento, como miembro`;
	},
	transportLabel: () => {
		return `Las invitaciones llegan`;
	},
	transportMail: () => {
		return `por un correo enviado desde aquí`;
	},
	transportLink: () => {
		return `por un enlace que usted entrega`;
	},
	onlyDomains: () => {
		return `Solo direcciones de estos dominios`;
	},
	onlyDomainsHint: () => {
		return `Uno por línea, como acme.com. Déjelo vacío para aceptar cualquier dirección.`;
	},
	problemDomains: (i) => {
		return `Uno de ellos no es un dominio, o hay más de ${i?.count}.`;
	},
	save: () => {
		return `Guardar`;
	},
	nobodyAsks: () => {
		return `No hay solicitudes así.`;
	},
	askedWhen: (i) => {
		return `Solicitado ${i?.when}`;
	},
	approve: () => {
		return `Aprobar`;
	},
	declineRequestWarning: (i) => {
		return `${i?.name} recibirá un correo y no podrá volver a pedirlo durante siete días.`;
	},
	requestsPages: () => {
		return `Páginas de solicitudes`;
	},
	findTeam: () => {
		return `Buscar un equipo`;
	},
	findTeamText: () => {
		return `Cualquiera que haya iniciado sesión puede encontrar estos equipos.`;
	},
	findTeamLabel: () => {
		return `Nombre de un equipo o su dirección`;
	},
	teamsPages: () => {
		return `Páginas de equipos`;
	},
	noTeamFound: () => {
		return `No se ha encontrado ningún equipo.`;
	},
	joinTeam: () => {
		return `Unirse`;
	},
	askToJoin: () => {
		return `Pedir unirse`;
	},
	requestMessage: () => {
		return `Un mensaje para quienes deciden`;
	},
	sendRequest: () => {
		return `Enviar la solicitud`;
	},
	byInviteOnly: () => {
		return `Solo por invitación`;
	},
	youAsked: () => {
		return `Ya lo ha pedido`;
	},
	yourRequests: () => {
		return `Sus solicitudes`;
	},
	withdraw: () => {
		return `Retirar`;
	},
	openTeam: () => {
		return `Abrir`;
	},
	linkText: (i) => {
		return `Con este enlace entra en ${i?.workspace}. Su rol: ${i?.role}.`;
	},
	linkDomains: (i) => {
		return `Es para personas con una dirección en ${i?.domains}.`;
	},
	linkGoodUntil: (i) => {
		return `El enlace vale hasta el ${i?.date}.`;
	},
	linkCodeFirst: () => {
		return `Primero se envía un código a su dirección. Después vuelve aquí.`;
	},
	linkJoin: () => {
		return `Unirse`;
	},
	linkEndedTitle: () => {
		return `Este enlace ha terminado`;
	},
	linkUnknown: () => {
		return `Puede faltar parte del enlace. Cópielo entero o pida uno nuevo.`;
	},
	linkExpired: () => {
		return `No se usó a tiempo. Pida uno nuevo.`;
	},
	linkRevoked: () => {
		return `Se ha revocado. Pida uno nuevo.`;
	},
	linksText: () => {
		return `Quien tenga un enlace puede unirse según sus condiciones. Un enlace no ocupa ninguna plaza.`;
	},
	linkNew: () => {
		return `Nuevo enlace`;
	},
	linkLabel: () => {
		return `Etiqueta, solo para gestores`;
	},
	linkMaxUses: () => {
		return `Cuántas personas (vacío: sin límite)`;
	},
	linkDomainsField: () => {
		return `Solo direcciones de estos dominios (vacío: todas)`;
	},
	linkOptions: () => {
		return `Etiqueta, límites, dominios`;
	},
	linkCreate: () => {
		return `Crear enlace`;
	},
	linksNone: () => {
		return `Aquí no hay ningún enlace.`;
	},
	linksActive: () => {
		return `Activos`;
	},
	linkActive: () => {
		return `Activo`;
	},
	linkUsedUp: () => {
		return `Agotado`;
	},
	linkUses: (i) => {
		return `Se unieron: ${i?.count}`;
	},
	linkUsesOf: (i) => {
		return `Se unieron: ${i?.count} de ${i?.most}`;
	},
	linkRevokeWarning: () => {
		return `Nadie podrá unirse ya con este enlace.`;
	},
	noticeLinkCreated: () => {
		return `El enlace está listo. Cópielo abajo.`;
	},
	noticeLinkRevoked: () => {
		return `El enlace está revocado.`;
	},
	problemUses: (i) => {
		return `Elija de 1 a ${i?.count} o déjelo vacío.`;
	},
	inviteAsLink: () => {
		return `Crear un enlace para entregar, sin enviar mensaje`;
	},
	inviteLinkOf: (i) => {
		return `Enlace para ${i?.address}`;
	},
	noticeHanded: (i) => {
		return `${i?.address} tiene una invitación. Entregue este enlace.`;
	},
} satisfies Messages;
