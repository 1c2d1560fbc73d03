/**
 * Every state of an owed mail; an invite shows it as its `delivery`. `handed`: there is no mail, because a manager hands the
 * link over.
 */
export const MAIL_STATES = ["queued", "sent", "failed", "bounced", "cancelled", "handed"] as const;
export type MailState = (typeof MAIL_STATES)[number];
