import type { Refusal, Result } from "./types.js";

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

/**
 * What a call answers.
 *
 * @throws MusterClientError where it is refused
 */
export async function answerOf<Answer>(call: Promise<Result<Answer>>): Promise<Answer> {
	const { data, error } = await call;
	if (error !== null) throw new MusterClientError(error);
	return data;
}
