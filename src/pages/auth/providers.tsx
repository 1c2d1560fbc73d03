/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Config } from "../../config/config";
import type { Environment } from "../../http/environment";
import { type AskAuth, keepCookies } from "../ask-auth";
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

/** Sends a person to their provider, and from there to where they wanted to go. */
export function providerRoutes(askAuth: AskAuth): Hono<Environment> {
	return new Hono<Environment>().post("/auth/provider", async (c: Context<Environment>) => {
		const failed = pathWithQuery("/auth/sign-in", { notice: "provider-failed", redirect: returnPathOf(c) });
		const { data } = parseForm(form, await readFields(c), {});
		if (data === null) return redirectTo(c, failed);
		const answer = await askAuth(c, "/sign-in/social", {
			provider: data.provider,
			callbackURL: returnPathOf(c) ?? "/start",
			errorCallbackURL: failed,
			disableRedirect: true,
		});
		const { data: begun } = started.safeParse(answer.body);
		if (!answer.ok || begun === undefined) return redirectTo(c, failed);
		keepCookies(c, answer);
		return redirectTo(c, begun.url);
	});
}
