/** What is installed as the package `muster`, from its sources: the tests run without building it first. */
import { resolve } from "node:path";

export const MUSTER_PACKAGE = {
	"muster/access": resolve("client/access.ts"),
	"muster/client": resolve("client/index.ts"),
	"muster/react": resolve("client/react/index.ts"),
};
