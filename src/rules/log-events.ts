/**
 * Every event of the log. An event of level `error` needs a person, and docs/operations.md says what to do; all others
 * are `info`.
 */
export const LOG_EVENTS = {
	/** One request was answered. */
	request: "info",
	/** `MusterService.authorize` has answered. */
	authorize: "info",
	/** The warnings of Better Auth. */
	"auth.log": "info",
	/** A right try stays counted as a wrong one. */
	"sign-in.not_uncounted": "info",
	/** Turnstile gave no verdict. The request counted as passed. */
	"turnstile.unreachable": "error",
	/** One mail has ended, or is tried again later. */
	mail: "info",
	/** The consumer has handled a batch of messages. */
	"mail.batch": "info",
	/** The consumer could not handle a batch, for example because D1 failed. The queue delivers it again. */
	"mail.batch_failed": "error",
	/** The transport refused a mail, in its own words. */
	"mail.attempt_failed": "info",
	/** A message was none of ours. */
	"mail.message_malformed": "error",
	/** A message of the queue of mail events was none of Cloudflare's Email Service. */
	"mail.event_malformed": "error",
	/** The queue did not take messages. The sweep announces the mails again. */
	"mail.not_announced": "error",
	/** The queue has delivered messages too often, and gave them to the dead letter queue. */
	"mail.dead_letters": "error",
	/** A mail of such a message was tried and is recorded as failed. */
	"mail.dead_letter": "error",
	/** A mail found no slot in the pace within its lease. It is tried later, and no attempt is counted. */
	"mail.no_slot": "info",
	/** Mail is held: a quota is reached, or the operator has to mend something. Nothing is lost. */
	"mail.held": "error",
	/** Mail that was held goes out again. */
	"mail.resumed": "info",
	/** A variable that sending needs is missing or wrong. No mail is lost: the rows owe them, and the sweep announces them. */
	"mail.not_configured": "error",
	/** A job of the cron has ended. */
	job: "info",
	/** A job of the cron has failed. */
	"job.failed": "error",
	/** The figures of the service, once a minute. */
	vitals: "info",
	/** The export of a workspace broke off, because D1 failed or the client was gone. */
	"export.broken_off": "error",
	/** The configuration is refused: no request is answered, no mail is sent. */
	"config.refused": "error",
	/** D1 was out of reach for a moment. */
	"d1.unreachable": "info",
	/** D1 has more work than it can do. */
	"d1.overloaded": "error",
	/** The database has reached its largest size: nothing can be written. */
	"d1.full": "error",
	/** A bug: a request was answered with 500. */
	bug: "error",
} as const satisfies Record<string, "info" | "error">;

export type LogEvent = keyof typeof LOG_EVENTS;

export function levelOf(event: LogEvent): "info" | "error" {
	return LOG_EVENTS[event];
}
