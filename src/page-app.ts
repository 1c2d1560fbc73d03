import type { Hono } from "hono";
import type { Environment } from "./http/environment";
import { type FrameDependencies, framedApp } from "./http/frame";
import { pageRoutes } from "./pages/routes";

/** The pages: every path that is not below `/api`. */
export function createPageApp(dependencies: FrameDependencies): Hono<Environment> {
	return framedApp(dependencies).route("/", pageRoutes);
}
