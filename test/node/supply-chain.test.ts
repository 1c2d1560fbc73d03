/** An installation and a run of CI bring in only packages and actions whose bytes are fixed in this repository. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
	integrity?: string;
	resolved?: string;
	/** A workspace of this repository. */
	link?: boolean;
	optional?: boolean;
}

const lockfile: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const installed = Object.entries(lockfile.packages).filter(
	([folder, { link }]) => folder.includes("node_modules/") && link !== true,
);

/**
 * Optional packages of other platforms, in versions that the registry did not have on 2026-11-26. npm leaves them out
 * there, and refuses a lock file that does not name them.
 */
const NOT_PUBLISHED = ["darwin-arm64", "linux-arm64", "win32-x64"].map((name) => `node_modules/@lix-js/sdk-${name}`);

test("each package of the registry is locked by the hash of its bytes, and comes from no host that the lock file names", () => {
	expect(installed.length).toBeGreaterThan(100);
	const unhashed = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
	expect(unhashed.map(([folder]) => folder)).toEqual(NOT_PUBLISHED);
	for (const [folder, { optional }] of unhashed) expect(optional, folder).toBe(true);
	expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("each action of CI is pinned to a commit", () => {
	for (const name of readdirSync(".github/workflows")) {
		const used = readFileSync(`.github/workflows/${name}`, "utf8").match(/uses:.*/g) ?? [];
		expect(used.length, name).toBeGreaterThan(0);
		for (const line of used) expect(line, name).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/);
	}
});
