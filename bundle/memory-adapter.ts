export function memoryAdapter(): never {
	throw new Error("The bundle leaves Better Auth's store in memory out.");
}
