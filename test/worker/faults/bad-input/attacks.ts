/** Malformed requests, made from valid ones. */
import fc from "fast-check";
import { newAddress } from "../../../names";
import { ORIGIN } from "../../client";
import { nastyText, nastyValue } from "./nasty";
import { CALLERS, type CallerName, type Fitting, OPERATOR_BEARER, type Scene } from "./scene";

/** An endpoint, and a valid input. */
export interface Endpoint {
	method: "GET" | "POST";
	path: string;
	/** Fields, each with a valid value in case the scene has none. */
	fields: Fitting;
}

/** A change of the n-th field. */
type Bend = { field: number } & (
	| { to: "value"; value: unknown }
	| { to: "appended"; text: string }
	| { to: "foreign" }
	| { to: "nothing" }
	| { to: "listed"; rows: readonly unknown[] }
	| { to: "many"; times: number }
);

const ENVELOPES = [
	"plain",
	"cut",
	"comma",
	"marked",
	"twice",
	"prototype",
	"ended",
	"listed",
	"nested",
	"bytes",
] as const;

export interface Attack {
	endpoint: number;
	caller: CallerName;
	bends: readonly Bend[];
	added: Fitting;
	envelope: (typeof ENVELOPES)[number] | "huge";
	contentType: string;
	method: string | null;
}

const field = fc.nat({ max: 7 });
const nastyRow = fc.oneof(nastyValue, fc.record({ email: nastyValue, role: nastyValue }, { requiredKeys: [] }));
const bend: fc.Arbitrary<Bend> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ field, to: fc.constant("value" as const), value: nastyValue }) },
	{ weight: 3, arbitrary: fc.record({ field, to: fc.constant("appended" as const), text: nastyText }) },
	{ weight: 4, arbitrary: fc.record({ field, to: fc.constant("foreign" as const) }) },
	{ weight: 2, arbitrary: fc.record({ field, to: fc.constant("listed" as const), rows: fc.array(nastyRow) }) },
	{ weight: 1, arbitrary: fc.record({ field, to: fc.constant("nothing" as const) }) },
	{
		weight: 1,
		arbitrary: fc.record({ field, to: fc.constant("many" as const), times: fc.constantFrom(2, 1_001, 10_000) }),
	},
);
const addedName = fc.constantFrom(
	"__proto__",
	"constructor",
	"toString",
	"plan",
	"seatLimit",
	"memberCount",
	"invitedBy",
	"",
);

export const attack: fc.Arbitrary<Attack> = fc.record({
	endpoint: fc.nat({ max: 10_000 }),
	caller: fc.constantFrom("owner" as const, ...CALLERS),
	bends: fc.array(bend, { maxLength: 3 }),
	added: fc.dictionary(addedName, nastyValue, { maxKeys: 2 }),
	envelope: fc.oneof(
		{ weight: 140, arbitrary: fc.constant("plain" as const) },
		{ weight: 60, arbitrary: fc.constantFrom(...ENVELOPES) },
		{ weight: 1, arbitrary: fc.constant("huge" as const) },
	),
	contentType: fc.oneof(
		{ weight: 15, arbitrary: fc.constant("application/json") },
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				"APPLICATION/JSON; charset=utf-16",
				"text/plain",
				"application/x-www-form-urlencoded",
				"multipart/form-data; boundary=x",
				"application/json-patch+json",
				"application/jsonp",
				"",
			),
		},
	),
	method: fc.oneof(
		{ weight: 20, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND") },
	),
});

/** @param scene its ids and addresses are the valid values */
export function requestOf(
	attack: Attack,
	{ method, path, fields }: Endpoint,
	{ own, foreign, bearers }: Scene,
): Request {
	const isOperators = path.startsWith("/api/operator/");
	const email = newAddress();
	const fitting: Fitting = { ...fields, ...own, email, invites: [{ email, role: "member" }] };
	const input = new Map(Object.keys(fields).map((name) => [name, fitting[name]]));
	for (const { field, ...change } of attack.bends) {
		const name = [...input.keys()][field % Math.max(1, input.size)];
		if (name !== undefined) bendField(input, name, change as Bend, isOperators ? own : foreign);
	}
	const sent = attack.method ?? method;
	const headers = new Headers(attack.contentType === "" ? {} : { "content-type": attack.contentType });
	const bearer = isOperators && attack.caller !== "nobody" ? OPERATOR_BEARER : bearers[attack.caller];
	if (bearer !== "") headers.set("authorization", `Bearer ${bearer}`);
	if (method === "GET") {
		return new Request(`${ORIGIN}${path}?${queryOf(attack, input)}`, { method: sent, headers });
	}
	const hasBody = sent !== "GET" && sent !== "HEAD";
	return new Request(`${ORIGIN}${path}`, {
		method: sent,
		headers,
		...(hasBody ? { body: bodyOf(attack, input) } : {}),
	});
}

function bendField(input: Map<string, unknown>, name: string, bend: Bend, foreign: Fitting): void {
	const value = input.get(name);
	switch (bend.to) {
		case "value":
			input.set(name, bend.value);
			break;
		case "appended":
			input.set(name, `${typeof value === "string" ? value : ""}${bend.text}`);
			break;
		case "foreign":
			input.set(name, foreign[name] ?? value);
			break;
		case "listed":
			input.set(name, [...(Array.isArray(value) ? value : [value]), ...bend.rows]);
			break;
		case "nothing":
			input.delete(name);
			break;
		case "many":
			input.set(
				name,
				Array.from({ length: bend.times }, () => (Array.isArray(value) ? value[0] : value)),
			);
			break;
	}
}

/** JSON, with keys such as `__proto__`, in an envelope that may be malformed. */
function bodyOf({ envelope, added }: Attack, input: ReadonlyMap<string, unknown>): string | Uint8Array {
	const members = [...input, ...Object.entries(added)].map(
		([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? "null"}`,
	);
	const text = `{${members.join(",")}}`;
	switch (envelope) {
		case "plain":
			return text;
		case "cut":
			return text.slice(0, Math.ceil(text.length / 2));
		case "comma":
			return `${text.slice(0, -1)},}`;
		case "marked":
			return `\ufeff${text}`;
		case "twice":
			return `{${[...members, ...members.toReversed()].join(",")}}`;
		case "prototype":
			return `{"__proto__":{"role":"owner","slug":"x"},"constructor":{"prototype":{"ok":1}},${members.join(",")}}`;
		case "ended":
			return `${text}\0`;
		case "listed":
			return `[${text}]`;
		case "nested":
			return `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
		case "huge":
			return `{${members.join(",")},"x":"${"x".repeat(10 * 1024 * 1024)}"}`;
		case "bytes":
			return new Uint8Array([0xff, 0xfe, 0xc3, 0x28, ...new TextEncoder().encode(text)]);
	}
}

function queryOf({ envelope, added }: Attack, input: ReadonlyMap<string, unknown>): string {
	const parts = [...input, ...Object.entries(added)].flatMap(([name, value]) =>
		(Array.isArray(value) ? value.slice(0, 20) : [value]).map(
			(part) => `${encode(name)}=${encode(typeof part === "string" ? part : (JSON.stringify(part) ?? ""))}`,
		),
	);
	const query = parts.join("&");
	switch (envelope) {
		case "cut":
			return `${query}&%`;
		case "bytes":
			return query.replace("=", "=%ff%c3%28%00");
		case "twice":
			return `${query}&${query}`;
		case "listed":
			return query.replaceAll("=", "[]=");
		case "nested":
			return query.replaceAll("=", "[a][b]=");
		case "prototype":
			return `__proto__=x&constructor[prototype]=x&${query}`;
		default:
			return query;
	}
}

/** Percent-encoded; half a surrogate pair becomes the replacement character. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed());
}
