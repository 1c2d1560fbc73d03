import { foldText } from "../rules/fold";
import type { HeadingKind } from "./headings";

export type StatusKind = Extract<HeadingKind, "state" | "enabled" | "disabled">;

/** Words for people whom their directory lets in no more, or who are no people. */
const STATES = wordsOf(`
	suspended, deactivated, deactivated user, inactive, disabled, archived, deprovisioned, deleted, blocked, sign in blocked,
	terminated, former, former employee, left, offboarded, removed, bot, app,
	gesperrt, deaktiviert, inaktiv, archiviert, gelöscht, blockiert, ausgeschieden, gekündigt, ehemalig,
	suspendido, suspendida, desactivado, desactivada, inactivo, inactiva, deshabilitado, deshabilitada, archivado, archivada,
	eliminado, eliminada, bloqueado, bloqueada, baja, de baja,
	suspendu, suspendue, désactivé, désactivée, inactif, inactive, archivé, archivée, supprimé, supprimée, bloqué, bloquée, parti,
	停止, 停止中, 停止済み, 一時停止, 一時停止中, 無効, 非アクティブ, アーカイブ済み, 削除済み, 退職, 退職済み, ボット,
	معلق, معلقة, موقوف, موقوفة, معطل, معطلة, غير نشط, غير نشطة, محظور, محظورة, محذوف, محذوفة, مؤرشف, مؤرشفة`);
const YES = wordsOf("true, yes, y, 1, x, ja, wahr, sí, verdadero, oui, vrai, はい, 有, ○, نعم, صحيح");
const NO = wordsOf("false, no, n, 0, nein, falsch, falso, non, faux, いいえ, 無, ×, لا, خطأ, خاطئ");

const WORDS_OF_KIND: Readonly<Record<StatusKind, ReadonlySet<string>>> = {
	state: STATES,
	enabled: new Set([...STATES, ...NO]),
	disabled: new Set([...STATES, ...YES]),
};

function wordsOf(list: string): ReadonlySet<string> {
	return new Set(list.split(/[,،]/).map(foldText));
}

/** True if the cell of a status column says that the person is suspended, blocked or gone. */
export function isInactive(kind: StatusKind, cell: string): boolean {
	return cell.length < 40 && WORDS_OF_KIND[kind].has(foldText(cell));
}
