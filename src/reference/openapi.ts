/** The parts of an OpenAPI 3.1 document that are used here, under the specification's names. */

export interface Schema {
	$ref?: string;
	type?: string | string[];
	description?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	additionalProperties?: Schema | boolean;
	anyOf?: Schema[];
	enum?: unknown[];
	const?: unknown;
	default?: unknown;
	example?: unknown;
	format?: string;
	pattern?: string;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	maxItems?: number;
}

export interface Parameter {
	name: string;
	in: string;
	required?: boolean;
	description?: string;
	schema?: Schema;
}

interface MediaType {
	schema?: Schema;
	example?: unknown;
	/** One example per error code. */
	examples?: Record<string, { value: { code: string; message: string } }>;
}

export interface ResponseObject {
	description: string;
	content?: Record<string, MediaType>;
}

export interface Operation {
	operationId: string;
	summary: string;
	description?: string;
	tags: string[];
	security?: Record<string, string[]>[];
	parameters?: Parameter[];
	requestBody?: { required?: boolean; content: Record<string, MediaType> };
	responses: Record<string, ResponseObject>;
}

export type PathItem = Partial<Record<"get" | "post", Operation>>;

export interface ApiDocument {
	openapi: string;
	info: { title: string; version: string; description: string; license: { name: string; url: string } };
	servers: { url: string }[];
	tags: { name: string; description: string }[];
	paths: Record<string, PathItem>;
	components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> };
}
