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
 * The API reference, for programs and for people, whether or not they are signed in. It is made when it is first asked
 * for, and kept: no other request pays for it, and whoever asks often costs little.
 *
 * @param declarations whose operations it tells of, beside those of `/api/auth`
 */
export function referenceRoutes(declarations: Declarations): Hono<Environment> {
	const documentAt = once((publicUrl) => describeApi(declarations, publicUrl));
	// For developers, so in English.
	const context = { locale: "en", say: messagesIn("en"), now: 0 } as const;
	const pageAt = once((publicUrl) => `${<ReferencePage context={context} document={documentAt(publicUrl)} />}`);
	return new Hono<Environment>()
		.get("/openapi.json", (c) => c.json(documentAt(c.var.scope.config.publicUrl)))
		.get("/docs", (c) => sendPage(c, pageAt(c.var.scope.config.publicUrl)))
		.get("/docs/:asset", (c) => sendAsset(c, [SCRIPT, STYLE]));
}

/** Makes something once for each address of the service. */
function once<T>(make: (publicUrl: string) => T): (publicUrl: string) => T {
	const made = new Map<string, T>();
	return (publicUrl) => {
		const known = made.get(publicUrl) ?? make(publicUrl);
		made.set(publicUrl, known);
		return known;
	};
}
