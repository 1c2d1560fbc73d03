export { createMusterClient, type MusterClient } from "./client.js";
export type { MusterClientOptions } from "./connection.js";
export { MusterClientError } from "./error.js";
export type * from "./service.js";
export type * from "./types.js";
