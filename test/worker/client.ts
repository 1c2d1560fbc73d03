/** An HTTP client of the Worker, and a person who has one. */
import { vi } from "vitest";
import { newAddress } from "../names";
import { boundInstance, type Instance } from "./instance";

export const ORIGIN = "http://localhost:8787";

export interface Answer {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the Worker sends
	body: any;
	headers: Headers;
	/** The cost of the request, as its answer reports it. */
	cost: { trips: number; read: number; written: number } | null;
}

export type Credential = { cookie: string } | { bearer: string } | Record<string, never>;

export async function request(
	method: string,
	path: string,
	{
		body,
		headers,
		credential = {},
		instance = boundInstance,
	}: { body?: unknown; headers?: Record<string, string>; credential?: Credential; instance?: Instance } = {},
): Promise<Answer> {
	const sent = new Headers({ ...headers });
	if ("cookie" in credential) sent.set("cookie", credential.cookie);
	if ("bearer" in credential) sent.set("authorization", `Bearer ${credential.bearer}`);
	if (method === "POST") {
		if (!sent.has("content-type")) sent.set("content-type", "application/json");
		if (!sent.has("origin")) sent.set("origin", ORIGIN);
	}
	const response = await instance(
		new Request(`${ORIGIN}${path}`, {
			method,
			headers: sent,
			redirect: "manual",
			...(method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body ?? {}) } : {}),
		}),
	);
	const text = await response.text();
	const timing = /desc="(\d+) trips, (\d+) read, (\d+) written"/.exec(response.headers.get("server-timing") ?? "");
	return {
		status: response.status,
		body: text === "" ? null : parse(text),
		headers: response.headers,
		cost: timing && { trips: Number(timing[1]), read: Number(timing[2]), written: Number(timing[3]) },
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

export class Person {
	userId = "";
	bearer = "";
	cookie = "";

	constructor(
		readonly email: string,
		readonly name: string,
		private readonly instance: Instance = boundInstance,
	) {}

	/** The same person, whose requests go to this instance. */
	at(instance: Instance): Person {
		const { userId, bearer, cookie } = this;
		return Object.assign(new Person(this.email, this.name, instance), { userId, bearer, cookie });
	}

	get credential(): Credential {
		return this.bearer === "" ? {} : { bearer: this.bearer };
	}

	get(operation: string, query: Record<string, string | number> = {}): Promise<Answer> {
		const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
		const { credential, instance } = this;
		return request("GET", `/api/team/${operation}?${search}`, { credential, instance });
	}

	post(operation: string, body: unknown = {}): Promise<Answer> {
		const { credential, instance } = this;
		return request("POST", `/api/team/${operation}`, { body, credential, instance });
	}

	auth(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
		const { credential, instance } = this;
		return request(method, `/api/auth${path}`, { body, credential, instance });
	}

	/** Takes the session from the answer to a sign-in. */
	keep(answer: Answer): void {
		this.bearer = answer.headers.get("set-auth-token") ?? "";
		this.cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		this.userId = answer.body.user.id;
	}
}

/** A person without an account. */
export const stranger = (): Person => new Person(newAddress("stranger"), "Stranger");

/** The refusal that an answer must be, for `toMatchObject`. */
export const refusal = (status: number, code: string) => ({ status, body: { code } });

/** Sets the Worker's clock forward; timers keep real time. `vi.useRealTimers` ends it. */
export function passTime(ms: number): void {
	vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });
}
