/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { messagesIn } from "../languages/messages";
import { sendAsset as sendOneOf } from "../pages/assets";
import { sendPage } from "../pages/respond";
import { SCRIPT, STYLE } from "./assets.generated";
import { describeApi } from "./document";
import { ReferencePage } from "./page";

// The reference is for developers, so it is in English only.
const context = { locale: "en", say: messagesIn("en"), now: 0 } as const;
const documentAt = cached(describeApi);
const pageAt = cached((publicUrl) => `${<ReferencePage context={context} document={documentAt(publicUrl)} />}`);

type C = Context<Environment>;

export const sendDocument = (c: C) => c.json(documentAt(c.var.scope.config.publicUrl));
export const sendReference = (c: C) => sendPage(c, pageAt(c.var.scope.config.publicUrl));
export const sendAsset = (c: Context<Environment, "/docs/:asset">) => sendOneOf(c, [SCRIPT, STYLE]);

/** Calls `make` once per base URL and caches the result. */
function cached<T>(make: (publicUrl: string) => T): (publicUrl: string) => T {
	const made = new Map<string, T>();
	return (publicUrl) => {
		const known = made.get(publicUrl) ?? make(publicUrl);
		made.set(publicUrl, known);
		return known;
	};
}
