/** The rules twice: as the Worker keeps them, and as a pure function. Whatever happens, both answer the same. */
import fc from "fast-check";
import { expect, onTestFinished, vi } from "vitest";
import { often, promise, type Tally } from "../../promise";
import { type Story, type Subject, storyAbout } from "./model/arbitraries";
import { isFault, tell } from "./model/commands";
import { meant } from "./model/meant";
import { beginning } from "./model/state";
import { step, timeOf } from "./model/step";
import { summaryOf } from "./model/summary";
import { World } from "./model/world";

/** `npm test` tells the same stories each time, `npm run test:faults` new ones. */
const SEED = often(1, Date.now());

const TITLES: Readonly<Record<Subject, string>> = {
	seats: "seats, plans and invites",
	links: "links that are sent again, and what they still open",
	people: "people who come and go, and who owns what",
	time: "mail, jobs and what time does",
};

for (const [subject, title] of Object.entries(TITLES) as [Subject, string][]) {
	promise(`model: Worker and rules agree on every answer and the end of stories about ${title}`, async (tally) => {
		const silenced = vi.spyOn(console, "log").mockImplementation(() => {});
		onTestFinished(() => silenced.mockRestore());
		const world = await World.open();
		const { failed, seed, errorInstance } = await fc.check(
			fc.asyncProperty(storyAbout(subject), (story) => live(world, story, tally)),
			{ numRuns: often(60, 5_000), seed: SEED, unbiased: true },
		);
		if (failed) tally.violations.push(`seed ${seed}: ${errorInstance}`);
	});
}

/** @throws Error the story so far, where Worker and model disagree */
async function live(world: World, { scene, intents }: Story, tally: Tally): Promise<void> {
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
		lines.push(`${tell(command)} -> ${next.answer.status} ${next.answer.code ?? ""}`);
		agree(await world.happen(command, timeOf(state, command)), next.answer);
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
