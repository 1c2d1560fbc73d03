/**
 * The Worker with the clock, the queue and the mail provider of a scenario. Its answers are returned in the names of the
 * model.
 */
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../../../src/app";
import type { Auth } from "../../../../src/auth/better-auth";
import { type Config, readConfig } from "../../../../src/config/config";
import { deriveKeys } from "../../../../src/crypto/derived-keys";
import { ID_LENGTH, idPrefix } from "../../../../src/crypto/ids";
import { mintInviteToken } from "../../../../src/crypto/invite-token";
import { mintLinkToken } from "../../../../src/crypto/link-token";
import { openDatabase } from "../../../../src/db/database";
import { runJobs } from "../../../../src/jobs/run";
import { consumeMails } from "../../../../src/mail/consumer";
import { giveUpDeadLetters } from "../../../../src/mail/dead-letters";
import type { MailMessage } from "../../../../src/mail/message";
import { OPERATOR_KEY } from "../../api";
import { bindings } from "../../bindings";
import { ORIGIN } from "../../client";
import { signed } from "../../scene";
import { type Command, type LinkToken, NAMES, type Name, type Slug, type Token } from "./commands";
import { Names } from "./names";
import { Provider } from "./provider";
import { type Asked, type Ids, type Operation, requestOf } from "./requests";
import { DAY, KEEP_CLOSED_INVITES, KEEP_EXPIRED_INVITES, MAILS_A_DAY } from "./rules";
import type { Answer, State } from "./state";
import { byTime, type Summary } from "./summary";
import { addMember, ownDomain, plantScene, readTables, sessionTokenOf, signIn, signUp } from "./tables";

/** The keys of another Worker. */
const foreignKeys = deriveKeys("another secret, of thirty-two characters and more", undefined);

interface Body {
	[field: string]: unknown;
}

export class World {
	#now = 0;
	#sequence = 0;
	#names = new Names();
	#made = { accounts: 0, invites: 0, workspaces: 0, links: 0, requests: 0 };
	/** The mails that the messages of the queue name, oldest first. */
	#queue: string[] = [];
	#provider: Provider;
	readonly #bindings: typeof bindings;
	readonly #config: Config;
	readonly #app: ReturnType<typeof createApp>;
	readonly #bearers: Readonly<Record<string, string>>;

	private constructor(bearers: Readonly<Record<string, string>>) {
		this.#bearers = bearers;
		this.#bindings = {
			...bindings,
			INVITE_MAILS_PER_PERSON_PER_DAY: String(MAILS_A_DAY.person),
			INVITE_MAILS_PER_WORKSPACE_PER_DAY: String(MAILS_A_DAY.workspace),
			INVITE_MAILS_PER_FREE_WORKSPACE_PER_DAY: String(MAILS_A_DAY.freeWorkspace),
			INVITE_MAILS_PER_RECIPIENT_AND_SENDER_PER_DAY: String(MAILS_A_DAY.recipientAndSender),
			INVITE_MAILS_PER_RECIPIENT_PER_DAY: String(MAILS_A_DAY.recipient),
			MAIL_QUEUE: {
				send: async ({ mailId }: MailMessage) => {
					this.#queue.push(mailId);
				},
				sendBatch: async (messages: { body: MailMessage }[]) => {
					this.#queue.push(...messages.map(({ body }) => body.mailId));
				},
			} as unknown as typeof bindings.MAIL_QUEUE,
		};
		this.#config = readConfig(this.#bindings);
		this.#provider = new Provider(this.#config.keys);
		this.#app = createApp({
			now: () => this.#now,
			random: () => 0,
			newId: () => this.#newId(),
			// No scenario uses a password, so there is none to check.
			loadAuth: async () => ({ $context: Promise.resolve({ password: {} }) }) as unknown as Auth,
		});
	}

	static async open(): Promise<World> {
		const bearers = NAMES.map(async (name) => [name, `Bearer ${await signed(sessionTokenOf(name))}`] as const);
		return new World({ ...Object.fromEntries(await Promise.all(bearers)), operator: `Bearer ${OPERATOR_KEY}` });
	}

	/** Begins a new scenario. */
	async begin(state: State): Promise<void> {
		this.#now = state.now;
		this.#names = new Names();
		this.#made = { ...state.made };
		this.#queue = [];
		this.#provider = new Provider(this.#config.keys);
		for (const { id, name } of state.accounts) this.#meetAccount(id, name);
		for (const { id, slug } of state.workspaces) this.#meetWorkspace(id, slug, this.#newId());
		await plantScene(
			state,
			(name) => this.#names.id(name),
			() => this.#newId(),
		);
	}

	/** Runs a command at a time (ms since 1970), and returns the answer. */
	async run(command: Command, at: number): Promise<Answer> {
		this.#now = at;
		switch (command.do) {
			case "signIn":
				await this.#signIn(command.by);
				break;
			case "everybodySignsIn":
				await signIn(NAMES, at);
				break;
			case "ownDomain":
				await ownDomain(this.#newId(), command, at);
				break;
			case "addMember":
				await addMember(this.#newId(), command, at);
				break;
			case "runJobs":
				await this.#runJobs();
				break;
			case "deliverMail":
				this.#provider.mood = command.provider;
				await this.#consume(command.messages, consumeMails);
				break;
			case "buryMail":
				await this.#consume(command.messages, giveUpDeadLetters);
				break;
			case "loseMessages":
				this.#queue = [];
				break;
			case "repeatMessages":
				this.#queue = [...this.#queue, ...this.#queue];
				break;
			case "wait":
				break;
			default:
				return this.#operate(command);
		}
		return { status: 200, facts: {} };
	}

	/** The content of the tables and of the provider. */
	async summary(): Promise<Summary> {
		const tables = await readTables(this.#now);
		const named = this.#names.describe(tables) as typeof tables;
		return {
			workspaces: named.workspaces.map(({ id, slug, plan, used, seatLimit }) => ({
				id,
				slug,
				plan,
				used,
				seatLimit,
				members: named.members.filter(({ workspace }) => workspace === id).map(({ workspace: _, ...member }) => member),
			})),
			invites: named.invites.map((invite) => ({
				...invite,
				mails: named.mails
					.filter((mail) => mail.invite === invite.id)
					.map(({ id, state, recipient }) => {
						const taken = this.#provider.taken(id);
						const link = taken?.to === recipient ? taken.link : undefined;
						return { state, link: link ? `${this.#names.describe(link.inviteId)}/${link.sending}` : null };
					}),
			})),
			links: named.links,
			requests: named.requests,
			bars: named.bars.sort(byTime),
			deleted: named.deleted.sort((one, other) => one.id.localeCompare(other.id)),
			sessions: named.sessions.sort((one, other) => one.user.localeCompare(other.user)),
			audit: Object.fromEntries(named.audit.map(({ action, count }) => [action, count])),
			oddities: [...named.oddities.map(({ id }) => id), ...this.#provider.complaints],
		};
	}

	async #operate(command: Operation): Promise<Answer> {
		const token = await this.#tokenOf(command);
		const answer = await this.#ask(requestOf(command, this.#ids, token));
		const body = (await answer.json()) as Body;
		if (!answer.ok) return this.#refusal(answer, body);
		this.#meetWhatIsNew(command, body);
		if (command.do === "createLink") delete (body.link as Body).url;
		const facts = this.#names.describe(body) as Body;
		// Of Better Auth's shapes, only the fields that the model has.
		return {
			status: answer.status,
			facts:
				command.do === "createWorkspace" || command.do === "deleteWorkspace"
					? { id: facts.id, slug: facts.slug }
					: facts,
		};
	}

	#refusal({ status, headers }: Response, { code, details }: Body): Answer {
		const retryAfter = headers.get("retry-after");
		const facts = retryAfter === null ? this.#names.describe(details) : { retryAfterSeconds: Number(retryAfter) };
		const isCompared = facts !== undefined && code !== "VALIDATION_ERROR";
		return { status, code: code as NonNullable<Answer["code"]>, ...(isCompared ? { facts } : {}) };
	}

	async #ask({ by, method, path, input }: Asked): Promise<Response> {
		const pending: Promise<unknown>[] = [];
		const context = { waitUntil: (promise: Promise<unknown>) => void pending.push(promise) } as ExecutionContext;
		const headers = new Headers({ "content-type": "application/json" });
		if (by !== "nobody") headers.set("authorization", this.#bearers[by] ?? "");
		const query = method === "GET" ? `?${new URLSearchParams(input as Record<string, string>)}` : "";
		const init = method === "GET" ? { method, headers } : { method, headers, body: JSON.stringify(input) };
		const answer = await this.#app.fetch(new Request(`${ORIGIN}/api/${path}${query}`, init), this.#bindings, context);
		await Promise.all(pending);
		return answer;
	}

	#meetWhatIsNew(command: Operation, body: Body): void {
		if (command.do === "invite") this.#meetInvite(body);
		if (command.do === "inviteMany") for (const result of body.results as Body[]) this.#meetInvite(result);
		if (command.do === "createLink") {
			this.#made.links += 1;
			this.#names.bind(`link ${this.#made.links}`, String((body.link as Body).id));
		}
		if (command.do === "requestToJoin") {
			this.#made.requests += 1;
			this.#names.bind(`request ${this.#made.requests}`, String((body.request as Body).id));
		}
		if (command.do === "createWorkspace") {
			this.#made.workspaces += 1;
			this.#meetWorkspace(`workspace ${this.#made.workspaces}`, command.in, String(body.id));
		}
	}

	#meetInvite({ invite }: Body): void {
		if (invite === undefined) return;
		this.#made.invites += 1;
		this.#names.bind(`invite ${this.#made.invites}`, String((invite as Body).id));
	}

	#meetWorkspace(name: string, slug: Slug, id: string): void {
		this.#names.bind(name, id);
		this.#names.alias(`workspace at ${slug}`, id);
	}

	#meetAccount(name: string, of: Name, id = this.#newId()): void {
		this.#names.bind(name, id);
		this.#names.alias(`account of ${of}`, id);
	}

	async #signIn(name: Name): Promise<void> {
		const id = this.#newId();
		if (await signUp(id, name, this.#now)) {
			this.#made.accounts += 1;
			this.#meetAccount(`${name} ${this.#made.accounts}`, name, id);
		}
		await signIn([name], this.#now);
	}

	/** Gives the oldest messages to a consumer; those that it retries go to the end of the queue. */
	async #consume(count: number, consumer: typeof consumeMails): Promise<void> {
		const taken = this.#queue.splice(0, count);
		if (taken.length === 0) return;
		const messages = taken.map((mailId, position) => ({
			id: String(position),
			timestamp: new Date(this.#now),
			attempts: 1,
			body: { mailId },
		}));
		const batch = createMessageBatch<MailMessage>("muster-mail", messages);
		await consumer(batch, {
			config: this.#config,
			database: this.#database(),
			transport: this.#provider,
			now: () => this.#now,
			newId: () => this.#newId(),
			log: () => {},
		});
		const { retryMessages } = await getQueueResult(batch, createExecutionContext());
		const retried = new Set(retryMessages.map(({ msgId }) => msgId));
		this.#queue.push(...taken.filter((_, position) => retried.has(String(position))));
	}

	async #runJobs(): Promise<void> {
		// The purge comes to each invite, link and request once a day. Here it comes at once.
		const stale = [
			`delete from workspace_invite where coalesce(closed_at, ?1) <= ?1 - ${KEEP_CLOSED_INVITES}
				or (closed_at is null and expires_at <= ?1 - ${KEEP_EXPIRED_INVITES})`,
			`delete from workspace_link where coalesce(revoked_at, ?1) <= ?1 - ${KEEP_CLOSED_INVITES}
				or expires_at <= ?1 - ${KEEP_EXPIRED_INVITES}`,
			`delete from join_request where coalesce(decided_at, ?1) <= ?1 - ${KEEP_CLOSED_INVITES}`,
		];
		await env.DB.batch(stale.map((text) => env.DB.prepare(text).bind(this.#now)));
		await runJobs(this.#now, {
			config: this.#config,
			database: this.#database(),
			newId: () => this.#newId(),
			// In the order in which they were owed.
			announceMail: async (mailIds) => {
				const owed = await env.DB.prepare(
					"select id from mail_outbox where id in (select value from json_each(?)) order by created_at, id",
				)
					.bind(JSON.stringify(mailIds))
					.all<{ id: string }>();
				this.#queue.push(...owed.results.map(({ id }) => id));
			},
			log: () => {},
		});
	}

	#database() {
		return openDatabase(env.DB, { now: () => this.#now, random: () => 0 });
	}

	#newId(): string {
		this.#sequence += 1;
		return idPrefix(this.#now) + this.#sequence.toString().padStart(ID_LENGTH - idPrefix(0).length, "0");
	}

	readonly #ids: Ids = {
		invite: (name) => this.#names.id(name),
		link: (name) => this.#names.id(name),
		request: (name) => this.#names.id(name),
		user: (name) => this.#names.id(`account of ${name}`),
		workspace: (slug) => this.#names.id(`workspace at ${slug}`),
	};

	async #tokenOf(command: Operation): Promise<string> {
		if ("token" in command) return this.#mint(command.token);
		return "linkToken" in command ? this.#mintLink(command.linkToken) : "";
	}

	async #mintLink(token: LinkToken | "forged"): Promise<string> {
		if (token === "forged") return mintLinkToken(foreignKeys, { linkId: this.#newId(), expiresAt: this.#now + DAY });
		return mintLinkToken(this.#config.keys, { linkId: this.#names.id(token.link), expiresAt: token.until });
	}

	/** The token of an invite: the mailed one, or one under other keys. */
	async #mint(token: Token | "forged"): Promise<string> {
		if (token === "forged") {
			return mintInviteToken(foreignKeys, {
				inviteId: this.#newId(),
				sending: 1,
				travelled: "mailed",
				expiresAt: this.#now + DAY,
			});
		}
		const { invite, sending, until } = token;
		return mintInviteToken(this.#config.keys, {
			inviteId: this.#names.id(invite),
			sending,
			travelled: "mailed",
			expiresAt: until,
		});
	}
}
