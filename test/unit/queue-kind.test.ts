import { expect, test } from "vitest";
import { queueKind } from "../../src/mail/queue-kind";

test.each([
	["muster-mail", "owed mail"],
	["muster-codes-staging", "owed mail"],
	["muster-mail-dlq", "dead letters"],
	["muster-codes-dlq-staging", "dead letters"],
	["muster-mail-events", "mail events"],
	["muster-mail-events-staging", "mail events"],
	// The name of an environment is no kind.
	["muster-codes-events", "owed mail"],
	["muster-mail-events-dlq", "mail events"],
	["mailbox", null],
	["muster", null],
])("messages in %s are %s", (name, kind) => {
	expect(queueKind(name)).toBe(kind);
});
