import { Hono } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { ICON, SCRIPT, STYLE } from "./assets.generated";

const ASSETS: ReadonlyMap<string, { type: string; body: string }> = new Map(
	[STYLE, SCRIPT, ICON].map(({ path, ...asset }) => [path, asset]),
);

/** What pages look like and the little they do, under names that change with the contents: kept for ever. */
export const assetRoutes = new Hono<Environment>().get("/assets/:name", (c) => {
	const asset = ASSETS.get(c.req.path);
	if (asset === undefined) throw new MusterError("NOT_FOUND");
	return c.body(asset.body, 200, {
		"content-type": asset.type,
		"cache-control": "public, max-age=31536000, immutable",
	});
});
