import { operatorDeclarations } from "../operator/declarations";
import { teamDeclarations } from "../team/declarations";

const DECLARED = { "/api/team": teamDeclarations, "/api/operator": operatorDeclarations };

/** Every declared operation under its path. */
export function declaredRoutes() {
	return Object.entries(DECLARED).flatMap(([base, declarations]) =>
		Object.values(declarations).map(({ describe }) => {
			const route = describe();
			return { ...route, path: `${base}${route.path}` };
		}),
	);
}
