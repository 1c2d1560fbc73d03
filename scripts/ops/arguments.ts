/** The words after `npm run ops --`, as one call of a command. */
import { parseArgs } from "node:util";

/** The operator made a mistake: the command is not run. */
export class UsageError extends Error {}

export interface Call {
	name: CommandName;
	/** The argument of the command, such as an address or a slug. */
	argument: string | undefined;
	/** The plan, for `plan`. */
	plan: string | undefined;
	options: Options;
}

/** Every command: its arguments, its own options, and a line of help. */
export const COMMANDS = {
	health: { usage: "", options: [], help: "the version, the configuration and the figures of the service" },
	mail: { usage: "ADDRESS", options: [], help: "every mail to an address, and what became of it" },
	requeue: {
		usage: "",
		options: ["reason", "since", "email"],
		help: "send failed invite mails again: --reason CODE, --since TIME or 2h, --email ADDRESS",
	},
	"retry-held": { usage: "", options: [], help: "try one held invite mail now; if it is sent, all others follow" },
	pause: { usage: "SLUG", options: [], help: "hold the invite mails of a workspace" },
	resume: { usage: "SLUG", options: [], help: "send them again" },
	block: { usage: "ADDRESS", options: [], help: "end a person's sessions and refuse new ones" },
	unblock: { usage: "ADDRESS", options: [], help: "let them sign in again" },
	erase: {
		usage: "[ADDRESS]",
		options: ["user-id", "yes"],
		help: "take a person out of every table; --user-id ID in place of the address",
	},
	export: { usage: "SLUG", options: ["out"], help: "a workspace as lines of JSON; --out FILE" },
	events: { usage: "[SLUG]", options: ["after", "limit"], help: "the audit log; --after SEQ goes on from there" },
	plan: {
		usage: "SLUG PLAN",
		options: ["seats", "mails-per-day"],
		help: "the plan of a workspace; --seats N and --mails-per-day N for it alone, or none",
	},
	"rotate-secret": { usage: "", options: ["yes"], help: "a new BETTER_AUTH_SECRET; sessions and links go on" },
} as const satisfies Record<string, { usage: string; options: readonly string[]; help: string }>;

export type CommandName = keyof typeof COMMANDS;

/** Options that every command takes. */
const COMMON = ["url", "env", "json"];

const OPTIONS = {
	url: { type: "string" },
	env: { type: "string" },
	json: { type: "boolean" },
	yes: { type: "boolean" },
	reason: { type: "string" },
	since: { type: "string" },
	email: { type: "string" },
	"user-id": { type: "string" },
	out: { type: "string" },
	after: { type: "string" },
	limit: { type: "string" },
	seats: { type: "string" },
	"mails-per-day": { type: "string" },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>["values"];

export function help(): string {
	const lines = Object.entries(COMMANDS).map(([name, { usage, help }]) => `  ${`${name} ${usage}`.padEnd(24)} ${help}`);
	return [
		"npm run ops -- COMMAND [--url URL | --env staging|production] [--json]",
		"",
		...lines,
		"",
		"The key of the operator's API is read from OPERATOR_KEY. Without --url and --env: http://localhost:8787.",
		"Exit codes: 0 done, 1 refused or not found, 2 wrong usage, 3 out of reach or unhealthy.",
	].join("\n");
}

/** @throws UsageError */
export function parseCall(words: readonly string[]): Call {
	const { values, positionals } = parsed(words);
	const [name = "", argument, plan, ...more] = positionals;
	if (!isCommand(name)) throw new UsageError(name === "" ? "Name a command." : `There is no command ${name}.`);
	const { usage, options } = COMMANDS[name];
	const required = usage.split(" ").filter((word) => word !== "" && !word.startsWith("[")).length;
	const most = usage.split(" ").filter((word) => word !== "").length;
	const given = [argument, plan].filter((word) => word !== undefined).length + more.length;
	if (given < required || given > most) throw new UsageError(`Usage: ${name} ${usage}`);
	const allowed: readonly string[] = [...COMMON, ...options];
	const wrong = Object.keys(values).filter((option) => !allowed.includes(option));
	if (wrong.length > 0) throw new UsageError(`${name} takes no --${wrong.join(", --")}.`);
	if (values.url !== undefined && values.env !== undefined) throw new UsageError("Give --url or --env, and not both.");
	if (name === "erase" && (argument === undefined) === (values["user-id"] === undefined)) {
		throw new UsageError("erase takes an address or --user-id ID.");
	}
	return { name, argument, plan, options: values };
}

function parsed(words: readonly string[]) {
	try {
		return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function isCommand(name: string): name is CommandName {
	return Object.hasOwn(COMMANDS, name);
}

/** A number of an option; null for `none`. @throws UsageError */
export function numberOrNone(option: string, text: string): number | null {
	if (text === "none") return null;
	if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${option} takes a whole number or none.`);
	return Number(text);
}

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * A time as the API takes it: `2h` is two hours ago.
 *
 * @param now ms since 1970
 * @throws UsageError
 */
export function timeOf(text: string, now: number): string {
	const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
	const ms =
		count !== undefined && unit !== undefined
			? now - Number(count) * UNIT_MS[unit as "m" | "h" | "d"]
			: Date.parse(text);
	if (Number.isNaN(ms)) throw new UsageError("--since takes a time such as 2026-11-22T09:30:00Z, or 30m, 2h or 3d.");
	return new Date(ms).toISOString();
}
