declare namespace Cloudflare {
	interface Env {
		/** Muster's address, equal to its `PUBLIC_URL`. */
		MUSTER_URL: string;
		/** The service binding, if wrangler.toml has one. */
		MUSTER?: Fetcher;
	}
}
