/** A Worker that does nothing: its cost is the fixed cost of a request. */
export default { fetch: () => Response.json({ ok: true }) } satisfies ExportedHandler;
