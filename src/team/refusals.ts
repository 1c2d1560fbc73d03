/** The errors that many operations share, for their declarations. */
import type { ErrorCode } from "../errors";

/** The errors of operations that any member may use. */
export const MEMBER_ERRORS = ["WORKSPACE_NOT_FOUND"] as const satisfies readonly ErrorCode[];

/** The errors of operations that need a permission. */
export const PERMISSION_ERRORS = ["WORKSPACE_NOT_FOUND", "FORBIDDEN"] as const satisfies readonly ErrorCode[];

/** The errors of operations that need a permission and change something. */
export const WRITER_ERRORS = [...PERMISSION_ERRORS, "WORKSPACE_ARCHIVED"] as const satisfies readonly ErrorCode[];

/** The errors of accepting or declining an invite. */
export const INVITEE_ERRORS = [
	"INVITE_NOT_FOUND",
	"INVITE_ACCEPTED",
	"INVITE_DECLINED",
	"INVITE_REVOKED",
	"INVITE_EXPIRED",
	"WORKSPACE_ARCHIVED",
] as const satisfies readonly ErrorCode[];
