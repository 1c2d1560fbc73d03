import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { ROOT, type Target } from "./options";

export const MADE_SECRET = "BETTER_AUTH_SECRET";

/** The names of all secrets of the Worker, as `.dev.vars.example` lists them. */
export function secretNames(): string[] {
	const listed = readFileSync(join(ROOT, ".dev.vars.example"), "utf8").matchAll(/^(?:# )?([A-Z_]+)=$/gm);
	return [...listed].map(([, name]) => name ?? "");
}

/** The secrets that the environment of this command gives. */
export function givenSecrets(): Record<string, string> {
	return Object.fromEntries(
		secretNames().flatMap((name) => {
			const value = process.env[name];
			return value ? [[name, value]] : [];
		}),
	);
}

const copyFile = ({ config, environment }: Target) => join(dirname(config), `.deploy.${environment}.secret`);

/**
 * Makes the Worker's secret, and keeps a copy that only the operator can read: Cloudflare never shows a secret again, and a
 * later change needs the old one. A copy that is there already is the secret of an upload that failed. In CI nothing is
 * kept: the disk of its machine is not the operator's.
 */
export function makeSecret(target: Target): { value: string; copy: string | null } {
	const file = copyFile(target);
	if (existsSync(file)) return { value: readFileSync(file, "utf8").trim(), copy: file };
	const value = randomBytes(32).toString("hex");
	if (process.env.CI) return { value, copy: null };
	writeFileSync(file, `${value}\n`, { mode: 0o600 });
	return { value, copy: file };
}

/** Gives secrets to a program as a file that only this user can read, and deletes it afterwards. */
export async function withSecretsFile<Result>(
	secrets: Readonly<Record<string, string>>,
	use: (options: string[]) => Promise<Result>,
): Promise<Result> {
	if (Object.keys(secrets).length === 0) return use([]);
	const folder = mkdtempSync(join(tmpdir(), "muster-secrets-"));
	try {
		const file = join(folder, "secrets.json");
		writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
		return await use(["--secrets-file", file]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
