import { macHex } from "../../crypto/derived-keys";
import { DAY_MS, SECOND_MS } from "../../rules/limits";
import type { Scope } from "../../scope";

/** The daily caps on invite mails, as a batch binds them. */
export type CapValues = {
	/** Days since 1970 in UTC. */
	day: number;
	perPerson: number;
	perWorkspace: number;
	perRecipientInWorkspace: number;
	perRecipient: number;
};

export function capValues({ config: { caps }, now }: Scope): CapValues {
	return {
		day: Math.floor(now / DAY_MS),
		perPerson: caps.perPersonPerDay,
		perWorkspace: caps.perWorkspacePerDay,
		perRecipientInWorkspace: caps.perRecipientPerWorkspacePerDay,
		perRecipient: caps.perRecipientPerDay,
	};
}

/** The time until today's counts end (seconds). It is the same for every cap, so that it does not reveal which cap applied. */
export function secondsLeftToday(now: number): number {
	return Math.ceil((DAY_MS - (now % DAY_MS)) / SECOND_MS);
}

/** Hashes an address for the daily counts: a MAC under the Worker's key, 16 bytes as hexadecimal. */
export async function recipientHash({ config }: Scope, email: string): Promise<string> {
	return macHex(await config.keys.recipients, email, 16);
}
