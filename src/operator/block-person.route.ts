import { z } from "@hono/zod-openapi";
import { operation } from "../http/operation";
import { blockPersonInput } from "./block-person";

const response = z.object({
	ok: z.literal(true),
	userId: z.string(),
	blockedAt: z.iso.datetime().nullable().openapi({ description: "Null: not blocked." }),
});

export const blockPersonRoute = operation({
	method: "post",
	name: "blockPerson",
	group: "operator",
	access: "operator",
	summary: "Block a person",
	description:
		"All sessions of the person end at once, and every way to sign in answers 403 `ACCOUNT_BLOCKED`. Memberships stay. Invites that the person has sent stay; `pauseSending` holds the mails of a workspace.",
	input: blockPersonInput,
	inputExample: { email: "ada@example.com" },
	response,
	responseExample: { ok: true, userId: "0193a5c07e6b7Qx4Tz1", blockedAt: "2026-11-22T09:30:00.000Z" },
	errors: ["PERSON_NOT_FOUND"],
});

export const unblockPersonRoute = operation({
	method: "post",
	name: "unblockPerson",
	group: "operator",
	access: "operator",
	summary: "Let a blocked person sign in again",
	description: "The person has to sign in anew.",
	input: blockPersonInput,
	inputExample: { email: "ada@example.com" },
	response,
	responseExample: { ok: true, userId: "0193a5c07e6b7Qx4Tz1", blockedAt: null },
	errors: ["PERSON_NOT_FOUND"],
});
