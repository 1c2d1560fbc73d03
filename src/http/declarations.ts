import type { Operation } from "./serve";

/** A declaration for each operation, which has its name and method, and which its function fits. */
export type DeclarationsOf<Operations> = {
	readonly [Name in keyof Operations]: Operations[Name] extends Operation<infer Method, infer _, infer Output>
		? { readonly name: Name; readonly method: Lowercase<Method>; readonly accepts?: (output: Output) => void }
		: never;
};
