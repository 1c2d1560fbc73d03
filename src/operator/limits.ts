/** The most mails that one call of `retryMail` owes again. */
export const MAX_RETRIED = 1_000;

/** The most events of one page. */
export const MAX_EVENTS_PER_PAGE = 200;

/** The rows that an export reads in one round trip. */
export const EXPORT_PAGE_ROWS = 500;
