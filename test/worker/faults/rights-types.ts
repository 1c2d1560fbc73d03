import type { ExtractSchema } from "hono/types";
import type { teamRoutes } from "../../../src/team/routes";

/** The names of all operations, as they are declared. */
export type Operation = keyof ExtractSchema<typeof teamRoutes> extends infer Path
	? Path extends `/${infer Name}`
		? Name
		: never
	: never;

/** The input of an operation. */
export type Input = Record<string, unknown>;
