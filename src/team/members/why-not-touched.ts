import { MusterError } from "../../errors";
import { outranks, type Role } from "../../rules/roles";
import type { Caller } from "../actor/caller";

export type TargetRow = { userId: string; role: Role };

/** The reason why the caller may not change or remove the target; undefined if they may. */
export function whyNotTouched(caller: Pick<Caller, "userId" | "role">, found: TargetRow | undefined) {
	if (found === undefined) return new MusterError("MEMBER_NOT_FOUND");
	if (caller.role === "owner" && caller.userId === found.userId) return new MusterError("OWNER_CANNOT_LEAVE");
	return outranks(caller.role, found.role) ? undefined : new MusterError("ROLE_TOO_HIGH");
}
