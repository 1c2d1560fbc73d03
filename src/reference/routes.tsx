/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import type { Environment } from "../http/environment";
import { messagesIn } from "../languages/messages";
import { sendAsset } from "../pages/assets";
import { sendPage } from "../pages/respond";
import { SCRIPT, STYLE } from "./assets.generated";
import { type Declarations, describeApi } from "./document";
import { ReferencePage } from "./page";

/**
 * The API reference as an OpenAPI document and as a page, without authentication. Both are built on the first request
 * and cached, so that other requests do not pay for them and repeated requests cost little.
 *
 * @param declarations the app whose operations are described, in addition to those of `/api/auth`
 */
export function referenceRoutes(declarations: Declarations): Hono<Environment> {
	const documentAt = cached((publicUrl) => describeApi(declarations, publicUrl));
	// The reference is for developers, so it is in English only.
	const context = { locale: "en", say: messagesIn("en"), now: 0 } as const;
	const pageAt = cached((publicUrl) => `${<ReferencePage context={context} document={documentAt(publicUrl)} />}`);
	return new Hono<Environment>()
		.get("/openapi.json", (c) => c.json(documentAt(c.var.scope.config.publicUrl)))
		.get("/docs", (c) => sendPage(c, pageAt(c.var.scope.config.publicUrl)))
		.get("/docs/:asset", (c) => sendAsset(c, [SCRIPT, STYLE]));
}

/** Calls `make` once per base URL and caches the result. */
function cached<T>(make: (publicUrl: string) => T): (publicUrl: string) => T {
	const made = new Map<string, T>();
	return (publicUrl) => {
		const known = made.get(publicUrl) ?? make(publicUrl);
		made.set(publicUrl, known);
		return known;
	};
}
