import { serve } from "../http/serve";
import { inviteOperations } from "./invites/routes";
import { linkOperations } from "./links/routes";
import { memberOperations } from "./members/routes";
import { workspaceOperations } from "./workspaces/routes";

/** Every operation of `/api/team`, by name. */
export const teamOperations = { ...memberOperations, ...inviteOperations, ...linkOperations, ...workspaceOperations };

export const teamRoutes = serve(teamOperations);
