/** The checks of a deployment that need nobody else. All of them run before anything is made. */
import { readConfig } from "../../src/config/config";
import { ConfigError } from "../../src/config/config-error";
import { isLoopback } from "../../src/config/loopback";
import { VARIABLE_NAMES } from "../../src/config/variables";
import { type QueueKind, queueKind } from "../../src/mail/queue-kind";
import { secretNames } from "./secrets";
import type { WranglerConfig } from "./wrangler-config";

/** The domains that are kept free for examples (RFC 2606), as hosts and in addresses. */
const EXAMPLE_DOMAIN = /(^|[.@/])example(\.(com|net|org))?(?=[/:>\s]|$)|your-company\.com|<subdomain>/i;

/** True if a value was never replaced by the operator's own. */
export const isPlaceholder = (value: string) => EXAMPLE_DOMAIN.test(value);

const LONG_KEY = "x".repeat(32);
/** Values of the right form for secrets whose real value only Cloudflare knows. */
const FORMS: Readonly<Record<string, string>> = {
	SMTP_URL: "smtps://user:password@smtp.invalid",
	RESEND_WEBHOOK_SECRET: `whsec_${LONG_KEY}`,
};

/** Stands for secrets of which only the names are known. */
export const unseenSecrets = (names: readonly string[]): Record<string, string> =>
	Object.fromEntries(names.map((name) => [name, FORMS[name] ?? LONG_KEY]));

/** The secrets that Cloudflare may have, as far as the variables allow it. */
const possibleSecrets = (variables: Readonly<Record<string, string>>) =>
	unseenSecrets([
		...["BETTER_AUTH_SECRET", "RESEND_API_KEY", "SMTP_URL"],
		...(variables.TURNSTILE_SITE_KEY ? ["TURNSTILE_SECRET_KEY"] : []),
	]);

/**
 * A sentence for each reason not to deploy: a value that is still a placeholder, one that is for local runs only, a name
 * that the Worker does not know, a secret that everybody could read, and everything for which the Worker would refuse to
 * start.
 *
 * @param variables as they would be uploaded
 * @param secrets those that this command knows
 */
export function refusals(
	config: WranglerConfig,
	variables: Readonly<Record<string, string>>,
	secrets: Readonly<Record<string, string>>,
): string[] {
	const inClear = secretNames().filter((name) => name in variables);
	const placeholders = Object.entries(variables)
		.filter(([name, value]) => isPlaceholder(value) && !inClear.includes(name))
		.map(([name, value]) => `${name} is still a placeholder: ${value}`);
	const unknown = Object.keys(variables)
		.filter((name) => !VARIABLE_NAMES.includes(name))
		.map((name) => `${name} is no variable of the Worker; docs/configuration.md lists them`);
	return [
		...placeholders,
		...unknown,
		...inClear.map(
			(name) => `${name} is a secret, and [vars] would keep it in clear: take it out of there, and replace it`,
		),
		...queueProblems(config),
		...addressProblems(config.name, variables.PUBLIC_URL ?? ""),
		...(variables.RATE_LIMITS === "off" ? ["RATE_LIMITS must be on, except on a local run"] : []),
		...(variables.DEV_MAILBOX === "on" ? ["DEV_MAILBOX must be off, except on a local run"] : []),
		...(/^\S+@\S+\.\S+$|<[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+>$/.test(variables.MAIL_FROM ?? "")
			? []
			: ["MAIL_FROM must contain an address, such as Muster <teams@your-company.com>"]),
		...workerProblems(config, variables, { ...possibleSecrets(variables), ...secrets }),
	];
}

/** The Worker knows by its name alone what a queue is for. */
function queueProblems({ queues }: WranglerConfig): string[] {
	const sent = queues.producers.map(({ queue }) => queue);
	const dead = queues.consumers.flatMap(({ dead_letter_queue }) => dead_letter_queue ?? []);
	const others = queues.consumers
		.map(({ queue }) => queue)
		.filter((queue) => !sent.includes(queue) && !dead.includes(queue));
	const wrong = (names: string[], kind: QueueKind, form: string) =>
		[...new Set(names)]
			.filter((name) => queueKind(name) !== kind)
			.map((name) => `the queue ${name} has ${kind}, so its name must be of the form ${form}`);
	return [
		...wrong(sent, "owed mail", "muster-mail or muster-codes, with an ending if you want one"),
		...wrong(dead, "dead letters", "muster-mail-dlq or muster-codes-dlq, with an ending if you want one"),
		...wrong(others, "mail events", "muster-mail-events, with an ending if you want one"),
	];
}

function addressProblems(worker: string, publicUrl: string): string[] {
	const url = URL.parse(publicUrl);
	if (url === null) return []; // The Worker's own check names it.
	if (url.protocol !== "https:" || isLoopback(url.hostname))
		return ["PUBLIC_URL must be an https address on the internet"];
	if (url.hostname.endsWith(".workers.dev") && !url.hostname.startsWith(`${worker}.`)) {
		return [`PUBLIC_URL must begin with https://${worker}. to be an address of this Worker at workers.dev`];
	}
	return url.port === "" && url.pathname === "/" ? [] : ["PUBLIC_URL must have no port and no path"];
}

/** The reasons for which the Worker would answer 503: its own check, on the bindings and values that it would have. */
export function workerProblems(
	config: WranglerConfig,
	variables: Readonly<Record<string, string>>,
	secrets: Readonly<Record<string, string>>,
): string[] {
	const bindings = [
		...config.d1_databases.map(({ binding }) => binding),
		...config.queues.producers.map(({ binding }) => binding),
		...config.send_email.map(({ name }) => name),
		...config.ratelimits.map(({ name }) => name),
	];
	// A binding is anything that is an object, as far as the check is concerned.
	const environment = Object.fromEntries(bindings.map((name) => [name, {}]));
	try {
		readConfig({ ...environment, ...variables, ...secrets } as Parameters<typeof readConfig>[0]);
		return [];
	} catch (error) {
		if (error instanceof ConfigError) return [error.message.replace(/^Muster cannot start: /, "")];
		throw error;
	}
}
