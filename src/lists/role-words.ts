import { foldText } from "../rules/fold";
import { ROLES, type Role } from "../rules/roles";

/** The names of the roles in the languages of the pages, with the forms in which people write them. */
const WORDS: Readonly<Record<Role, string>> = {
	owner: `owner, workspace owner, inhaber, inhaberin, besitzer, besitzerin, eigentümer, eigentümerin, propietario, propietaria,
		dueño, dueña, propriétaire, オーナー, 所有者, مالك, المالك, مالكة`,
	admin: `admin, admins, administrator, administratorin, administrators, administrador, administradora, administrateur,
		administratrice, 管理者, アドミン, 管理人, مسؤول, المسؤول, مسؤولة, مشرف, أدمن`,
	manager: `manager, managers, managerin, gestor, gestora, gestionnaire, マネージャー, マネージャ, マネジャー, مدير, المدير, مديرة`,
	member: "member, members, mitglied, mitglieder, miembro, miembros, membre, membres, メンバー, 会員, عضو, العضو, عضوة",
	viewer: `viewer, viewers, read only, readonly, betrachter, betrachterin, nur lesen, lesezugriff, lector, lectora,
		solo lectura, lecteur, lectrice, lecture seule, 閲覧者, 閲覧のみ, 閲覧, ビューアー, مشاهد, المشاهد, مشاهدة, للقراءة فقط`,
};

const ROLE_OF_WORD: ReadonlyMap<string, Role> = new Map(
	ROLES.flatMap((role) => WORDS[role].split(/[,،]/).map((word) => [keyOf(word), role] as const)),
);
const LONGEST_WORD = Math.max(...[...ROLE_OF_WORD.keys()].map((word) => word.length));

function keyOf(word: string): string {
	return foldText(word.replace(/[-_]/g, " "));
}

/** The role that a word names, in any language of the pages; null if it names none. */
export function roleOfWord(word: string): Role | null {
	const plain = word.trim();
	return plain === "" || plain.length > 2 * LONGEST_WORD ? null : (ROLE_OF_WORD.get(keyOf(plain)) ?? null);
}
