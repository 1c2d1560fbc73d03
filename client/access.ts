/**
 * Muster's roles and permissions for the organization plugin's own client. Assigned, not exported from where they come
 * from: so the declaration made of this file writes the types out and names nothing of the Worker.
 */
import * as access from "../src/auth/access";

/** Every permission, as resource -> actions. */
export const accessControl = access.accessControl;
/** What each role may do, by its name. */
export const accessRoles = access.accessRoles;
