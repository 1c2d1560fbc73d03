/**
 * The inputs, outputs and error codes of the Worker's API, as types. They are taken from the Worker's own declarations
 * and expanded, so that the declaration file of this module imports nothing from src/.
 */
import type { Session, User } from "better-auth";
import type { JSONParsed } from "hono/utils/types";
import type { toOrganization } from "../src/auth/organization/organization";
import type { ErrorDetails } from "../src/errors";
import type { DeclaredOperation } from "../src/http/operation";
import type { Authorization, AuthorizeInput, AuthorizeRefusal } from "../src/service/contract";
import type { teamDeclarations } from "../src/team/declarations";

type Operation<Declared> =
	Declared extends DeclaredOperation<infer Method, string, infer Input, infer Output, infer Code, number>
		? { method: Uppercase<Method>; input: Input; output: Output; code: Code }
		: never;

interface Contract {
	/** The operations of `/api/team`, by name. */
	operations: { [Name in keyof typeof teamDeclarations]: Operation<(typeof teamDeclarations)[Name]> };
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
