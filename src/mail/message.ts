import * as z from "zod/mini";

/** A queue message. It names an owed mail and carries nothing else: the row decides what is sent. */
export const mailMessage = z.object({ mailId: z.string().check(z.minLength(1), z.maxLength(64)) });

export type MailMessage = z.infer<typeof mailMessage>;
