import { z } from "zod";

/** A queue message. It names an owed mail and carries nothing else: the row decides what is sent. */
export const mailMessage = z.object({ mailId: z.string().min(1).max(64) });

export type MailMessage = z.infer<typeof mailMessage>;
