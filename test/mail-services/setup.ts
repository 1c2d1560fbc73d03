/** Starts the mail services for the tests inside workerd, which reach them over loopback as they would in production. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { startResend } from "./resend";
import { startSmtp } from "./smtp";

declare module "vitest" {
	interface ProvidedContext {
		mailServices: {
			resendUrl: string;
			smtpPort: number;
			/** Answers `/resend?to=address` and `/smtp?to=address` with the mails that were taken, as JSON. */
			takenUrl: string;
		};
	}
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const [resend, smtp] = await Promise.all([startResend(), startSmtp()]);
	const taken = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
		const service = pathname === "/smtp" ? smtp : resend;
		response.end(JSON.stringify(service.taken.filter(({ to }) => to === searchParams.get("to"))));
	}).listen(0, "127.0.0.1");
	await once(taken, "listening");
	provide("mailServices", {
		resendUrl: resend.url,
		smtpPort: smtp.port,
		takenUrl: `http://127.0.0.1:${(taken.address() as AddressInfo).port}`,
	});
	return async () => {
		taken.closeAllConnections();
		taken.close();
		await Promise.all([resend.stop(), smtp.stop()]);
	};
}
