export type QueueKind = "owed mail" | "dead letters" | "mail events";

const KINDS: Readonly<Record<string, QueueKind>> = {
	mail: "owed mail",
	codes: "owed mail",
	"mail-dlq": "dead letters",
	"codes-dlq": "dead letters",
	"mail-events": "mail events",
};
const NAME = /(?:^|-)(mail-events|(?:mail|codes)-dlq|mail|codes)(?:-|$)/;

/**
 * The kind of messages in a queue, by its name in wrangler.toml: `muster-mail-dlq`, or `muster-mail-dlq-staging` in another
 * environment. A Worker gets no more than the name with its messages. Null if it is no queue of Muster.
 */
export const queueKind = (name: string): QueueKind | null => KINDS[NAME.exec(name)?.[1] ?? ""] ?? null;
