/** The operator's answers for each environment. They are kept beside wrangler.toml, in a file that git ignores. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import * as z from "zod";
import { MAIL_TRANSPORTS } from "../../src/config/mail-transport";
import type { Ask } from "./ask";
import { isPlaceholder } from "./checks";
import type { Target } from "./options";
import { Stop } from "./stop";

/** The choices of `wrangler d1 create`. */
export const LOCATIONS = ["weur", "eeur", "apac", "oc", "wnam", "enam"] as const;
export const JURISDICTIONS = ["eu", "fedramp", "us"] as const;
const SOMEWHERE = "any";
export const PLACES = [...LOCATIONS, ...JURISDICTIONS, SOMEWHERE] as const;

const shape = z.strictObject({
	publicUrl: z.string().transform((url) => url.replace(/\/$/, "")),
	mailFrom: z.string(),
	mailTransport: z.string(),
	/** The place of a new database: a location, a jurisdiction, or `any`. Undefined if nobody has said it. */
	database: z.optional(z.enum(PLACES)),
	/** True if the operator has been told what to do by hand. */
	saidByHand: z.optional(z.boolean()),
	/** The last deployment from this machine, and the Time Travel bookmark of its database before it. */
	last: z.optional(z.object({ version: z.string(), at: z.string(), bookmark: z.nullable(z.string()) })),
	/** A deployment that was begun. If it ended well, `last` says the same. */
	attempt: z.optional(z.object({ at: z.string(), bookmark: z.nullable(z.string()) })),
});

export type Answers = z.infer<typeof shape>;

interface Question {
	name: "publicUrl" | "mailFrom" | "mailTransport" | "database";
	/** The variable of this command's environment that answers it. */
	variable: string;
	/** The variable of the Worker in wrangler.toml that answers it unless it is a placeholder. */
	configured?: string;
	text: string;
	/** The answer of an operator who only presses the enter key. */
	otherwise?: string;
	/** The answer if nobody can be asked. */
	unasked?: string;
	/** True if a deployment can do without an answer. */
	isOptional?: true;
}

const QUESTIONS: readonly Question[] = [
	{
		name: "publicUrl",
		variable: "PUBLIC_URL",
		configured: "PUBLIC_URL",
		text: "The address for people, in a zone of this account (https://teams.your-company.com) or https://<Worker>.<subdomain>.workers.dev",
	},
	{
		name: "mailFrom",
		variable: "MAIL_FROM",
		configured: "MAIL_FROM",
		text: "The sender of mails (Your company <teams@your-company.com>)",
	},
	{
		name: "mailTransport",
		variable: "MAIL_TRANSPORT",
		configured: "MAIL_TRANSPORT",
		text: `Mails go out by ${MAIL_TRANSPORTS.join(", ")}`,
		otherwise: "cloudflare",
		unasked: "cloudflare",
	},
	{
		name: "database",
		variable: "D1_LOCATION",
		text: `The place of the database, which nobody can change later: near people (${LOCATIONS.join(", ")}), bound to a law (${JURISDICTIONS.join(", ")}), or ${SOMEWHERE}`,
		otherwise: SOMEWHERE,
		isOptional: true,
	},
];

export const answersFile = ({ config, environment }: Target) => join(dirname(config), `.deploy.${environment}.json`);

/** The kept answers; null if there are none. @throws Stop if the file is not one of answers */
export function readAnswers(target: Target): Answers | null {
	const file = answersFile(target);
	if (!existsSync(file)) return null;
	try {
		return shape.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch (error) {
		throw new Stop(`${file} is not a file of answers: ${error instanceof Error ? error.message : error}`);
	}
}

/** The other environments that have the host of an address, as the answers of this machine say. */
export function environmentsAt(publicUrl: string, target: Target): string[] {
	const { host } = new URL(publicUrl);
	return readdirSync(dirname(target.config))
		.flatMap((file) => /^\.deploy\.([a-z0-9-]+)\.json$/.exec(file)?.[1] ?? [])
		.filter((name) => name !== target.environment)
		.filter((environment) => {
			const other = readAnswers({ ...target, environment })?.publicUrl;
			return other !== undefined && URL.parse(other)?.host === host;
		});
}

export function keepAnswers(target: Target, answers: Answers): void {
	writeFileSync(answersFile(target), `${JSON.stringify(answers, null, "\t")}\n`, { mode: 0o600 });
}

/**
 * Takes each answer from the environment of this command, from the kept file, or from wrangler.toml, and asks for the rest.
 *
 * @param configured the variables in wrangler.toml
 * @param ask null if nobody can answer
 * @throws Stop if a needed answer is missing and nobody can be asked
 */
export async function collectAnswers(
	target: Target,
	configured: Readonly<Record<string, string>>,
	ask: Ask | null,
): Promise<Answers> {
	const kept = readAnswers(target);
	const given: Record<string, unknown> = { saidByHand: kept?.saidByHand, last: kept?.last, attempt: kept?.attempt };
	for (const question of QUESTIONS) {
		const inConfig = question.configured === undefined ? undefined : configured[question.configured];
		const known =
			process.env[question.variable] ||
			kept?.[question.name] ||
			(inConfig !== undefined && !isPlaceholder(inConfig) ? inConfig : undefined);
		if (known !== undefined) given[question.name] = known;
		else if (ask !== null) given[question.name] = (await ask(question.text, question.otherwise)) || question.otherwise;
		else if (question.unasked !== undefined) given[question.name] = question.unasked;
		else if (question.isOptional === undefined) {
			throw new Stop(
				`Nothing was made. Set ${question.variable} in the environment of this command: ${question.text}.`,
			);
		}
	}
	const parsed = shape.safeParse(given);
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
	throw new Stop(`Nothing was made. ${problems.join("; ")}`);
}
