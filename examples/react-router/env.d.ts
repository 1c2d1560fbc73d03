declare namespace Cloudflare {
	interface Env {
		/** Where Muster is: its `PUBLIC_URL`. */
		MUSTER_URL: string;
		/** The service binding, where there is one. */
		MUSTER?: Fetcher;
	}
}
