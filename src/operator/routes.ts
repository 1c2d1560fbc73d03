import { post, serve } from "../http/serve";
import { requireOperatorKey } from "./operator-key";
import { setPlan, setPlanInput } from "./set-plan";

/** Every operation of `/api/operator`, by name. */
export const operatorOperations = { setPlan: post(setPlanInput, setPlan) };

export const operatorRoutes = serve(operatorOperations, requireOperatorKey);
