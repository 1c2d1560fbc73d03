function notBundled(): never {
	throw new Error("zod's code generation is not part of the bundle.");
}

export const INVALID = Symbol.for("zod.compile.invalid");
export const compile = notBundled;
export const withParser = notBundled;
export class ZodCompileAsyncError extends Error {}
export class ZodCompileUnsupportedError extends Error {}
