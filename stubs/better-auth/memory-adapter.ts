export function memoryAdapter(): never {
	throw new Error("Better Auth's in-memory store is not part of the bundle.");
}
