/** For `organizationClient({ ac: accessControl, roles: accessRoles })`. */
import * as ours from "../src/auth/access-control";

// Assigned, not exported from there: the declaration made of this file writes the types out and names nothing outside it.
export const accessControl = ours.accessControl;
export const accessRoles = ours.accessRoles;
