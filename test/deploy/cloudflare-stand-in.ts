/**
 * Plays the part of Cloudflare's API that wrangler asks for when Muster is deployed. It listens on loopback, applies the
 * SQL that it receives to real SQLite databases, keeps each version of each Worker, and answers `/health` as the deployed
 * version would.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { DatabaseSync } from "node:sqlite";

/** Undefined in Node before 22.13. The tests that need it fail there, so that none is left out without a word. */
const sqlite = process.getBuiltinModule("node:sqlite");

interface Binding {
	name: string;
	type: string;
	text?: string;
	[key: string]: unknown;
}

export interface Version {
	id: string;
	bindings: Binding[];
	annotations: Record<string, string>;
	created_on: string;
	number: number;
	/** The rest of what wrangler uploaded: `limits`, `observability`, `compatibility_date`. */
	metadata: Record<string, unknown>;
}

interface Worker {
	versions: Version[];
	/** Ids of versions, the newest deployment last. */
	deployments: { id: string; versionId: string; created_on: string; annotations: Record<string, string> }[];
	domains: string[];
	crons: string[];
	onWorkersDev: boolean;
}

interface Database {
	uuid: string;
	name: string;
	location: string | undefined;
	jurisdiction: string | undefined;
	sqlite: DatabaseSync;
}

interface Asked {
	method: string;
	path: string;
	status: number;
}

interface Answer {
	status: number;
	body: unknown;
}

/** Answers a request in the place of the stand-in; null leaves it to the stand-in. */
export type Fault = (method: string, path: string) => { status: number; code: number; message: string } | null;

const ok = (result: unknown, info?: unknown): Answer => ({
	status: 200,
	body: { success: true, errors: [], messages: [], result, ...(info ? { result_info: info } : {}) },
});
const failure = (status: number, code: number, message: string): Answer => ({
	status,
	body: { success: false, errors: [{ code, message }], messages: [], result: null },
});
const NO_WORKER = failure(404, 10007, "This Worker does not exist on your account.");

export class CloudflareStandIn {
	readonly databases = new Map<string, Database>();
	readonly queues = new Map<string, { queue_id: string; consumers: Record<string, unknown>[] }>();
	readonly workers = new Map<string, Worker>();
	readonly asked: Asked[] = [];
	/** If set, may let a request fail. */
	fault: Fault = () => null;
	/** If true, `/health` goes on naming the version before. */
	isStuck = false;
	/** The names that `/health` reports as refused. */
	refused: string[] = [];
	readonly #server: Server;
	url = "";

	constructor() {
		this.#server = createServer((request, response) => {
			this.#answer(request).then(
				({ status, body }) => {
					const text = JSON.stringify(body);
					response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
					response.end(text);
				},
				(error: unknown) => {
					response.writeHead(500).end(String(error));
				},
			);
		});
	}

	async start(): Promise<this> {
		this.#server.listen(0, "127.0.0.1");
		await once(this.#server, "listening");
		const address = this.#server.address();
		this.url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
		return this;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, "close");
	}

	/** The requests that change something. */
	changes(): string[] {
		const reads = /\/query$|\/domains\/changeset$/;
		return this.asked
			.filter(({ method, path }) => method !== "GET" && !reads.test(path))
			.map(({ method, path, status }) => `${method} ${path.replace(/^\/accounts\/[^/]+/, "")} ${status}`);
	}

	/** Plants a Worker that was deployed once. */
	plantWorker(name: string, bindings: Binding[], annotations: Record<string, string> = {}): void {
		const worker = { versions: [], deployments: [], domains: [], crons: [], onWorkersDev: false };
		this.workers.set(name, worker);
		this.#deploy(name, this.#keepVersion(worker, bindings, annotations, {}).id, {});
	}

	/** Plants a version with the secrets of the one that runs, and deploys it: a changed secret makes such a version. */
	plantVersion(name: string, annotations: Record<string, string> = {}): Version {
		const worker = this.workers.get(name);
		if (worker === undefined) throw new Error(`There is no Worker ${name}.`);
		const version = this.#keepVersion(worker, this.running(name)?.bindings ?? [], annotations, {});
		this.#deploy(name, version.id, {});
		return version;
	}

	/** The names of the tables of a database, as SQLite has them. */
	tablesOf(database: string): string[] {
		const found = this.databases.get(database);
		if (found === undefined) return [];
		const rows = found.sqlite.prepare("select name from sqlite_master where type = 'table' order by name").all();
		return rows.map(({ name }) => String(name));
	}

	/** The deployed version of a Worker. */
	running(worker: string): Version | undefined {
		const found = this.workers.get(worker);
		const last = found?.deployments.at(-1);
		return found?.versions.find(({ id }) => id === last?.versionId);
	}

	async #answer(request: IncomingMessage): Promise<Answer> {
		const url = new URL(request.url ?? "/", this.url);
		const path = decodeURIComponent(url.pathname);
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = Buffer.concat(chunks);
		const method = request.method ?? "GET";
		const health = /^\/running\/([^/]+)\/health$/.exec(path);
		if (health) return this.#health(health[1] ?? "");
		const fault = this.fault(method, path);
		const answer = fault
			? failure(fault.status, fault.code, fault.message)
			: await this.#route(method, path, url.searchParams, body, String(request.headers["content-type"] ?? ""));
		this.asked.push({ method, path, status: answer.status });
		return answer;
	}

	#health(worker: string): Answer {
		const found = this.workers.get(worker);
		const shown = found?.deployments.at(this.isStuck ? -2 : -1)?.versionId;
		if (shown === undefined) return { status: 404, body: { error: "no such Worker" } };
		const isFine = this.refused.length === 0;
		return {
			status: isFine ? 200 : 503,
			body: { version: shown, ok: isFine, ...(isFine ? {} : { refused: this.refused }) },
		};
	}

	async #route(method: string, path: string, query: URLSearchParams, body: Buffer, type: string): Promise<Answer> {
		const json = (): Record<string, unknown> => JSON.parse(body.toString() || "{}");
		const account = /^\/accounts\/[^/]+(\/.*)$/.exec(path)?.[1];
		if (path === "/user") return ok({ id: "user", email: "operator@muster.test" });
		if (path === "/user/tokens/verify") return ok({ status: "active" });
		if (path === "/memberships") return ok([{ account: { id: "account", name: "Test" } }]);
		if (path === "/accounts") return ok([{ id: "account", name: "Test" }], { page: 1, total_pages: 1, count: 1 });
		if (account === undefined) return failure(404, 7003, `no route ${path}`);
		if (account.startsWith("/d1/")) return this.#d1(method, account, query, json);
		if (account.startsWith("/queues")) return this.#queues(method, account, query, json);
		if (account === "/workers/subdomain") return ok({ subdomain: "test" });
		if (account === "/workers/scripts") return ok([...this.workers.keys()].map((id) => ({ id })));
		if (account === "/workers/standard") return ok({ standard: true });
		return this.#workers(method, account, body, type, json);
	}

	#d1(method: string, path: string, query: URLSearchParams, json: () => Record<string, unknown>): Answer {
		const shown = ({ uuid, name }: Database) => ({ uuid, name, version: "production", created_at: "2026-11-26" });
		if (path === "/d1/database") {
			if (method === "GET") {
				const name = query.get("name");
				const all = [...this.databases.values()].filter((database) => name === null || database.name.includes(name));
				const page = Number(query.get("page") ?? 1);
				return ok(page === 1 ? all.map(shown) : [], {
					page,
					per_page: 100,
					count: all.length,
					total_count: all.length,
				});
			}
			const { name, primary_location_hint, jurisdiction } = json();
			const made = this.createDatabase(String(name), {
				location: typeof primary_location_hint === "string" ? primary_location_hint : undefined,
				jurisdiction: typeof jurisdiction === "string" ? jurisdiction : undefined,
			});
			return ok({ ...shown(made), created_in_region: "WEUR" });
		}
		const [, id, rest] = /^\/d1\/database\/([^/]+)(\/.*)?$/.exec(path) ?? [];
		const database = [...this.databases.values()].find(({ uuid, name }) => uuid === id || name === id);
		if (database === undefined) return failure(404, 7404, `The database ${id} could not be found`);
		if (rest === "/query") return this.#query(database, String(json().sql));
		if (rest === "/time_travel/bookmark") return ok({ bookmark: `bookmark-of-${database.name}-${this.asked.length}` });
		return ok(shown(database));
	}

	createDatabase(name: string, place: { location?: string | undefined; jurisdiction?: string | undefined }): Database {
		if (sqlite === undefined) throw new Error("This Node has no SQLite. Node 22.13 or later has it.");
		const { location, jurisdiction } = place;
		const made = { uuid: randomUUID(), name, location, jurisdiction, sqlite: new sqlite.DatabaseSync(":memory:") };
		this.databases.set(name, made);
		return made;
	}

	/** Runs a text of statements; SQLite itself finds where each ends. */
	#query(database: Database, sql: string): Answer {
		try {
			const meta = { duration: 1, rows_read: 0, rows_written: 0, changes: 0, size_after: 0 };
			const isRead = /^\s*(select|pragma)\b/i.test(sql);
			if (!isRead) database.sqlite.exec(sql);
			const results = isRead ? database.sqlite.prepare(sql).all() : [];
			return ok([{ success: true, meta, results }]);
		} catch (error) {
			return failure(400, 7500, `${error instanceof Error ? error.message : error}: SQLITE_ERROR`);
		}
	}

	#queues(method: string, path: string, query: URLSearchParams, json: () => Record<string, unknown>): Answer {
		const shown = (name: string, { queue_id, consumers }: { queue_id: string; consumers: unknown[] }) => {
			const counts = { producers: [], producers_total_count: 0, consumers, consumers_total_count: consumers.length };
			return {
				queue_id,
				queue_name: name,
				created_on: "2026-11-26",
				modified_on: "2026-11-26",
				settings: {},
				...counts,
			};
		};
		if (path === "/queues" && method === "GET") {
			const names = query.getAll("name");
			const page = Number(query.get("page") ?? 1);
			const all = [...this.queues].filter(([name]) => names.length === 0 || names.includes(name));
			return ok(page === 1 ? all.map(([name, queue]) => shown(name, queue)) : [], { page, total_pages: 1 });
		}
		if (path === "/queues") {
			const name = String(json().queue_name);
			if (this.queues.has(name)) return failure(409, 11009, "Queue name is already taken.");
			return ok(shown(name, this.createQueue(name)));
		}
		const [, id, consumer] = /^\/queues\/([^/]+)\/consumers(?:\/([^/]+))?$/.exec(path) ?? [];
		const queue = [...this.queues.values()].find(({ queue_id }) => queue_id === id);
		if (queue === undefined) return failure(404, 11000, `no queue ${id}`);
		if (method === "POST") {
			const made = { consumer_id: randomUUID(), script: json().script_name, ...json() };
			queue.consumers.push(made);
			return ok(made);
		}
		if (method === "PUT") return ok({ consumer_id: consumer });
		return ok(queue.consumers);
	}

	createQueue(name: string) {
		const made = { queue_id: randomUUID(), consumers: [] };
		this.queues.set(name, made);
		return made;
	}

	async #workers(
		method: string,
		path: string,
		body: Buffer,
		type: string,
		json: () => Record<string, unknown>,
	): Promise<Answer> {
		const [, name = "", rest = ""] = /^\/workers\/(?:scripts|services|workers)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
		const worker = this.workers.get(name);
		if (path.startsWith("/workers/scripts/") && rest === "" && method === "PUT") {
			const version = await this.#upload(name, body, type);
			if (version === null) return failure(400, 10056, "inherit binding 'BETTER_AUTH_SECRET' is invalid");
			this.#deploy(name, version.id, {});
			return ok({ id: name, deployment_id: version.id, etag: "e", startup_time_ms: 80, tag: "t", tags: null });
		}
		if (worker === undefined) {
			return path.startsWith("/workers/services/") ? failure(404, 10090, "service_not_found") : NO_WORKER;
		}
		if (path.startsWith("/workers/services/")) {
			const script = { last_deployed_from: "wrangler", tag: "t", tags: null };
			return ok({ id: name, default_environment: { environment: "production", script } });
		}
		if (path.startsWith("/workers/workers/")) {
			const subdomain = { enabled: worker.onWorkersDev, previews_enabled: false };
			return ok({ id: "id", name, subdomain, tags: [], observability: {} });
		}
		const running = this.running(name);
		switch (rest) {
			case "":
				return ok({});
			case "/secrets":
				return ok(
					(running?.bindings ?? [])
						.filter((b) => b.type === "secret_text")
						.map((b) => ({ name: b.name, type: b.type })),
				);
			case "/settings":
				return ok({ bindings: running?.bindings, tags: null, annotations: running?.annotations });
			case "/script-settings":
				return ok({ observability: running?.metadata.observability ?? {}, tags: null });
			case "/subdomain":
				if (method === "POST") worker.onWorkersDev = json().enabled === true;
				return ok({ enabled: worker.onWorkersDev, previews_enabled: false });
			case "/schedules":
				if (method === "PUT") {
					const crons: { cron: string }[] = JSON.parse(body.toString());
					worker.crons = crons.map(({ cron }) => cron);
				}
				return ok({ schedules: worker.crons.map((cron) => ({ cron })) });
			case "/domains/changeset":
				return ok({ added: [], removed: [], updated: [], conflicting: [] });
			case "/domains/records": {
				const { origins } = JSON.parse(body.toString());
				worker.domains = origins.map(({ hostname }: { hostname: string }) => hostname);
				return ok({});
			}
			case "/deployments":
				if (method === "POST") {
					const { versions, annotations } = JSON.parse(body.toString());
					return ok({ id: this.#deploy(name, versions[0].version_id, annotations ?? {}) });
				}
				return ok({ deployments: [...worker.deployments].reverse().map(shownDeployment) });
			case "/versions": {
				if (method === "GET") return ok({ items: [...worker.versions].reverse().map(shownVersion) });
				const version = await this.#upload(name, body, type);
				if (version === null) return failure(400, 10056, "inherit binding 'BETTER_AUTH_SECRET' is invalid");
				return ok({ ...shownVersion(version), startup_time_ms: 80 });
			}
		}
		const version = worker.versions.find(({ id }) => rest === `/versions/${id}`);
		if (version !== undefined) return ok(shownVersion(version));
		return ok({});
	}

	/** Makes a version; null if it inherits a secret that no version before has. */
	async #upload(name: string, body: Buffer, type: string): Promise<Version | null> {
		const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
		const { bindings = [], annotations = {}, ...metadata } = JSON.parse(String(form.get("metadata")));
		const worker = this.workers.get(name) ?? {
			versions: [],
			deployments: [],
			domains: [],
			crons: [],
			onWorkersDev: false,
		};
		const before = worker.versions.at(-1)?.bindings ?? [];
		const resolved: Binding[] = [];
		for (const binding of bindings as Binding[]) {
			const old = before.find((one) => one.name === binding.name);
			if (binding.type === "inherit" && old === undefined && binding.name !== "DB") return null;
			resolved.push(binding.type === "inherit" && old ? old : binding);
		}
		// Secrets are kept from version to version, as `keep_bindings` asks.
		const kept = before.filter((old) => old.type === "secret_text" && !resolved.some((one) => one.name === old.name));
		this.workers.set(name, worker);
		return this.#keepVersion(worker, [...resolved, ...kept], annotations, metadata);
	}

	#keepVersion(
		worker: Worker,
		bindings: Binding[],
		annotations: Record<string, string>,
		metadata: Record<string, unknown>,
	): Version {
		const number = worker.versions.length + 1;
		const created_on = momentOf(number);
		const version = { id: randomUUID(), bindings, annotations, created_on, number, metadata };
		worker.versions.push(version);
		return version;
	}

	#deploy(name: string, versionId: string, annotations: Record<string, string>): string {
		const id = randomUUID();
		const deployments = this.workers.get(name)?.deployments;
		deployments?.push({ id, versionId, created_on: momentOf(deployments.length), annotations });
		return id;
	}
}

/** This moment in microseconds, as Cloudflare writes it, so that no two things of a Worker are made in the same one. */
const momentOf = (number: number) => new Date().toISOString().replace("Z", `${String(number).padStart(3, "0")}Z`);

const shownDeployment = ({ id, versionId, created_on, annotations }: Worker["deployments"][number]) => ({
	id,
	source: "wrangler",
	strategy: "percentage",
	author_email: "operator@muster.test",
	created_on,
	annotations,
	versions: [{ version_id: versionId, percentage: 100 }],
});

const shownVersion = ({ id, number, annotations, created_on, bindings }: Version) => ({
	id,
	number,
	annotations,
	metadata: { created_on, modified_on: created_on, source: "wrangler", author_email: "operator@muster.test" },
	resources: { script: { etag: "e", handlers: ["fetch"] }, script_runtime: {}, bindings },
});
