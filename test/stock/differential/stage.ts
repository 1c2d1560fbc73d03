/** A server on which scenarios are played, and visitors of it who have a browser each. */
import { PASSWORD } from "../../names";
import { type Observation, observe, readSetCookie } from "./observe";

/** The origin of both servers. */
export const ORIGIN = "http://localhost:8787";
/** An origin that both servers trust. */
export const TRUSTED = "https://app.example.com";

export interface Organization {
	id: string;
	slug: string;
}

/** Muster, or Better Auth with its own organization plugin. */
export interface Server {
	/** To be called before requests are sent: the servers share an isolate, and not all of their settings. */
	prepare: () => void;
	send: (request: Request) => Promise<Response>;
	/** The texts of the mails to an address that hold a code or a reset link, oldest first, once there are `count`. */
	mailsTo: (email: string, count: number) => Promise<readonly string[]>;
	/** Runs a statement on the server's database. Users and sessions have the same columns in both. */
	sql: (text: string, ...values: string[]) => Promise<unknown>;
	/** The name of the table of memberships. */
	memberTable: string;
	/** The name of the table of invitations. */
	invitationTable: string;
	/** Lifts the limit of seats. */
	unlimit: (organization: Organization) => Promise<unknown>;
	/** Makes the last sending of an invitation so old that it may be sent again. */
	ageSending: (invitationId: string) => Promise<unknown>;
	/** Makes a person a member, as far as they are not. */
	join: (owner: Visitor, organization: Organization, person: Visitor, role: string) => Promise<void>;
}

export interface Answer {
	status: number;
	headers: Headers;
	body: unknown;
}

/** The text at a path of a body, such as `user.id`; empty if there is none. */
export function textAt({ body }: Pick<Answer, "body">, path: string): string {
	let value = body;
	for (const name of path.split(".")) {
		value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
	}
	return typeof value === "string" ? value : "";
}

export interface Sent {
	headers?: Readonly<Record<string, string>>;
	/** Sends the request without an `Origin`. */
	withoutOrigin?: boolean;
	/** Sends the request without the visitor's cookies. */
	withoutCookies?: boolean;
}

/** A scenario's run on one server. */
export class Stage {
	readonly observations = new Map<string, Observation>();
	/** The endpoints of the steps: `GET /get-session`. */
	readonly endpoints = new Set<string>();
	readonly #taken = new Map<string, number>();

	#serial = 0;

	/** @param scenario the name of the scenario, which is in all names that it makes up */
	constructor(
		readonly server: Server,
		readonly scenario: string,
	) {}

	/** A name that both servers get at the same step, and no other step. It fits an address and a slug. */
	unique(prefix: string): string {
		this.#serial += 1;
		return `${prefix}-${this.scenario.toLowerCase().replace(/\W+/g, "-")}-${this.#serial}`;
	}

	newAddress(prefix: string): string {
		return `${this.unique(prefix)}@example.com`;
	}

	visitor(name: string): Visitor {
		return new Visitor(this, name, this.newAddress(name));
	}

	/** People who have signed up and are signed in. */
	signedUp<Names extends readonly string[]>(...names: Names): Promise<{ [Index in keyof Names]: Visitor }> {
		const visitors = names.map((name) => this.visitor(name).signUp());
		return Promise.all(visitors) as Promise<{ [Index in keyof Names]: Visitor }>;
	}

	/** The newest mail to an address of those that no step has read. At least one has to arrive. */
	async newMail(email: string): Promise<string> {
		const taken = this.#taken.get(email) ?? 0;
		const mails = await this.server.mailsTo(email, taken + 1);
		this.#taken.set(email, mails.length);
		return mails.at(-1) ?? "";
	}

	async newCode(email: string): Promise<string> {
		return /\b\d{6}\b/.exec(await this.newMail(email))?.[0] ?? "";
	}

	/** The token of the newest reset link, and the path of a link as this server makes them: Muster's has it in the query. */
	async newResetLink(email: string): Promise<{ token: string; path: (token: string, callbackURL?: string) => string }> {
		const [, start = "", token = ""] =
			/(\/reset-password\/|\/reset-link\?token=)([A-Za-z0-9]+)/.exec(await this.newMail(email)) ?? [];
		return {
			token,
			path(given, callbackURL) {
				const path = `${start}${given}`;
				return callbackURL === undefined ? path : `${path}${path.includes("?") ? "&" : "?"}callbackURL=${callbackURL}`;
			},
		};
	}
}

/** A person at a browser, with cookies. Each call with a step's name is observed. */
export class Visitor {
	userId = "";
	bearer = "";
	readonly #cookies = new Map<string, string>();

	constructor(
		readonly stage: Stage,
		readonly name: string,
		readonly email: string,
	) {}

	/** Another browser of the same person. */
	otherBrowser(): Visitor {
		const { stage, name, email, userId } = this;
		return Object.assign(new Visitor(stage, name, email), { userId });
	}

	get(step: string, path: string, sent?: Sent): Promise<Answer> {
		return this.#observed(step, "GET", path, undefined, sent);
	}

	/** @param body a value that is sent as JSON, or a text that is sent as it is */
	post(step: string, path: string, body?: unknown, sent?: Sent): Promise<Answer> {
		return this.#observed(step, "POST", path, body, sent);
	}

	async #observed(step: string, method: string, path: string, body: unknown, sent?: Sent): Promise<Answer> {
		const { observations, endpoints } = this.stage;
		if (observations.has(step)) throw new Error(`Two steps are named "${step}".`);
		endpoints.add(`${method} ${path.split("?")[0]}`);
		const answer = await this.call(method, `/api/auth${path}`, body, sent);
		observations.set(step, observe(answer.status, answer.headers, answer.body));
		return answer;
	}

	/** A call that is no step. */
	async call(method: string, path: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
		const headers = new Headers();
		if (method === "POST" && !sent.withoutOrigin) headers.set("origin", ORIGIN);
		if (body !== undefined) headers.set("content-type", "application/json");
		for (const [name, value] of Object.entries(sent.headers ?? {})) headers.set(name, value);
		if (this.#cookies.size > 0 && !sent.withoutCookies) {
			headers.set("cookie", [...this.#cookies].map((pair) => pair.join("=")).join("; "));
		}
		const content = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
		const response = await this.stage.server.send(
			new Request(`${ORIGIN}${path}`, { method, headers, redirect: "manual", ...(content ? { body: content } : {}) }),
		);
		if (!sent.withoutCookies) this.#keep(response.headers.getSetCookie());
		return { status: response.status, headers: response.headers, body: parse(await response.text()) };
	}

	#keep(lines: readonly string[]): void {
		for (const { name, value, isRemoved } of lines.map(readSetCookie)) {
			if (isRemoved) this.#cookies.delete(name);
			else this.#cookies.set(name, value);
		}
	}

	/** Makes an account without a password and signs in, by code, in no step. No password is hashed, which takes long. */
	async signUp(): Promise<this> {
		const { email, name } = this;
		await this.call("POST", "/api/auth/email-otp/send-verification-otp", { email, type: "sign-in" });
		const otp = await this.stage.newCode(email);
		return this.#keepUser(await this.call("POST", "/api/auth/sign-in/email-otp", { email, otp, name }));
	}

	/** Makes an account with `PASSWORD`, verifies its address by code and so signs in, in no step. */
	async signUpWithPassword(): Promise<this> {
		const { email, name } = this;
		await this.call("POST", "/api/auth/sign-up/email", { email, password: PASSWORD, name });
		const otp = await this.stage.newCode(email);
		return this.#keepUser(await this.call("POST", "/api/auth/email-otp/verify-email", { email, otp }));
	}

	#keepUser(answer: Answer): this {
		this.userId = textAt(answer, "user.id");
		if (this.userId === "") throw new Error(`Nobody signed up: ${JSON.stringify(answer.body)}`);
		return this;
	}

	/** Signs in by password, in no step; keeps the bearer token, if the server gives one. */
	async signIn(password = PASSWORD): Promise<this> {
		const answer = await this.call(
			"POST",
			"/api/auth/sign-in/email",
			{ email: this.email, password },
			{ withoutCookies: true },
		);
		this.bearer = answer.headers.get("set-auth-token") ?? "";
		this.#keep(answer.headers.getSetCookie());
		return this;
	}

	/** Makes an organization, in no step. It becomes the active one. */
	async organization(name: string): Promise<Organization> {
		const slug = this.stage.unique(name);
		const { status, body } = await this.call("POST", "/api/auth/organization/create", { name, slug });
		const id = textAt({ body }, "id");
		if (status !== 200) throw new Error(`create: ${JSON.stringify(body)}`);
		return { id, slug };
	}
}

function parse(text: string): unknown {
	if (text === "") return null;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** Steps in order, played in the same way on both servers. */
export interface Scenario {
	name: string;
	play: (stage: Stage) => Promise<void>;
}
