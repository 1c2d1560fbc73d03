import type { GrantableRole } from "../rules/roles";
import type { RowProblem } from "./people-list";
import { roleOfWord } from "./role-words";

export interface AssignedRole {
	role: GrantableRole;
	problem: RowProblem | null;
}

/** The role that a cell gives. A refused row has the default role, so that it never shows a higher one. */
export function assignedRole(word: string, defaultRole: GrantableRole): AssignedRole {
	if (word.trim() === "") return { role: defaultRole, problem: null };
	const role = roleOfWord(word);
	if (role === null) return { role: defaultRole, problem: { kind: "unknown-role", word: word.trim() } };
	if (role === "owner") return { role: defaultRole, problem: { kind: "owner-role", word: word.trim() } };
	return { role, problem: null };
}

/** True if a column or position holds roles: at least half of its words name one. */
export function holdRoles(words: readonly string[]): boolean {
	const known = words.filter((word) => roleOfWord(word) !== null).length;
	return known > 0 && known * 2 >= words.length;
}
