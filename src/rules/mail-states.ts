/** Every state of an owed mail; an invite shows it as its `delivery`. */
export const MAIL_STATES = ["queued", "sent", "failed", "bounced", "cancelled"] as const;
export type MailState = (typeof MAIL_STATES)[number];
