import { domainOperations } from "./domains/routes";
import { doorOperations } from "./doors/routes";
import { linkOperations } from "./links/routes";
import { requestOperations } from "./requests/routes";
import { workspaceOperations } from "./workspaces/routes";

/** All other operations of `/api/team`, by name. They are imported at the first request for one of them. */
export const furtherOperations = {
	...linkOperations,
	...doorOperations,
	...requestOperations,
	...workspaceOperations,
	...domainOperations,
};
