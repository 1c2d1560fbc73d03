/** The invites that `retryMail`, `pauseSending` and `resumeSending` look at in one round trip. */
export const INVITES_PER_WALK = 2_000;

/** The most mails of one kind, with codes and of invites, that `findMail` finds. */
export const MAX_FOUND_MAILS = 200;

/** The most events of one page. */
export const MAX_EVENTS_PER_PAGE = 200;

/**
 * The rows that an export reads in one round trip. A Worker may make 1,000 trips in one request, so an export ends at five
 * million rows. One page is in memory at a time, as rows and as text: 2 MB of text for usual rows, 15 MB if every text in
 * them has its greatest length.
 */
export const EXPORT_PAGE_ROWS = 5_000;
