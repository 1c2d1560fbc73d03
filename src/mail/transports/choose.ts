import type { TransportSettings } from "../../config/mail-transport";
import type { Transport } from "../transport";
import { cloudflareTransport } from "./cloudflare";
import { resendTransport } from "./resend";

/** Makes the transport that `MAIL_TRANSPORT` names. */
export async function chooseTransport(chosen: TransportSettings): Promise<Transport> {
	switch (chosen.kind) {
		case "cloudflare":
			return cloudflareTransport(chosen.binding);
		case "resend":
			return resendTransport(chosen);
		case "smtp": {
			// Imported only if it is used, because it is the largest of the three.
			const { smtpTransport } = await import("./smtp");
			return smtpTransport(chosen);
		}
	}
}
