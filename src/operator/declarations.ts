import type { DeclarationsOf } from "../http/declarations";
import type { operatorOperations } from "./routes";
import { setPlanRoute } from "./set-plan.route";

/** The declarations of `/api/operator`, for the OpenAPI document. */
export const operatorDeclarations = { setPlan: setPlanRoute } satisfies DeclarationsOf<typeof operatorOperations>;
