import { get, post, serve } from "../http/serve";
import { blockPerson, blockPersonInput, unblockPerson } from "./block-person";
import { erasePerson, erasePersonInput } from "./erase-person";
import { exportWorkspace, exportWorkspaceInput } from "./export-workspace";
import { findMail, findMailInput } from "./find-mail";
import { listEvents, listEventsInput } from "./list-events";
import { requireOperatorKey } from "./operator-key";
import { pauseSending, pauseSendingInput, resumeSending } from "./pause-sending";
import { retryHeld, retryHeldInput } from "./retry-held";
import { retryMail, retryMailInput } from "./retry-mail";
import { setPlan, setPlanInput } from "./set-plan";

/** Every operation of `/api/operator`, by name. */
export const operatorOperations = {
	findMail: get(findMailInput, findMail),
	retryMail: post(retryMailInput, retryMail),
	retryHeld: post(retryHeldInput, retryHeld),
	pauseSending: post(pauseSendingInput, pauseSending),
	resumeSending: post(pauseSendingInput, resumeSending),
	setPlan: post(setPlanInput, setPlan),
	blockPerson: post(blockPersonInput, blockPerson),
	unblockPerson: post(blockPersonInput, unblockPerson),
	erasePerson: post(erasePersonInput, erasePerson),
	exportWorkspace: get(exportWorkspaceInput, exportWorkspace),
	listEvents: get(listEventsInput, listEvents),
};

export const operatorRoutes = serve(operatorOperations, requireOperatorKey);
