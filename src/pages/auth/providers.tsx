/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import type { Config } from "../../config/config";
import type { Environment } from "../../http/environment";
import { callAuth, keepCookies } from "../call-auth";
import { parseForm, readFields } from "../form";
import type { PageContext } from "../page-context";
import { pathWithQuery } from "../path-with-query";
import { redirectTo } from "../respond";
import { parseReturnPath, returnPathOf } from "../return-path";
import { configuredProviders, PROVIDER_NAMES, PROVIDERS } from "./provider-hosts";

interface ProviderButtonsProps {
	context: PageContext;
	config: Config;
	redirect: string | undefined;
}

/** A button for each provider that is configured. */
export function ProviderButtons({ context: { say }, config, redirect }: ProviderButtonsProps) {
	const providers = configuredProviders(config);
	if (providers.length === 0) return null;
	return (
		<>
			<form method="post" action={pathWithQuery("/auth/provider", { redirect: parseReturnPath(redirect) })}>
				{providers.map((provider) => (
					<button class="quiet" type="submit" name="provider" value={provider}>
						{say.continueWith({ provider: PROVIDERS[provider].name })}
					</button>
				))}
			</form>
			<p class="or">{say.or()}</p>
		</>
	);
}

const form = z.object({ provider: z.enum(PROVIDER_NAMES) });
const started = z.object({ url: z.url() });

/** `/auth/provider`: sends the visitor to a provider, which leads back to the page in `?redirect=`. */
export const providerRoutes = new Hono<Environment>().post("/auth/provider", async (c: Context<Environment>) => {
	const failed = pathWithQuery("/auth/sign-in", { notice: "provider-failed", redirect: returnPathOf(c) });
	const { data } = parseForm(form, await readFields(c), {});
	if (data === null) return redirectTo(c, failed);
	const result = await callAuth(c, "/sign-in/social", {
		provider: data.provider,
		callbackURL: returnPathOf(c) ?? "/start",
		errorCallbackURL: failed,
		disableRedirect: true,
	});
	const { data: begun } = started.safeParse(result.body);
	if (!result.ok || begun === undefined) return redirectTo(c, failed);
	keepCookies(c, result);
	return redirectTo(c, begun.url);
});
