/** Malformed input gets a declared answer and changes no other workspace. */
import fc from "fast-check";
import { expect, onTestFinished, vi } from "vitest";
import { unique } from "../../names";
import { often, promise, type Tally } from "../../promise";
import { ORIGIN } from "../client";
import { type Attack, attack, type Endpoint, requestOf } from "./bad-input/attacks";
import { AUTH_ENDPOINTS } from "./bad-input/auth-endpoints";
import { difference, failure, type Operation, readContract } from "./bad-input/contract";
import { structureOfInvite, type Words } from "./bad-input/mails";
import { nastyText } from "./bad-input/nasty";
import { ask, makeScene, post, type Scene } from "./bad-input/scene";

/** The quick run sends the same requests each time, the full run new ones. */
const SEED = often(1, 2, Date.now());
/** The number of requests in one scene, and of mails, which stay below the cap of a day. */
const REQUESTS_A_SCENE = 250;
const MAILS_A_SCENE = 60;

function silence(): void {
	const silenced = vi.spyOn(console, "log").mockImplementation(() => {});
	onTestFinished(() => silenced.mockRestore());
}

/** Sends that many attacks, in scene after scene. */
async function attackAll(
	tally: Tally,
	total: number,
	send: (attack: Attack, scene: Scene) => Promise<string | null>,
): Promise<void> {
	silence();
	for (let sent = 0; sent < total; sent += REQUESTS_A_SCENE) {
		const scene = await makeScene();
		const before = await scene.bystander();
		const seed = SEED + sent;
		const outcome = await fc.check(
			fc.asyncProperty(attack, async (given) => {
				tally.attempts += 1;
				tally.faults += given.bends.length + Object.keys(given.added).length;
				const wrong = await send(given, scene);
				if (wrong !== null) throw new Error(wrong);
			}),
			{ numRuns: REQUESTS_A_SCENE, seed, endOnFailure: true },
		);
		if (outcome.failed) tally.violations.push(`seed ${seed}: ${outcome.errorInstance}`);
		if ((await scene.bystander()) !== before) tally.violations.push(`seed ${seed}: the bystander's rows changed`);
	}
}

const isAuth = (path: string) => path.startsWith("/api/auth/");
const isDeclared = (path: string) => /^\/api\/(team|operator)\//.test(path);

async function contract(): Promise<Operation[]> {
	return readContract(JSON.parse((await ask(new Request(`${ORIGIN}/api/openapi.json`))).text));
}

promise("input: every answer of an operation is a declared one, and no other workspace is changed", async (tally) => {
	const operations = (await contract()).filter(({ path }) => isDeclared(path));
	await attackAll(tally, often(500, 1_000, 20_000), async (given, scene) => {
		const operation = operations[given.endpoint % operations.length];
		if (operation === undefined) throw new Error("The document has no operations.");
		const request = requestOf(given, endpointOf(operation), scene);
		const described = await describe(request);
		const { status, text } = await ask(request);
		// The document does not describe other methods: their answers must only not be failures.
		const wrong = request.method === operation.method ? difference(operation, status, text) : failure(status, text);
		return wrong && `${wrong}\n${described}`;
	});
});

promise(
	"input: every answer of sign-in and workspace endpoints is a declared one, and no other workspace is changed",
	async (tally) => {
		const operations = (await contract()).filter(({ path }) => isAuth(path));
		await attackAll(tally, often(500, 1_000, 10_000), async (given, scene) => {
			const endpoint = AUTH_ENDPOINTS[given.endpoint % AUTH_ENDPOINTS.length];
			if (endpoint === undefined) throw new Error("There are no endpoints.");
			const request = requestOf(given, endpoint, scene);
			const described = await describe(request);
			const { status, text } = await ask(request);
			const operation = operations.find(({ method, path }) => method === endpoint.method && path === endpoint.path);
			if (operation === undefined) throw new Error(`The document has no ${endpoint.method} ${endpoint.path}.`);
			const wrong = request.method === operation.method ? difference(operation, status, text) : failure(status, text);
			return wrong && `${wrong}\n${described}`;
		});
	},
);

promise("input: no name and no message becomes a header, a line or a tag of a mail", async (tally) => {
	silence();
	const names = fc.record({ person: nastyText, workspace: nastyText, message: fc.option(nastyText) });
	for (let sent = 0; sent < often(60, 120, 2_000); sent += MAILS_A_SCENE) {
		const { bearers, own } = await makeScene();
		const structureWith = (words: Words) => structureOfInvite({ owner: bearers.owner, own }, words);
		const plain = { person: "Ada", workspace: "Acme" };
		const expected = [
			await structureWith({ ...plain, message: null }),
			await structureWith({ ...plain, message: "Come!" }),
		];
		const outcome = await fc.check(
			fc.asyncProperty(names, async (given) => {
				tally.attempts += 1;
				tally.faults += 3;
				expect(expected).toContainEqual(await structureWith(given));
			}),
			{ numRuns: MAILS_A_SCENE, seed: SEED + sent, endOnFailure: true },
		);
		if (outcome.failed) tally.violations.push(`${JSON.stringify(outcome.counterexample)}: ${outcome.errorInstance}`);
	}
});

/** Ways to spell an address, and the recipient that each one names. */
const SPELLINGS: readonly {
	spelled: (address: string) => string;
	names: "them" | "another" | "lookalike" | "nobody";
}[] = [
	{ spelled: (address) => address, names: "them" },
	{ spelled: (address) => address.toUpperCase(), names: "them" },
	{ spelled: (address) => ` ${address}\t`, names: "them" },
	{ spelled: (address) => `\ufeff${address}\u00a0\r\n`, names: "them" },
	// The Kelvin sign is a K; in lower case it is a k.
	{ spelled: (address) => address.replace("k", "\u212a"), names: "them" },
	// A letter of full width, as a Japanese keyboard types it.
	{ spelled: (address) => address.replace("k", "\uff4b"), names: "them" },
	{ spelled: (address) => address.replace("k", "k."), names: "another" },
	// A Cyrillic letter that looks like a k: another mailbox, where the server takes such addresses (RFC 6531).
	{ spelled: (address) => address.replace("k", "\u043a"), names: "lookalike" },
	{ spelled: (address) => address.replace("@", "@\0"), names: "nobody" },
	{ spelled: (address) => `Ada <${address}>`, names: "nobody" },
	{ spelled: (address) => `${address},${address}`, names: "nobody" },
	{ spelled: (address) => `${address}\r\nBcc: ${address}`, names: "nobody" },
];

promise("input: an address is invited once in a call, however often and in whatever spelling", async (tally) => {
	silence();
	const { bearers, own } = await makeScene();
	const row = fc.record({ whom: fc.nat({ max: 4 }), spelling: fc.constantFrom(...SPELLINGS) });
	const rows = fc.array(row, { minLength: 1, maxLength: 30 });
	const outcome = await fc.check(
		fc.asyncProperty(rows, async (given) => {
			tally.attempts += 1;
			tally.faults += given.length;
			const prefix = unique("k");
			const addresses = given.map(({ whom, spelling }) => spelling.spelled(`${prefix}-${whom}@example.com`));
			const seen = new Set<string>();
			const expected = given.map(({ whom, spelling: { names } }) => {
				if (names === "nobody") return "VALIDATION_ERROR";
				const meant = `${names} ${whom}`;
				if (seen.has(meant)) return "ALREADY_INVITED";
				seen.add(meant);
				return "invited";
			});
			const { results } = await post("/api/team/inviteMany", bearers.owner, {
				slug: own.slug,
				invites: addresses.map((email) => ({ email, role: "viewer" })),
			});
			expect((results as { code?: string }[]).map(({ code }) => code ?? "invited")).toEqual(expected);
		}),
		{ numRuns: often(10, 20, 100), seed: SEED },
	);
	if (outcome.failed) tally.violations.push(`${JSON.stringify(outcome.counterexample)}: ${outcome.errorInstance}`);
});

function endpointOf({ method, path, parameters, example }: Operation): Endpoint {
	return {
		method,
		path,
		fields: method === "GET" ? Object.fromEntries(parameters.map((name) => [name, ""])) : example,
	};
}

async function describe(request: Request): Promise<string> {
	const body = request.body === null ? new ArrayBuffer(0) : await request.clone().arrayBuffer();
	// Byte by byte, because a malformed body need not be UTF-8.
	const begins = new TextDecoder("latin1").decode(body.slice(0, 500));
	return `${request.method} ${request.url.slice(0, 500)} ${begins}`;
}
