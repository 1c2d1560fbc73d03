import { teamRoutes } from "../src/team/routes";

export interface TeamOperation {
	name: string;
	method: "GET" | "POST";
	summary: string;
	description: string;
	/** The names of the fields that its input needs. */
	fields: readonly string[];
	/** An input that fits its shape; empty for GET. */
	example: Readonly<Record<string, unknown>>;
}

type Document = ReturnType<typeof teamRoutes.getOpenAPI31Document>;
type Declared = NonNullable<NonNullable<Document["paths"]>[string]["get"]>;

/** Every operation of `/api/team`, in the order of its OpenAPI document. */
export function teamOperations(): TeamOperation[] {
	const { paths = {} } = teamRoutes.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Muster", version: "" } });
	return Object.values(paths).flatMap(({ get, post }) => [
		...(get === undefined ? [] : [operationOf("GET", get)]),
		...(post === undefined ? [] : [operationOf("POST", post)]),
	]);
}

function operationOf(method: TeamOperation["method"], declared: Declared): TeamOperation {
	const { operationId: name = "", summary = "", description = "", parameters = [], requestBody } = declared;
	const queried = parameters.flatMap((one) => ("name" in one && one.required ? [one.name] : []));
	const content = requestBody !== undefined && "content" in requestBody ? requestBody.content : {};
	const example: TeamOperation["example"] = content["application/json"]?.example ?? {};
	return { name, method, summary, description, fields: [...queried, ...Object.keys(example)], example };
}
