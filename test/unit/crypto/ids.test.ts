import { expect, test } from "vitest";
import { createIds, ID_LENGTH, idPrefix } from "../../../src/crypto/ids";

const HIGHEST = 2 ** 32 - 1;

test("ids sort in the order in which they were made, also within a millisecond and if the clock goes back", () => {
	let now = 1_000;
	const newId = createIds(
		() => now,
		() => HIGHEST,
	);
	const ids = Array.from({ length: 100 }, () => newId());
	now = 2_000;
	ids.push(newId());
	now = 500;
	ids.push(newId(), newId());
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
});

test("an id begins with its time, so that a range of ids is a range of time", () => {
	const now = Date.UTC(2026, 10, 25);
	const id = createIds(
		() => now,
		() => 0,
	)();
	expect(id).toHaveLength(ID_LENGTH);
	expect(id.startsWith(idPrefix(now))).toBe(true);
	expect(id > idPrefix(now - 1)).toBe(true);
	expect(id < idPrefix(now + 1)).toBe(true);
});

test("the random part counts on over its own end", () => {
	const all = 62 ** 4 - 1;
	const newId = createIds(
		() => 7,
		() => all,
	);
	const [last, first] = [newId(), newId()];
	expect(last).toBe(`${idPrefix(7)}zzzzzzzz`);
	expect(first).toBe(`${idPrefix(8)}00000000`);
});
