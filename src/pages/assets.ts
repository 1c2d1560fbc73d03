import { type Context, Hono } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { ICON, SCRIPT, STYLE } from "./assets.generated";

interface Asset {
	path: string;
	type: string;
	body: string;
}

/**
 * The asset that is asked for, under a name that changes with the contents: kept for ever.
 *
 * @throws MusterError `NOT_FOUND` where it is none of these
 */
export function sendAsset(c: Context<Environment>, assets: readonly Asset[]): Response {
	const asset = assets.find(({ path }) => path === c.req.path);
	if (asset === undefined) throw new MusterError("NOT_FOUND");
	c.header("cache-control", "public, max-age=31536000, immutable");
	return c.body(asset.body, 200, { "content-type": asset.type });
}

/** What pages look like and the little they do. */
export const assetRoutes = new Hono<Environment>().get("/assets/:name", (c) => sendAsset(c, [STYLE, SCRIPT, ICON]));
