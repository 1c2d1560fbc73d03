/** Limits nothing: the Worker limits requests before they get to Better Auth. */
export async function onRequestRateLimit(): Promise<undefined> {}
