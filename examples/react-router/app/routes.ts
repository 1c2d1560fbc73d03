import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
	index("home.tsx"),
	route("sign-in", "sign-in.tsx"),
	route("sign-out", "sign-out.ts"),
	route("workspaces/:slug", "team.tsx"),
] satisfies RouteConfig;
