import { type Context, Hono } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { FIT_LIST, ICON, SCRIPT, STYLE } from "./assets.generated";

interface Asset {
	path: string;
	type: string;
	body: string;
}

/**
 * Sends the asset at the request's path. Browsers may cache it for a year, because its path changes with its contents.
 *
 * @throws MusterError `NOT_FOUND` if no asset has that path
 */
export function sendAsset(c: Context<Environment>, assets: readonly Asset[]): Response {
	const asset = assets.find(({ path }) => path === c.req.path);
	if (asset === undefined) throw new MusterError("NOT_FOUND");
	c.header("cache-control", "public, max-age=31536000, immutable");
	return c.body(asset.body, 200, { "content-type": asset.type });
}

/** The style sheet, script and icon of all pages, and the script that fits a large list. */
export const assetRoutes = new Hono<Environment>().get("/assets/:name", (c) =>
	sendAsset(c, [STYLE, SCRIPT, FIT_LIST, ICON]),
);
