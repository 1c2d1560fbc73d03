/** The rules twice: in the Worker, and as a pure function. In every scenario both give the same answers. */
import fc from "fast-check";
import { expect, onTestFinished, vi } from "vitest";
import { often, promise, type Tally } from "../../promise";
import { type Scenario, type Subject, scenarioAbout } from "./model/arbitraries";
import { describe, isFault } from "./model/commands";
import { meant } from "./model/meant";
import { beginning } from "./model/state";
import { step, timeOf } from "./model/step";
import { summaryOf } from "./model/summary";
import { World } from "./model/world";

/** The quick run plays the same scenarios each time, the full run new ones. */
const SEED = often(1, 2, Date.now());

const TITLES: Readonly<Record<Subject, string>> = {
	seats: "seats, plans and invites",
	links: "links that are sent again, and the links before them",
	people: "joining, leaving, roles and ownership",
	doors: "links, requests, domains, open workspaces and archives",
	time: "mail, jobs and expiry",
};

for (const [subject, title] of Object.entries(TITLES) as [Subject, string][]) {
	promise(`model: Worker and rules agree on every answer and the end of scenarios about ${title}`, async (tally) => {
		const silenced = vi.spyOn(console, "log").mockImplementation(() => {});
		onTestFinished(() => silenced.mockRestore());
		const world = await World.open();
		const { failed, seed, errorInstance } = await fc.check(
			fc.asyncProperty(scenarioAbout(subject), (scenario) => play(world, scenario, tally)),
			{ numRuns: often(60, 200, 5_000), seed: SEED, unbiased: true },
		);
		if (failed) tally.violations.push(`seed ${seed}: ${errorInstance}`);
	});
}

/** @throws Error the scenario so far, if Worker and model disagree */
async function play(world: World, { scene, intents }: Scenario, tally: Tally): Promise<void> {
	tally.attempts += 1;
	const lines = [JSON.stringify(scene)];
	let state = beginning(scene);
	const agree = (said: object, expected: object) => {
		try {
			expect(said).toEqual(expected);
		} catch {
			throw new Error([...lines, ...differences(said, expected)].join("\n"));
		}
	};
	await world.begin(state);
	for (const intent of intents) {
		const command = meant(state, intent);
		const next = step(state, command);
		lines.push(`${describe(command)} -> ${next.answer.status} ${next.answer.code ?? ""}`);
		agree(await world.run(command, timeOf(state, command)), next.answer);
		state = next.state;
		if (isFault(command)) tally.faults += 1;
	}
	lines.push("the end");
	agree(await world.summary(), summaryOf(state));
}

function differences(said: object, expected: object): string[] {
	const [got, wanted] = [said, expected].map((part) => new Map(Object.entries(part)));
	return [...new Set([...(got?.keys() ?? []), ...(wanted?.keys() ?? [])])].flatMap((name) => {
		const [worker, rules] = [got, wanted].map((part) => JSON.stringify(part?.get(name)));
		return worker === rules ? [] : [`${name}, the Worker: ${worker}`, `${name}, the rules:  ${rules}`];
	});
}
