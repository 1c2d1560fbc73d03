/** For `organizationClient({ ac: accessControl, roles: accessRoles })`. */
import * as ours from "./access-control";

// Assigned, not exported from there: the declaration made of this file writes their types out and names nothing outside it.
export const accessControl = ours.accessControl;
export const accessRoles = ours.accessRoles;
