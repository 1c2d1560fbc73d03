import type { Parameter, Schema } from "./shapes";
import type { Tag } from "./tags";

/** An endpoint below `/api/auth` in few words: most of what OpenAPI wants to know of it is the same for all. */
export interface CompiledEndpoint {
	method: "get" | "post";
	/** Below `/api/auth`, with its variables in braces. */
	path: string;
	id: string;
	summary: string;
	description?: string | undefined;
	tag: Tag;
	/** `either`: signed in or not, with another answer. */
	access: "signed-in" | "open" | "either";
	parameters?: Parameter[] | undefined;
	body?: { schema: Schema; example?: unknown; required: boolean } | undefined;
	answer: Schema | "page" | "redirect";
	/** Status -> codes. */
	refusals: Record<string, string[]>;
}

/** The part of the reference that `scripts/generate/auth-reference.ts` makes. */
export interface CompiledReference {
	endpoints: CompiledEndpoint[];
	schemas: Record<string, Schema>;
	/** Better Auth's messages by code. */
	messages: Record<string, string>;
}
