/**
 * The host application's own server calls Muster for its visitors, so that all of them would share the server's network.
 * A header names the visitor's address, and is signed with a key that both share:
 *
 *     muster-visitor: <address> <seconds since 1970> <HMAC-SHA-256 of "muster-visitor <address> <seconds>", hexadecimal>
 */
import type { Context } from "hono";
import * as z from "zod/mini";
import { MusterError } from "../errors";
import { SECOND_MS } from "../rules/limits";
import type { Environment } from "./environment";
import { VISITOR_HEADER } from "./request-checks";

/** The largest difference between the clocks of the server and the Worker, and so the time for which a value counts. */
const MAX_AGE_MS = 5 * 60 * SECOND_MS;

const SHAPE = /^(\S{2,45}) (\d{1,12}) ([0-9a-f]{64})$/i;
const address = z.union([z.ipv4(), z.ipv6()]);

const encoder = new TextEncoder();

/**
 * Takes the address in the header for the network that the request comes from.
 *
 * @param given the header's value
 * @throws MusterError `VALIDATION_ERROR` if it is not genuine: a server that signs wrongly must not go unnoticed
 */
export async function trustVisitor(c: Context<Environment>, given: string): Promise<void> {
	const { config, now } = c.var.scope;
	const [, named = "", seconds = "", signature = ""] = SHAPE.exec(given) ?? [];
	const isAddress = address.safeParse(named).success;
	const isFresh = Math.abs(now - Number(seconds) * SECOND_MS) <= MAX_AGE_MS;
	const { visitorKey } = config;
	if (visitorKey === undefined || !isAddress || !isFresh || !(await verifies(visitorKey, named, seconds, signature))) {
		const message = "must be an address, signed with VISITOR_KEY within the last five minutes";
		throw new MusterError("VALIDATION_ERROR", { details: [{ path: VISITOR_HEADER, message }] });
	}
	const headers = new Headers(c.req.raw.headers);
	headers.set("cf-connecting-ip", named);
	headers.delete(VISITOR_HEADER);
	c.req.raw = new Request(c.req.raw, { headers });
}

async function verifies(visitorKey: string, address: string, seconds: string, signature: string): Promise<boolean> {
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key = await crypto.subtle.importKey("raw", encoder.encode(visitorKey), algorithm, false, ["verify"]);
	const signed = encoder.encode(`${VISITOR_HEADER} ${address} ${seconds}`);
	return crypto.subtle.verify("HMAC", key, Uint8Array.fromHex(signature), signed);
}
