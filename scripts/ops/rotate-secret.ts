/** Changes the secret of a deployed Worker, the new and the old one in one version. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Call, UsageError } from "./arguments";
import { Unreachable } from "./server";

const MIN_SECRET_LENGTH = 32;

interface RotationContext {
	root: string;
	note: (line: string) => void;
	print: (line: string) => void;
}

/**
 * Makes a new secret and hands both to wrangler, which makes one version of them. The operator's copy is written before,
 * so that no secret is lost if the answer to the upload is. A run after an interrupted one uses the secret that was made
 * then, and sends the same pair: this is right whether the first upload was carried out or not.
 *
 * @throws UsageError without `--yes`, an environment or the present secret, or if two copies of it differ; Unreachable if
 *   wrangler failed
 */
export async function rotateSecret({ options }: Call, { root, note, print }: RotationContext): Promise<void> {
	const { env } = options;
	if (env === undefined) throw new UsageError("rotate-secret needs --env staging or --env production.");
	const copy = join(root, `.deploy.${env}.secret`);
	const [kept, made] = [readSecret(copy), readSecret(`${copy}.next`)];
	const present = (process.env.BETTER_AUTH_SECRET || kept).trim();
	if (present.length < MIN_SECRET_LENGTH) {
		throw new UsageError(
			"Set BETTER_AUTH_SECRET to the present secret of the Worker. Cloudflare shows it to nobody; if you do not have it, links and sessions end with the change.",
		);
	}
	if (kept !== "" && kept !== present) {
		throw new UsageError(
			`BETTER_AUTH_SECRET is not the secret in .deploy.${env}.secret. Delete the one that is not the Worker's.`,
		);
	}
	if (made === present) {
		throw new UsageError(
			`A run was interrupted, and BETTER_AUTH_SECRET is the secret that it made (.deploy.${env}.secret.next). Set it to the one before.`,
		);
	}
	for (const line of [
		made === ""
			? `A new BETTER_AUTH_SECRET is made for ${env}. The present one becomes BETTER_AUTH_SECRET_PREVIOUS, in the same version.`
			: `A run was interrupted. This one finishes it: the secret in .deploy.${env}.secret.next becomes BETTER_AUTH_SECRET of ${env}, and the one from before that run BETTER_AUTH_SECRET_PREVIOUS, in the same version.`,
		"Sessions, invite links and owed mails go on. Codes under way (ten minutes) have to be asked for again; today's counts begin anew.",
		"After 30 days no link of the old secret is valid any more, and each browser in use has a cookie of the new one. Clients with a bearer token have to sign in again by then. Then delete the old secret:",
		`  npx wrangler secret delete BETTER_AUTH_SECRET_PREVIOUS --env ${env === "production" ? '""' : env}`,
		"If the secret has leaked, delete it at once: that ends every session and every link of it.",
		`Your copy of the new secret will be in .deploy.${env}.secret, readable by you only. Move it into your password manager.`,
	])
		note(line);
	if (!options.yes) throw new UsageError("Nothing was done. Say --yes to do it.");

	const secret = made || randomBytes(32).toString("hex");
	writeFileSync(`${copy}.next`, `${secret}\n`, { mode: 0o600 });
	const wrangler = join(root, "node_modules", "wrangler", "bin", "wrangler.js");
	const section = env === "production" ? "" : env;
	const { status, said } = await runWith(
		JSON.stringify({ BETTER_AUTH_SECRET: secret, BETTER_AUTH_SECRET_PREVIOUS: present }),
		[wrangler, "secret", "bulk", `--env=${section}`],
		root,
	);
	if (status !== 0) {
		throw new Unreachable(
			`wrangler did not confirm the change, so either secret may be the Worker's. Run the command again with the same present secret: it finishes the change with the new one, which is in .deploy.${env}.secret.next.\n${said.trim()}`,
		);
	}
	if (kept !== "") renameSync(copy, `${copy}.previous`);
	renameSync(`${copy}.next`, copy);
	print(`Done: ${env} signs with the new secret, and accepts the old one.`);
}

/** @returns empty if there is no such file */
function readSecret(path: string): string {
	return existsSync(path) ? readFileSync(path, "utf8").trim() : "";
}

/** Runs a program of Node's with an input. Secrets are never among its arguments, which every process can read. */
function runWith(
	input: string,
	args: readonly string[],
	cwd: string,
): Promise<{ status: number | null; said: string }> {
	const child = spawn(process.execPath, args, {
		cwd,
		env: { ...process.env, CI: "true", WRANGLER_SEND_METRICS: "false" },
		stdio: ["pipe", "pipe", "pipe"],
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk) => {
			said += chunk;
		});
	}
	child.stdin.end(input);
	return new Promise((resolve) => child.on("close", (status) => resolve({ status, said })));
}
