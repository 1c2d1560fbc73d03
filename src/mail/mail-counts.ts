/** The keys of `daily_usage` under which mails are counted. */

/** All mails that were sent, if the provider's daily quota is known. */
export const ALL_MAILS = "mails";
/** The mails that failed because the queue delivered their messages too often. */
export const DEAD_LETTERS = "dead-letters";
