import { type Context, Hono } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { FIT_LIST, ICON, SCRIPT, STYLE } from "./assets.generated";

interface Asset {
	path: string;
	type: string;
	body: string;
}

/** The path without the hash of the contents: `/assets/style.5e7e821ac8.css` is `/assets/style.css`. */
const withoutHash = (path: string) => path.replace(/\.[0-9a-f]{10}(?=\.\w+$)/, "");

/**
 * Sends the asset at the request's path. Browsers may cache it for a year, because its path changes with its contents.
 * While versions of the Worker run side by side, a page of one version asks the other for its assets: it gets those of that
 * version, for this once, because a page without its style is worse than one with another style.
 *
 * @throws MusterError `NOT_FOUND` if no asset has that name
 */
export function sendAsset(c: Context<Environment>, assets: readonly Asset[]): Response {
	const asset = assets.find(({ path }) => withoutHash(path) === withoutHash(c.req.path));
	if (asset === undefined) throw new MusterError("NOT_FOUND");
	const isThisVersion = asset.path === c.req.path;
	c.header("cache-control", isThisVersion ? "public, max-age=31536000, immutable" : "no-store");
	return c.body(asset.body, 200, { "content-type": asset.type });
}

/** The style sheet, script and icon of all pages, and the script that fits a large list. */
export const assetRoutes = new Hono<Environment>().get("/assets/:name", (c) =>
	sendAsset(c, [STYLE, SCRIPT, FIT_LIST, ICON]),
);
