/**
 * The inputs, outputs and error codes of the Worker's API, as types. They are taken from the Worker's own declarations
 * and expanded, so that the declaration file of this module imports nothing from src/.
 */
import type { Session, User } from "better-auth";
import type { ExtractSchema } from "hono/types";
import type { JSONParsed } from "hono/utils/types";
import type { toOrganization } from "../src/auth/organization/organization";
import type { ErrorDetails } from "../src/errors";
import type { Authorization, AuthorizeInput, AuthorizeRefusal } from "../src/service/contract";
import type { teamRoutes } from "../src/team/routes";

type Routes = ExtractSchema<typeof teamRoutes>;
type Success = { status: 200 | 201 };

type Operation<Method, Endpoint> = {
	method: Method;
	input: Endpoint extends { input: { query: infer Input } | { json: infer Input } } ? Input : never;
	output: Endpoint extends Success & { output: infer Output } ? Output : never;
	code: Endpoint extends Success ? never : Endpoint extends { output: { code: infer Code } } ? Code : never;
};

interface Contract {
	/** The operations of `/api/team`, by name. */
	operations: {
		[Path in keyof Routes as Path extends `/${infer Name}` ? Name : never]: Routes[Path] extends {
			$get: infer Endpoint;
		}
			? Operation<"GET", Endpoint>
			: Routes[Path] extends { $post: infer Endpoint }
				? Operation<"POST", Endpoint>
				: never;
	};
	/** The `details` of the refusals that have any, by error code. */
	details: ErrorDetails;
	/** The outputs of Better Auth's endpoints that the client calls. */
	stock: {
		user: JSONParsed<User>;
		session: JSONParsed<Session>;
		workspace: ReturnType<typeof toOrganization>;
	};
	/** The parameters and results of `authorize()`, which other Workers call over a service binding. */
	service: AuthorizeInput & { authorization: Authorization; refusal: AuthorizeRefusal };
}

/** The same type with every type name in it replaced by its definition. */
type Expanded<T> = T extends infer Part ? { [Name in keyof Part]: Expanded<Part[Name]> } : never;

/** Carries a type on a value. In a declaration file the compiler keeps the name of a type, but expands a value's type. */
function typeCarrier<T>() {
	return {} as Expanded<T>;
}

export const contract = typeCarrier<Contract>();
