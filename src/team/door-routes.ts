import { linkOperations } from "./links/routes";
import { workspaceOperations } from "./workspaces/routes";

/** All other operations of `/api/team`, by name. They are imported at the first request for one of them. */
export const doorOperations = { ...linkOperations, ...workspaceOperations };
