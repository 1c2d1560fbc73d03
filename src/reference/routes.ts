import { Hono } from "hono";
import type { Environment } from "../http/environment";

const answers = () => import("./answers");

/**
 * The API reference as an OpenAPI document and as a page, without authentication. Both are built on the first request
 * and cached, so that other requests do not pay for them and repeated requests cost little.
 */
export const referenceRoutes = new Hono<Environment>()
	.get("/openapi.json", async (c) => (await answers()).sendDocument(c))
	.get("/docs", async (c) => (await answers()).sendReference(c))
	.get("/docs/:asset", async (c) => (await answers()).sendAsset(c));
