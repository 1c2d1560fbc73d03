/**
 * The rival: Better Auth's own organization plugin on D1, set up by its documentation, for comparison with Muster's promises
 * and figures. It shares no table and no person with Muster.
 */
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { organization } from "better-auth/plugins/organization";
import { drizzle } from "drizzle-orm/d1";
import * as schema from "./schema";

export const RIVAL_ORIGIN = "http://localhost";
export const RIVAL_SECRET = "the rival's secret, of thirty-two characters and more";

export interface Rival {
	fetch: (request: Request) => Promise<Response>;
	/** The recipient of each invitation mail that it has sent, in order. */
	readonly mails: readonly string[];
}

/** Sends an invitation mail. */
export type SendInvitation = (email: string) => Promise<void>;

/**
 * One instance, over tables made by `createTables`. An organization's `seat_limit` is its `membershipLimit`; its
 * `invitationLimit` is one less, the owner's seat being taken.
 */
export function createRival(d1: D1Database, send: SendInvitation = async () => {}): Rival {
	const mails: string[] = [];
	const auth = betterAuth({
		baseURL: RIVAL_ORIGIN,
		secret: RIVAL_SECRET,
		database: drizzleAdapter(drizzle(d1), { provider: "sqlite", schema }),
		telemetry: { enabled: false },
		rateLimit: { enabled: false },
		logger: { disabled: true },
		onAPIError: { throw: true },
		plugins: [
			organization({
				schema: {
					organization: { additionalFields: { seatLimit: { type: "number", required: false, input: false } } },
				},
				membershipLimit: (_user, limited) => seatLimitOf(limited),
				invitationLimit: (data) => seatLimitOf(data.organization) - 1,
				sendInvitationEmail: async ({ email }) => {
					mails.push(email);
					await send(email);
				},
			}),
		],
	});
	// Its own answer to a failure. It would also print the values of the failed query.
	const failed = () => new Response(null, { status: 500 });
	return { fetch: (request) => auth.handler(request).catch(failed), mails };
}

/** The plugin's default. */
const DEFAULT_LIMIT = 100;

function seatLimitOf(limited: object): number {
	return "seatLimit" in limited && typeof limited.seatLimit === "number" ? limited.seatLimit : DEFAULT_LIMIT;
}
