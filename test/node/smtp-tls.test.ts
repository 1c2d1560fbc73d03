/** Mail over an encrypted connection: from the first byte on, or after STARTTLS, with a login. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { SMTP_LOGIN } from "../mail-services/script";
import { startSmtp } from "../mail-services/smtp";
import { start } from "./wrangler";

/** A certificate for `localhost` that the Worker is set to trust. */
function certificate() {
	const folder = mkdtempSync(join(tmpdir(), "muster-"));
	const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
	const made = spawnSync("openssl", [
		...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
		...["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert],
	]);
	if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
	return { file: cert, key: readFileSync(key), cert: readFileSync(cert) };
}

test.each([
	["smtps", "from the first byte on", { secure: true }],
	["smtp", "after STARTTLS", { secure: false }],
])("%s:// sends a code over a line that is encrypted %s, logged in", async (scheme, _when, options) => {
	const { file, key, cert } = certificate();
	const server = await startSmtp({ ...options, key, cert, allowInsecureAuth: false });
	const login = `${encodeURIComponent(SMTP_LOGIN.user)}:${encodeURIComponent(SMTP_LOGIN.password)}`;
	const dev = await start(
		(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
		{
			NODE_EXTRA_CA_CERTS: file,
			MAIL_TRANSPORT: "smtp",
			SMTP_URL: `${scheme}://${login}@localhost:${server.port}`,
		},
	);
	try {
		await fetch(`${dev.url}/api/auth/sign-up/email`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ email: "grace@example.com", password: "correct horse", name: "Grace" }),
		});
		for (let tries = 0; tries < 200 && server.taken.length === 0; tries += 1) await sleep(100);
		expect(server.taken).toMatchObject([{ to: "grace@example.com", text: expect.stringMatching(/^\d{6}$/m) }]);
		expect(server.sessions).toEqual([{ secure: true, user: SMTP_LOGIN.user }]);
	} finally {
		await dev.stop();
		await server.stop();
	}
});
