/** Operations as requests reach them, without what only the documentation needs. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type * as z from "zod/mini";
import { MusterError } from "../errors";
import type { Scope } from "../scope";
import type { Environment } from "./environment";
import { parseInput } from "./validation";

export interface Operation<Method extends "GET" | "POST", Input extends z.ZodMiniType, Output extends object> {
	/** `GET` takes its input from the query string, `POST` as JSON. */
	readonly method: Method;
	readonly input: Input;
	/** Its output is sent as JSON, unless it is a `Response`. */
	readonly run: (scope: Scope, input: z.output<Input>) => Promise<Output>;
	/** The status of a success. */
	readonly status: 200 | 201;
	/** Runs before the input is read. */
	readonly limit?: MiddlewareHandler<Environment>;
}

type Options = Partial<Pick<Operation<"GET", z.ZodMiniType, object>, "status" | "limit">>;

const operationOf =
	<Method extends "GET" | "POST">(method: Method) =>
	<Input extends z.ZodMiniType, Output extends object>(
		input: Input,
		run: (scope: Scope, input: z.output<Input>) => Promise<Output>,
		options: Options = {},
	): Operation<Method, Input, Output> => ({ method, input, run, status: 200, ...options });

export const get = operationOf("GET");
export const post = operationOf("POST");

/** Operations by name. The type of an input is checked where `get` and `post` take it. */
export type Operations = Readonly<Record<string, Operation<"GET" | "POST", z.ZodMiniType, object>>>;

/**
 * A route for each operation, on the path of its name.
 *
 * @param check runs before the input is read
 */
export function serve(operations: Operations, check?: (c: Context<Environment>) => Promise<void>): Hono<Environment> {
	const routes = new Hono<Environment>();
	for (const [name, { method, input, run, status, limit }] of Object.entries(operations)) {
		if (limit !== undefined) routes.use(`/${name}`, limit);
		routes.on(method, `/${name}`, async (c) => {
			await check?.(c);
			const given = parseInput(input, method === "GET" ? queryOf(c) : await bodyOf(c));
			const answer = await run(c.get("scope"), given);
			if (!(answer instanceof Response)) return c.json(answer, status);
			return c.newResponse(answer.body, status, Object.fromEntries(answer.headers));
		});
	}
	return routes;
}

/** The query's fields. A field that is given more than once is a list. */
function queryOf({ req }: Context<Environment>): unknown {
	return Object.fromEntries(
		Object.entries(req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
	);
}

/** @throws MusterError `VALIDATION_ERROR` if the body is not JSON */
async function bodyOf({ req }: Context<Environment>): Promise<unknown> {
	try {
		return await req.json();
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new MusterError("VALIDATION_ERROR", { details: [{ path: "", message: "The body is not valid JSON." }] });
	}
}
