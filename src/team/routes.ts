import { inviteOperations } from "./invites/routes";
import { memberOperations } from "./members/routes";

/** The operations of `/api/team` that most requests are for, by name. They are ready when the Worker has started. */
export const coreOperations = { ...memberOperations, ...inviteOperations };
