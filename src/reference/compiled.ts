import type { Parameter, Schema } from "./openapi";
import type { Tag } from "./tags";

/** An endpoint below `/api/auth`, in short form. The rest of its OpenAPI operation is the same for all endpoints. */
export interface CompiledEndpoint {
	method: "get" | "post";
	/** The path below `/api/auth`, with variables in braces. */
	path: string;
	id: string;
	summary: string;
	description?: string | undefined;
	tag: Tag;
	/** `either`: authentication is optional and changes the response. */
	access: "signed-in" | "open" | "either";
	parameters?: Parameter[] | undefined;
	body?: { schema: Schema; example?: unknown; required: boolean } | undefined;
	answer: Schema | "page" | "redirect";
	/** Error codes by HTTP status. */
	refusals: Record<string, string[]>;
}

/** The part of the reference that `scripts/generate/auth-reference.ts` makes. */
export interface CompiledReference {
	endpoints: CompiledEndpoint[];
	schemas: Record<string, Schema>;
	/** Better Auth's error messages by code. */
	messages: Record<string, string>;
}
