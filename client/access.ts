/** Muster's roles and permissions, for the organization plugin of Better Auth's own client. */
import type { AccessControl } from "better-auth/plugins/access";
import * as worker from "../src/auth/access-control";

// Assigned, not re-exported: the compiler then expands the types, and the declaration imports nothing from src/.
const statements = worker.accessControl.statements;

/**
 * Every permission, as actions by resource.
 *
 * @example
 * organizationClient({ ac: accessControl, roles: accessRoles })
 */
export const accessControl: AccessControl<typeof statements> = worker.accessControl;

/** The permissions of each role, by its name. */
export const accessRoles = worker.accessRoles;
