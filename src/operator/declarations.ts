import type { DeclarationsOf } from "../http/declarations";
import { blockPersonRoute, unblockPersonRoute } from "./block-person.route";
import { erasePersonRoute } from "./erase-person.route";
import { exportWorkspaceRoute } from "./export-workspace.route";
import { findMailRoute } from "./find-mail.route";
import { listEventsRoute } from "./list-events.route";
import { pauseSendingRoute, resumeSendingRoute } from "./pause-sending.route";
import { retryHeldRoute } from "./retry-held.route";
import { retryMailRoute } from "./retry-mail.route";
import type { operatorOperations } from "./routes";
import { setPlanRoute } from "./set-plan.route";

/** The declarations of `/api/operator`, for the OpenAPI document. */
export const operatorDeclarations = {
	findMail: findMailRoute,
	retryMail: retryMailRoute,
	retryHeld: retryHeldRoute,
	pauseSending: pauseSendingRoute,
	resumeSending: resumeSendingRoute,
	setPlan: setPlanRoute,
	blockPerson: blockPersonRoute,
	unblockPerson: unblockPersonRoute,
	erasePerson: erasePersonRoute,
	exportWorkspace: exportWorkspaceRoute,
	listEvents: listEventsRoute,
} satisfies DeclarationsOf<typeof operatorOperations>;
