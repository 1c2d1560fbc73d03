import { serve } from "../http/serve";
import { inviteOperations } from "./invites/routes";
import { memberOperations } from "./members/routes";

/** Every operation of `/api/team`, by name. */
export const teamOperations = { ...memberOperations, ...inviteOperations };

export const teamRoutes = serve(teamOperations);
