import { furtherOperations } from "./further-routes";
import { coreOperations } from "./routes";

/** Every operation of `/api/team`, by name. */
export const teamOperations = { ...coreOperations, ...furtherOperations };
