import { betterAuth } from "better-auth/minimal";
import { openAPI } from "better-auth/plugins/open-api";
import { z } from "zod";
import { createAuth } from "../../../src/auth/better-auth";
import { type Bindings, readConfig } from "../../../src/config/config";
import type { Parameter } from "../../../src/reference/openapi";
import type { Schema } from "./schema";

export interface Declared {
	parameters: (Parameter & { schema: Schema })[];
	body: { required: boolean; schema: Schema } | null;
}

const schema: z.ZodType<Schema> = z.record(z.string(), z.unknown());
const operation = z.object({
	parameters: z
		.array(z.object({ name: z.string(), in: z.enum(["query", "path"]), required: z.boolean().default(false), schema }))
		.default([]),
	requestBody: z
		.object({ required: z.boolean().default(false), content: z.object({ "application/json": z.object({ schema }) }) })
		.optional(),
});
const document = z.object({ paths: z.record(z.string(), z.partialRecord(z.enum(["get", "post"]), operation)) });

/** Any valid bindings: the declarations do not depend on them. */
const BINDINGS = {
	PUBLIC_URL: "https://muster.example.com",
	MAIL_FROM: "muster@example.com",
	BETTER_AUTH_SECRET: "no secret: nothing is signed while the reference is generated, 1 2 3",
	...Object.fromEntries(
		[
			"DB",
			"EMAIL",
			"MAIL_QUEUE",
			"CODE_QUEUE",
			"INVITE_LIMITER",
			"SIGN_IN_ADDRESS_LIMITER",
			"SIGN_IN_IP_LIMITER",
			"SIGN_IN_MAIL_LIMITER",
			"TOKEN_LIMITER",
		].map((name) => [name, {}]),
	),
} as unknown as Bindings;

/** The messages of its router, which are not among its codes. */
const UNLISTED_MESSAGES = { BAD_REQUEST: "Invalid JSON in request body" };

/** The inputs of Better Auth's endpoints by `METHOD /path`, and its messages by code, set up as in the Worker. */
export async function betterAuthDeclares(): Promise<{
	inputs: ReadonlyMap<string, Declared>;
	messages: Readonly<Record<string, string>>;
}> {
	const { options, $ERROR_CODES } = createAuth({
		config: readConfig(BINDINGS),
		d1: BINDINGS.DB,
		openDatabase: () => {
			throw new Error("No database is used while the reference is generated.");
		},
		now: () => 0,
		newId: () => "",
		announceMail: () => {},
	});
	const described = betterAuth({ ...options, plugins: [...options.plugins, openAPI()] });
	const { paths } = document.parse(await described.api.generateOpenAPISchema());
	const inputs = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, { parameters, requestBody }]) => {
			const body = requestBody && {
				required: requestBody.required,
				schema: requestBody.content["application/json"].schema,
			};
			return [`${method.toUpperCase()} ${path}`, { parameters, body: body ?? null }] as const;
		}),
	);
	const messages = Object.values($ERROR_CODES).map(({ code, message }) => [code, message] as const);
	return { inputs: new Map(inputs), messages: { ...Object.fromEntries(messages), ...UNLISTED_MESSAGES } };
}
