/**
 * Loads every module that the Worker imports at its first use. In tests, an import is a call to Vite, and requests that
 * wait for the same import share one promise: those that did not begin it are cut off when the first one ends. A built
 * Worker has its modules at hand.
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
