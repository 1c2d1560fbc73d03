/**
 * The same steps on Better Auth's organization plugin and on Muster. Whatever differs is listed, with its reason, in
 * `test/stock/differential/differences.ts`.
 */
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALLOWED_ENDPOINTS, ALLOWED_PATTERNS, allowedEndpoint } from "../../src/auth/allow-list";
import { createTables } from "../rival/tables";
import { DIFFERENCES, GENERAL_DIFFERENCES } from "../stock/differential/differences";
import { differencesOf } from "../stock/differential/observe";
import { ACCOUNT } from "../stock/differential/scenarios/account";
import { INVITATIONS } from "../stock/differential/scenarios/invitations";
import { MEMBERS } from "../stock/differential/scenarios/members";
import { MEMBERSHIPS } from "../stock/differential/scenarios/memberships";
import { ORGANIZATIONS } from "../stock/differential/scenarios/organizations";
import { SIGNING_IN } from "../stock/differential/scenarios/signing-in";
import { muster, rival } from "../stock/differential/servers";
import { type Scenario, Stage } from "../stock/differential/stage";

const SCENARIOS = [...SIGNING_IN, ...ACCOUNT, ...ORGANIZATIONS, ...MEMBERS, ...INVITATIONS, ...MEMBERSHIPS];

const played = new Set<string>();
const general = new Set<string>();

beforeAll(() => createTables(env.RIVAL_DB));
afterAll(() => muster.prepare());

/** The differences in a scenario, by step; without those that may show in any step. */
async function playedOnBoth({ name, play }: Scenario): Promise<Record<string, string[]>> {
	const [onRival, onMuster] = [new Stage(rival, name), new Stage(muster, name)];
	for (const stage of [onRival, onMuster]) {
		stage.server.prepare();
		await play(stage);
	}
	for (const endpoint of onMuster.endpoints) played.add(endpoint);
	expect([...onMuster.observations.keys()]).toEqual([...onRival.observations.keys()]);
	const steps = [...onRival.observations].map(([step, observation]) => {
		const lines = differencesOf(observation, onMuster.observations.get(step) ?? new Map());
		return [`${name}: ${step}`, lines.filter((line) => !isGeneral(line))] as const;
	});
	return Object.fromEntries(steps.filter(([, lines]) => lines.length > 0).map(([step, lines]) => [step, [...lines]]));
}

function isGeneral(line: string): boolean {
	const difference = GENERAL_DIFFERENCES.find(({ lines }) => lines.test(line));
	if (difference !== undefined) general.add(difference.reason);
	return difference !== undefined;
}

/** The listed differences in a scenario, by step. */
function listedFor({ name }: Scenario): Record<string, string[]> {
	const listed: Record<string, string[]> = {};
	for (const { steps } of DIFFERENCES) {
		for (const [step, lines] of Object.entries(steps)) {
			if (step.startsWith(`${name}: `)) listed[step] = [...(listed[step] ?? []), ...lines].sort();
		}
	}
	return listed;
}

const sorted = (steps: Record<string, string[]>) =>
	Object.fromEntries(Object.entries(steps).map(([step, lines]) => [step, lines.sort()]));

describe("Muster answers a stock client as the plugin does, but for exactly the listed differences:", () => {
	test.each(SCENARIOS)("$name", async (scenario) => {
		expect(sorted(await playedOnBoth(scenario))).toEqual(listedFor(scenario));
	});

	test("each is in a scenario, or shows in some step", () => {
		const names = SCENARIOS.map(({ name }) => `${name}: `);
		const steps = DIFFERENCES.flatMap((difference) => Object.keys(difference.steps));
		expect(steps.filter((step) => !names.some((name) => step.startsWith(name)))).toEqual([]);
		expect([...general].sort()).toEqual(GENERAL_DIFFERENCES.map(({ reason }) => reason).sort());
	});

	test("each open endpoint is asked", () => {
		const asked = new Set(
			[...played].flatMap((endpoint) => {
				const [method = "", path = ""] = endpoint.split(" ");
				const open = allowedEndpoint(method, path);
				return open === null ? [] : [`${method} ${open}`];
			}),
		);
		const open = [...ALLOWED_ENDPOINTS, ...ALLOWED_PATTERNS.map(({ endpoint }) => endpoint)];
		expect(open.filter((endpoint) => !asked.has(endpoint))).toEqual([]);
	});
});
