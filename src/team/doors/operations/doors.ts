import * as z from "zod/mini";
import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { slug } from "../../inputs";
import { toDoors } from "../shown-doors";
import { doorsBatch } from "./doors.batch";

export const doorsInput = z.object({ slug });

export async function doors(scope: Scope, { slug }: z.output<typeof doorsInput>) {
	const result = await runSignedIn(scope, doorsBatch, callerValues(scope, slug));
	requireCaller(result.caller);
	const [found] = result.doors;
	if (found === undefined) throw bug("A member's workspace was not read.");
	return { doors: toDoors(found) };
}
