import { z } from "@hono/zod-openapi";
import { operation } from "../http/operation";
import { pauseSendingInput } from "./pause-sending";

const response = z.object({
	ok: z.literal(true),
	sendingPausedAt: z.iso.datetime().nullable().openapi({ description: "Null: mails go out." }),
});

export const pauseSendingRoute = operation({
	method: "post",
	name: "pauseSending",
	group: "operator",
	access: "operator",
	summary: "Hold the invite mails of a workspace",
	description:
		"Invites are still made, and their mails wait until `resumeSending` or until they expire. A mail that is being sent at this moment still goes out.",
	input: pauseSendingInput,
	inputExample: { slug: "acme" },
	response,
	responseExample: { ok: true, sendingPausedAt: "2026-11-22T09:30:00.000Z" },
	errors: ["WORKSPACE_NOT_FOUND"],
});

export const resumeSendingRoute = operation({
	method: "post",
	name: "resumeSending",
	group: "operator",
	access: "operator",
	summary: "Send the held invite mails of a workspace",
	description:
		"The cron announces them within two minutes, 1,000 in each. Repeat the call if it fails: mails that it did not reach come back after a day.",
	input: pauseSendingInput,
	inputExample: { slug: "acme" },
	response,
	responseExample: { ok: true, sendingPausedAt: null },
	errors: ["WORKSPACE_NOT_FOUND"],
});
