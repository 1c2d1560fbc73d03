import type { Hono } from "hono";
import { getPath } from "hono/utils/url";
import type { Bindings } from "./config/config";
import type { Environment } from "./http/environment";
import { isHealthPath } from "./http/error-response";
import type { FrameDependencies } from "./http/frame";
import { log } from "./log";
import { announceMails } from "./mail/announce";
import { coreOperations } from "./team/routes";
import { createTeamApp } from "./team-app";

export type AppDependencies = Omit<FrameDependencies, "announceMails" | "problemPage">;

type Section = "team" | "further" | "api" | "pages" | "health";

const TEAM = "/api/team/";

/** @param path as the routers read it, with escaped characters decoded */
function sectionOf(path: string): Section {
	if (`${path}/` === TEAM || path.startsWith(TEAM)) {
		return Object.hasOwn(coreOperations, path.slice(TEAM.length)) ? "team" : "further";
	}
	if (isHealthPath(path)) return "health";
	return path === "/api" || path.startsWith("/api/") ? "api" : "pages";
}

/**
 * The HTTP side of the Worker, in sections. The operations of `/api/team` that most requests are for are ready when the
 * Worker has started. The other sections are imported at their first request.
 */
export function createApp(dependencies: AppDependencies) {
	const all: FrameDependencies = {
		...dependencies,
		announceMails: (env, mailIds) => announceMails(env, mailIds, log),
		problemPage: async (c, error) => (await import("./pages/problem-page")).problemPage(c, error),
	};
	const team = createTeamApp(all, coreOperations);
	const load = {
		team: async () => team,
		further: async () => (await import("./further-app")).createFurtherApp(all),
		api: async () => (await import("./api-app")).createApiApp(all),
		pages: async () => (await import("./page-app")).createPageApp(all),
		health: async () => (await import("./health/routes")).createHealthApp(all),
	} satisfies Record<Section, () => Promise<Hono<Environment>>>;
	// Apps, not promises of them: workerd may cut off a request that waits for a promise of another request.
	const loaded = new Map<Section, Hono<Environment>>();

	return {
		async fetch(request: Request, env: Bindings, context: ExecutionContext): Promise<Response> {
			const section = sectionOf(getPath(request));
			if (section === "team") return team.fetch(request, env, context);
			const app = loaded.get(section) ?? (await load[section]());
			loaded.set(section, app);
			return app.fetch(request, env, context);
		},
	};
}
