/** The exports of the package `muster`, resolved to their sources, so that tests need no build of it. */
import { resolve } from "node:path";

export const MUSTER_PACKAGE = {
	"muster/access": resolve("client/access.ts"),
	"muster/client": resolve("client/index.ts"),
	"muster/react": resolve("client/react/index.ts"),
};
