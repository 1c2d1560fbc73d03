import { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../http/environment";
import { inviteRoutes } from "./invites/routes";
import { memberRoutes } from "./members/routes";

/** Every operation of `/api/team`. */
export const teamRoutes = new OpenAPIHono<Environment>().route("/", memberRoutes).route("/", inviteRoutes);
