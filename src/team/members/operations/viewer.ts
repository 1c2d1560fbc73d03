import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { readCaller } from "../../actor/read-caller";
import { slug } from "../../inputs";
import { toMember } from "../member";

export const viewerInput = z.object({ slug });

export async function viewer(scope: Scope, { slug }: z.output<typeof viewerInput>) {
	return { viewer: toMember(await readCaller(scope, slug)) };
}
