/** For `organizationClient({ ac: accessControl, roles: accessRoles })`. */
import type { AccessControl } from "better-auth/plugins/access";
import * as ours from "../src/auth/access-control";

// Assigned, not exported from there: the declaration made of this file writes the types out and names nothing of the Worker.
const statements = ours.accessControl.statements;
export const accessControl: AccessControl<typeof statements> = ours.accessControl;
export const accessRoles = ours.accessRoles;
