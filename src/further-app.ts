import type { Hono } from "hono";
import type { Environment } from "./http/environment";
import type { FrameDependencies } from "./http/frame";
import { furtherOperations } from "./team/further-routes";
import { createTeamApp } from "./team-app";

/** The paths below `/api/team` that no start needs, and those that do not exist. */
export function createFurtherApp(dependencies: FrameDependencies): Hono<Environment> {
	return createTeamApp(dependencies, furtherOperations);
}
