import type { Refusal, Result } from "./types.js";

/** A refusal as an exception, for generators and hooks, which return no `Result`. */
export class MusterClientError<Code extends string = string> extends Error {
	readonly code: Code;
	/** The HTTP status; 0 if no response arrived. */
	readonly status: number;
	readonly details: unknown;
	/** The time after which a retry makes sense (seconds), if the response names one. */
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

/**
 * Returns the data of a call.
 *
 * @throws MusterClientError if the call is refused
 */
export async function unwrap<Data>(call: Promise<Result<Data>>): Promise<Data> {
	const { data, error } = await call;
	if (error !== null) throw new MusterClientError(error);
	return data;
}
