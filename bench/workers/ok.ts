/** A Worker that does nothing: what a request costs before anything happens. */
export default { fetch: () => Response.json({ ok: true }) } satisfies ExportedHandler;
