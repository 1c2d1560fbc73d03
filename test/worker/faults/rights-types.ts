import type { teamOperations } from "../../../src/team/operations";

/** The names of all operations. */
export type Operation = keyof typeof teamOperations;

/** The input of an operation. */
export type Input = Record<string, unknown>;
