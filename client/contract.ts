/**
 * What the Worker takes, answers and refuses, as it declares it. Only types come from there, and written out: the
 * declaration that is made of this file names nothing outside it.
 */
import type { Session, User } from "better-auth";
import type { ExtractSchema } from "hono/types";
import type { JSONParsed } from "hono/utils/types";
import type { toOrganization } from "../src/auth/organization/organization";
import type { ErrorDetails } from "../src/errors";
import type { Authorization, AuthorizeInput, AuthorizeRefusal } from "../src/service/contract";
import type { teamRoutes } from "../src/team/routes";

type Routes = ExtractSchema<typeof teamRoutes>;
type Done = { status: 200 | 201 };

type Operation<Method, Endpoint> = {
	method: Method;
	input: Endpoint extends { input: { query: infer Input } | { json: infer Input } } ? Input : never;
	answer: Endpoint extends Done & { output: infer Answer } ? Answer : never;
	code: Endpoint extends Done ? never : Endpoint extends { output: { code: infer Code } } ? Code : never;
};

interface Contract {
	/** Those of `/api/team`, by name. */
	operations: {
		[Path in keyof Routes as Path extends `/${infer Name}` ? Name : never]: Routes[Path] extends {
			$get: infer Endpoint;
		}
			? Operation<"GET", Endpoint>
			: Routes[Path] extends { $post: infer Endpoint }
				? Operation<"POST", Endpoint>
				: never;
	};
	/** What some refusals carry, by code. */
	details: ErrorDetails;
	/** Better Auth's words, for the three of its endpoints that the client knows. */
	stock: {
		user: JSONParsed<User>;
		session: JSONParsed<Session>;
		workspace: ReturnType<typeof toOrganization>;
	};
	/** What another Worker asks over a service binding, and hears. */
	service: AuthorizeInput & { answer: Authorization; refusal: AuthorizeRefusal };
}

/** A type with every name in it replaced by what it stands for. */
type Expanded<T> = T extends infer Part ? { [Name in keyof Part]: Expanded<Part[Name]> } : never;

/** Carries a type and nothing else: the compiler keeps a type's name, but writes out what the type of a value comes to. */
function writtenOut<T>() {
	return {} as Expanded<T>;
}

export const contract = writtenOut<Contract>();
