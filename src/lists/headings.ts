import { foldText } from "../rules/fold";

/** The content of a column, as its heading names it. */
export type HeadingKind =
	/** The address at which the person is reached. */
	| "address"
	/** A heading that names an address, without saying that it is the first one. */
	| "some-address"
	/** The name of an account, which is often an address. */
	| "account"
	/** A private, former or second address of the person. */
	| "second-address"
	/** An address of another person, such as the manager. */
	| "foreign-address"
	| "full-name"
	| "display-name"
	| "given-name"
	| "family-name"
	| "role"
	/** A state in words, such as `Suspended`. */
	| "state"
	/** Yes for people who can sign in. */
	| "enabled"
	/** Yes for people who cannot sign in. */
	| "disabled";

/**
 * The form in which headings are compared: folded words. `E-Mail-Adresse`, `emailAddress` and `Email Address [Required]`
 * become `email adresse` or `email address`.
 */
function headingKey(heading: string): string {
	const words = heading
		.slice(0, MAX_HEADING_LENGTH)
		.replace(/[[(（【][^[(（【\])）】]*[\])）】]/g, " ")
		.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
	return foldText(words)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
		.replace(/\be mail/g, "email")
		.trim();
}

const MAX_HEADING_LENGTH = 100;

// The words below are those of the exports of Google Workspace and Contacts, Microsoft Entra, Microsoft 365 and Outlook,
// Okta, Slack, Atlassian, HubSpot, Salesforce, BambooHR and Personio, in the languages in which they are offered.
const HEADINGS: Readonly<Record<Exclude<HeadingKind, "some-address" | "second-address" | "foreign-address">, string>> =
	{
		address: `
		email, emails, mail, email address, email addresses, mail address, primary email, primary email address, primary mail,
		work email, work email address, email work, primary work email, business email, business email address, company email,
		corporate email, office email, official email, professional email, employee email, user email, user email address,
		member email, contact email, your email, email 1, email 1 value, email 1 address, email address 1, email id,
		smtp address, primary smtp address, internet address, invitee email, invitee, recipient email,
		email adresse, emailadresse, mailadresse, mail adresse, elektronische adresse, email geschäftlich, geschäftliche email,
		geschäftliche email adresse, dienstliche email, dienstliche email adresse, berufliche email, arbeits email,
		firmen email, primäre email, primäre email adresse, email 1 adresse, email adressen,
		correo, correos, correo electrónico, correos electrónicos, dirección de correo, dirección de correo electrónico,
		dirección de email, dirección email, dirección electrónica, correo principal, correo electrónico principal,
		correo corporativo, correo electrónico corporativo, correo de trabajo, correo del trabajo,
		correo electrónico del trabajo, correo electrónico de trabajo, correo laboral, correo profesional, email corporativo,
		adresse email, adresse mail, adresse de email, adresse électronique, adresse de courriel, adresse courriel, courriel,
		courriels, courrier électronique, adresse de courrier électronique, adresse de messagerie, messagerie, mél, mel,
		adresse mél, email professionnel, mail professionnel, courriel professionnel, adresse email professionnelle,
		adresse professionnelle, email principal, adresse email principale, adresse de messagerie principale, adresses email,
		メール, メールアドレス, メール アドレス, eメール, eメールアドレス, emailアドレス, email アドレス, メアド, 電子メール,
		電子メールアドレス, 電子メール アドレス, 電子メール 1, 会社メール, 会社メールアドレス, 会社のメールアドレス, 社用メールアドレス,
		仕事用メール, 仕事用メールアドレス, 勤務先メール, 勤務先メールアドレス, メインのメールアドレス, プライマリメール, プライマリ メール,
		プライマリメールアドレス, プライマリ メールアドレス,
		البريد الإلكتروني, بريد إلكتروني, البريد, عنوان البريد, عنوان البريد الإلكتروني, عنوان بريد إلكتروني, الإيميل, إيميل,
		الايميل, بريد العمل, بريد العمل الإلكتروني, البريد الإلكتروني للعمل, البريد الإلكتروني الأساسي,
		البريد الإلكتروني الرئيسي, البريد الأساسي`,
		account: `
		user principal name, upn, login, login name, login id, log in, user login, username, user name, user, user id, account,
		account name, sign in name, sign in, benutzername, benutzer, benutzerprinzipalname, anmeldename, konto, kontoname, nutzername,
		usuario, nombre de usuario, nombre principal de usuario, cuenta, inicio de sesión,
		utilisateur, nom d utilisateur, nom d utilisateur principal, nom principal de l utilisateur, identifiant, compte,
		ユーザー名, ユーザー, ユーザーid, ユーザー プリンシパル名, ユーザープリンシパル名, ログイン, ログインid, ログイン名, アカウント,
		アカウント名, اسم المستخدم, المستخدم, اسم المستخدم الأساسي, الحساب, اسم الحساب`,
		"full-name": `
		name, names, full name, fullname, real name, person, contact, contact name, employee, employee name, member, member name,
		user full name, vollständiger name, voller name, vor und nachname, mitarbeiter, person name,
		nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre, empleado,
		nom complet, nom et prénom, nom prénom, prénom et nom, prénom nom, collaborateur,
		氏名, 名前, お名前, フルネーム, 従業員名, 社員名, الاسم, الاسم الكامل, الإسم, اسم الموظف`,
		"display-name": `
		display name, displayname, preferred name, nickname, profile name, anzeigename, rufname, nombre para mostrar,
		nombre visible, nom d affichage, nom affiché, 表示名, ニックネーム, اسم العرض, الاسم المعروض`,
		"given-name": `
		first name, firstname, first, given name, forename, legal first name, preferred first name, vorname, nombre, nombres,
		nombre de pila, primer nombre, prénom, prénoms, 名, 名 ローマ字, الاسم الأول, الاسم الاول`,
		"family-name": `
		last name, lastname, last, family name, surname, sn, legal last name, nachname, familienname, zuname, apellido, apellidos,
		primer apellido, nom, nom de famille, 姓, 苗字, 名字, 姓 ローマ字, اسم العائلة, اللقب, الاسم الأخير, الكنية`,
		role: `
		role, roles, user role, member role, team role, workspace role, organization role, organisation role, org role, app role,
		assigned role, invite as, access, access level, access role, permission, permissions, permission level, rights,
		rolle, rollen, benutzerrolle, teamrolle, mitgliedsrolle, berechtigung, berechtigungen, berechtigungsstufe, zugriff,
		zugriffsrecht, zugriffsrechte, rechte,
		rol, roles, rol de usuario, rol del usuario, rol del equipo, permiso, permisos, nivel de acceso, nivel de permisos, acceso,
		rôle, rôles, rôle utilisateur, rôle de l utilisateur, rôle dans l équipe, droit, droits, droits d accès, autorisation,
		autorisations, niveau d accès, accès,
		役割, ロール, ユーザーロール, ユーザーの役割, 権限, 権限レベル, アクセス権, アクセスレベル, アクセス権限,
		الدور, دور, الأدوار, دور المستخدم, دور العضو, الصلاحية, الصلاحيات, الأذونات, الإذن, مستوى الوصول, الوصول`,
		state: `
		status, user status, account status, member status, membership status, employment status, employee status, new status,
		account state, user state, kontostatus, benutzerstatus, mitgliedsstatus, beschäftigungsstatus, zustand,
		estado, estado de la cuenta, estado del usuario, estado del empleado, situación,
		statut, état, statut du compte, état du compte, statut de l utilisateur, statut utilisateur,
		ステータス, 状態, アカウントの状態, アカウント状態, アカウントステータス, ユーザーステータス, 在籍状況, 在籍状態,
		الحالة, حالة الحساب, حالة المستخدم, حالة الموظف`,
		enabled: `
		account enabled, enabled, active, is active, user active, activated, sign in allowed, sign in enabled, aktiv, aktiviert,
		konto aktiviert, konto aktiv, activo, activa, habilitado, cuenta habilitada, cuenta activa, actif, active, activé,
		compte activé, compte actif, 有効, アクティブ, アカウント有効, アカウントの有効化, نشط, مفعل, ممكن, الحساب ممكن`,
		disabled: `
		block credential, blocked, sign in blocked, signin blocked, suspended, is suspended, archived, is archived, deleted,
		is deleted, disabled, is disabled, account disabled, deactivated, is deactivated, inactive, locked, terminated,
		gesperrt, anmeldung gesperrt, anmeldung blockiert, blockiert, deaktiviert, gelöscht, archiviert, inaktiv,
		bloqueado, bloqueada, suspendido, suspendida, desactivado, eliminado, archivado, inactivo,
		bloqué, connexion bloquée, suspendu, désactivé, supprimé, archivé, inactif,
		無効, 停止, 停止中, 一時停止, ブロック, サインインのブロック, アーカイブ済み, 削除済み,
		محظور, موقوف, معلق, معطل, محذوف, مؤرشف, غير نشط`,
	};

const KINDS: ReadonlyMap<string, HeadingKind> = new Map(
	(Object.keys(HEADINGS) as (keyof typeof HEADINGS)[])
		.toReversed()
		.flatMap((kind) => HEADINGS[kind].split(/[,،]/).map((heading) => [headingKey(heading), kind] as const)),
);

const ADDRESS_WORDS = pattern(
	"email, emails, emailadresse, mailadresse, mail, mails, correo, correos, courriel, courriels, messagerie, mél, proxy addresses",
	"メール, メアド, البريد, بريد, إيميل, الإيميل",
);
const FOREIGN_WORDS = pattern(
	`manager, managers, supervisor, boss, owner, assistant, emergency, sponsor, approver, spouse, referrer, recruiter, invited by,
	created by, reports to, team lead, vorgesetzter, vorgesetzte, vorgesetzten, führungskraft, notfall, notfallkontakt,
	assistenz, ansprechpartner, jefe, jefa, gerente, responsable, emergencia, propietario, supérieur, gestionnaire, urgence,
	propriétaire`,
	"上司, 管理者, マネージャー, 緊急, 所有者, 担当者, مدير, المدير, المشرف, طوارئ, الطوارئ, المالك",
);
const SECOND_WORDS = pattern(
	`secondary, second, alternate, alternative, alias, aliases, proxy, recovery, backup, home, personal, private, additional, other,
	new, old, former, previous, 2, 3, 4, 5, zweite, sekundäre, alternative, weitere, andere, private, persönliche, privat,
	wiederherstellung, neue, alte, secundario, secundaria, alternativo, alternativa, adicional, adicionales, otro, otros,
	personal, particular, privado, recuperación, nuevo, secondaire, alternatif, supplémentaire, supplémentaires, autre,
	autres, personnel, personnelle, privé, privée, perso, récupération, secours, nouveau, nouvelle`,
	"予備, サブ, 個人, 私用, 自宅, プライベート, 再設定, 復元, 追加, その他, 代替, الشخصي, شخصي, الثانوي, ثانوي, البديل, بديل, إضافي, الاسترداد",
);

/** A pattern for any of some words: between spaces, or anywhere for scripts that join words. */
function pattern(spaced: string, joined: string): RegExp {
	const keysOf = (words: string) => words.split(/[,،]/).map(headingKey).join("|");
	return new RegExp(`(?:^| )(?:${keysOf(spaced)})(?: |$)|(?:${keysOf(joined)})`);
}

/** The kind of column that a heading names; null for all others, such as job titles and types of accounts. */
export function kindOfHeading(heading: string): HeadingKind | null {
	const key = headingKey(heading);
	const known = KINDS.get(key);
	if (known !== undefined) return known;
	if (!ADDRESS_WORDS.test(key)) return null;
	if (FOREIGN_WORDS.test(key)) return "foreign-address";
	return SECOND_WORDS.test(key) ? "second-address" : "some-address";
}
