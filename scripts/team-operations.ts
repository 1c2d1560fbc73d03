import { describeApi } from "../src/reference/document";

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

type Declared = NonNullable<ReturnType<typeof describeApi>["paths"][string]["get"]>;

/** Every operation of `/api/team`, in the order of its OpenAPI document. */
export function teamOperations(): TeamOperation[] {
	const { paths } = describeApi("http://localhost");
	return Object.values(paths)
		.filter(({ get, post }) => (get ?? post)?.tags?.includes("team"))
		.flatMap(({ get, post }) => [
			...(get === undefined ? [] : [operationOf("GET", get)]),
			...(post === undefined ? [] : [operationOf("POST", post)]),
		]);
}

function operationOf(method: TeamOperation["method"], declared: Declared): TeamOperation {
	const { operationId: name = "", summary = "", description = "", parameters = [], requestBody } = declared;
	const queried = parameters.flatMap((one) => ("name" in one && one.required ? [one.name] : []));
	const content = requestBody !== undefined && "content" in requestBody ? requestBody.content : {};
	const example = (content["application/json"]?.example ?? {}) as TeamOperation["example"];
	return { name, method, summary, description, fields: [...queried, ...Object.keys(example)], example };
}
