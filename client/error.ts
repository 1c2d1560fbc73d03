import type { Refusal } from "./types.js";

/** A refusal as an exception, where there is no result to put it in. */
export class MusterClientError<Code extends string = string> extends Error {
	readonly code: Code;
	/** Of HTTP; 0 where no answer came. */
	readonly status: number;
	readonly details: unknown;
	readonly retryAfterSeconds: number | undefined;

	constructor(refusal: Refusal<Code>) {
		super(refusal.message);
		this.name = "MusterClientError";
		this.code = refusal.code;
		this.status = refusal.status;
		this.details = refusal.details;
		this.retryAfterSeconds = refusal.retryAfterSeconds;
	}
}
