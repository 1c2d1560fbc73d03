function leftOut(): never {
	throw new Error("The bundle leaves zod's code generation out.");
}

export const INVALID = Symbol.for("zod.compile.invalid");
export const compile = leftOut;
export const withParser = leftOut;
export class ZodCompileAsyncError extends Error {}
export class ZodCompileUnsupportedError extends Error {}
