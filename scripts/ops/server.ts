/** The operator's API of one installation. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./arguments";

/** The installation did not answer, or what answered is not Muster. */
export class Unreachable extends Error {}

/** The API refused the call. */
export class Refused extends Error {
	constructor(
		readonly code: string,
		message: string,
		readonly details: unknown,
	) {
		super(message);
	}
}

const LOCAL_URL = "http://localhost:8787";
const TIMEOUT_MS = 30_000;

/**
 * The address of an installation: `--url`, or that of an environment as `npm run deploy` keeps it, or the local one.
 *
 * @throws UsageError if the environment was not deployed from this folder
 */
export function addressOf(root: string, { url, env }: { url?: string | undefined; env?: string | undefined }): string {
	if (url !== undefined) {
		if (!URL.canParse(url)) throw new UsageError("--url takes an address such as https://teams.example.com.");
		return new URL(url).origin;
	}
	if (env === undefined) return LOCAL_URL;
	const file = join(root, `.deploy.${env}.json`);
	if (!existsSync(file))
		throw new UsageError(`There is no .deploy.${env}.json: deploy from this folder, or give --url.`);
	const { publicUrl } = JSON.parse(readFileSync(file, "utf8"));
	if (typeof publicUrl !== "string") throw new UsageError(`.deploy.${env}.json names no publicUrl.`);
	return new URL(publicUrl).origin;
}

export interface Server {
	/** @throws Refused, Unreachable */
	get(operation: string, query?: Readonly<Record<string, string | undefined>>): Promise<Response>;
	/** @throws Refused, Unreachable */
	post(operation: string, body: object): Promise<Response>;
	/** Any status is an answer. @throws Unreachable */
	health(): Promise<Response>;
}

/** @param key the value of OPERATOR_KEY */
export function serverAt(address: string, key: string): Server {
	const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
		try {
			const signal = path.includes("exportWorkspace") ? null : AbortSignal.timeout(TIMEOUT_MS);
			return await fetch(`${address}${path}`, { ...init, signal, redirect: "manual" });
		} catch (error) {
			const { cause, message } = error as Error;
			throw new Unreachable(`${address} does not answer: ${cause instanceof Error ? cause.message : message}`);
		}
	};
	const operate = async (path: string, init: RequestInit): Promise<Response> => {
		if (key === "") throw new UsageError("Set OPERATOR_KEY to the key of the operator's API.");
		const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
		const response = await call(`/api/operator/${path}`, { ...init, headers });
		if (response.ok) return response;
		const body = (await response.json().catch(() => null)) as
			| (Partial<Record<"code" | "message", string>> & {
					details?: unknown;
			  })
			| null;
		if (body?.code === undefined)
			throw new Unreachable(`${address} answered ${response.status}, and not as Muster does.`);
		if (body.code === "NOT_FOUND") throw new Refused(body.code, "The installation has no OPERATOR_KEY.", undefined);
		if (response.status >= 500) throw new Unreachable(`${body.code}: ${body.message}`);
		throw new Refused(body.code, body.message ?? "", body.details);
	};
	return {
		get(operation, query = {}) {
			const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
			return operate(`${operation}?${new URLSearchParams(given)}`, { method: "GET" });
		},
		post: (operation, body) => operate(operation, { method: "POST", body: JSON.stringify(body) }),
		health: () => call("/health/deep"),
	};
}
