import type { TransportSettings } from "../../config/mail-transport";
import type { Transport } from "../transport";
import { cloudflareTransport } from "./cloudflare";
import { resendTransport } from "./resend";

/** The transport that `MAIL_TRANSPORT` names. */
export async function chooseTransport(chosen: TransportSettings): Promise<Transport> {
	switch (chosen.kind) {
		case "cloudflare":
			return cloudflareTransport(chosen.binding);
		case "resend":
			return resendTransport(chosen);
		case "smtp": {
			// Evaluated where it is used: it is the largest of the three.
			const { smtpTransport } = await import("./smtp");
			return smtpTransport(chosen);
		}
	}
}
