/**
 * Loads every module that the Worker imports at its first use. In tests, an import is a call to Vite, and all
 * requests that wait for the same import share one promise. When the request that began it ends, the others are cut off.
 * A built Worker contains its modules, so its imports call nobody.
 */
export async function loadAll(): Promise<void> {
	for (const load of [
		() => import("../../src/further-app"),
		() => import("../../src/api-app"),
		() => import("../../src/page-app"),
		() => import("../../src/health/routes"),
		() => import("../../src/pages/problem-page"),
		() => import("../../src/reference/answers"),
		() => import("../../src/http/visitor"),
		() => import("../../src/auth/better-auth"),
		() => import("../../src/mail-events/cloudflare"),
		() => import("../../src/mail/queue"),
		() => import("../../src/mail/transports/smtp"),
		() => import("../../src/jobs/cron"),
		() => import("../../src/dns/domain-record"),
		() => import("../../src/team/domains/shared-domains"),
	]) {
		await load();
	}
}
