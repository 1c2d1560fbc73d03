import type { Config } from "../../config/config";

export const PROVIDERS = {
	google: { name: "Google", origin: "https://accounts.google.com" },
	github: { name: "GitHub", origin: "https://github.com" },
} as const;
export type Provider = keyof typeof PROVIDERS;
export const PROVIDER_NAMES = Object.keys(PROVIDERS) as [Provider, ...Provider[]];

export function configuredProviders(config: Config): Provider[] {
	return PROVIDER_NAMES.filter((name) => config[name] !== undefined);
}

/** The origins that a form may lead to, beside our own. Browsers apply this list to the redirects after a form too. */
export function formTargets(config: Config | undefined): string[] {
	return config === undefined ? [] : configuredProviders(config).map((provider) => PROVIDERS[provider].origin);
}
