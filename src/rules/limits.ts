/** Numbers that are the same in every installation. Numbers that an operator can change are in `config/`. */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The time from the last renewal of a session to its expiry (ms). */
export const SESSION_LIFETIME_MS = 7 * DAY_MS;
/** The shortest time between two renewals of a session (ms). */
export const SESSION_RENEWAL_INTERVAL_MS = DAY_MS;
/** The longest time since sign-in at which an account may be deleted without the password (ms). */
export const SESSION_FRESH_MS = DAY_MS;

/** The window of every rate limit (seconds). It must equal `period` in wrangler.toml. */
export const RATE_LIMIT_WINDOW_SECONDS = 60;

/** The largest request body (bytes). */
export const MAX_BODY_BYTES = 256 * 1024;

/** The time for which a form that is sent again leads where its first sending led (ms). */
export const REPEATED_FORM_MS = MINUTE_MS;

/**
 * The time for which the mails of a paused workspace are put aside (ms): their queue time is so far ahead. Resuming brings
 * them back; one that it has missed comes back after this time.
 */
export const PAUSED_MAIL_MS = DAY_MS;

// Lengths of texts (characters).
export const MAX_ID_LENGTH = 64;
export const MAX_EMAIL_LENGTH = 254;
/** The name of a workspace. */
export const MAX_NAME_LENGTH = 100;
export const MAX_PERSON_NAME_LENGTH = 200;
/** A URL: of a picture, or of the page that follows a sign-in. */
export const MAX_URL_LENGTH = 2_048;
export const MAX_METADATA_LENGTH = 8_192;
/** The personal message of an invite, or of a request to join. */
export const MAX_MESSAGE_LENGTH = 500;
/** The words of a search. */
export const MAX_SEARCH_LENGTH = 100;
/** Any text in a request to Better Auth for which there is no other limit, such as a code or a token. */
export const MAX_AUTH_TEXT_LENGTH = 2_048;
/** The part of a `User-Agent` header that a session keeps. */
export const MAX_USER_AGENT_LENGTH = 200;
export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 128;

/** The largest number of seats that the operator may give a workspace. */
export const MAX_SEAT_LIMIT = 1_000_000;
/** The shortest time between the mail that an archived workspace ends and its deletion (ms). */
export const ARCHIVE_WARNING_MS = 7 * DAY_MS;

/** The highest daily cap on invite mails that the operator may give a workspace. */
export const MAX_INVITE_MAILS_PER_DAY = 1_000_000;

// Pages of lists (entries).
export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;
/**
 * The longest way into a list of members that a stock client can go (rows): its offset at most, and the members of a
 * workspace that it can sort and filter by any field. D1 reads every row on the way.
 */
export const MAX_LIST_DEPTH = 1_000;

/**
 * The most members, and the most invites, that one search on the team page reads, and the most public workspaces that a
 * search for them does; a further search goes on from there. D1 runs one statement at a time, so this is how long a search
 * can make other customers wait.
 */
export const SEARCH_DEPTH = 2_000;

/** The most invites in one call of `inviteMany`. */
export const MAX_INVITES_PER_CALL = 1_000;
/** The longest list of people that a page reads (characters): a thousand people with many columns. */
export const MAX_LIST_LENGTH = 2 * 1024 * 1024;
/** The largest form with such a list (bytes): a file in UTF-16, or a list of which most characters take three bytes. */
export const MAX_LIST_BODY_BYTES = 6 * 1024 * 1024 + MAX_BODY_BYTES;
/** The time for which a page says that somebody was invited a moment ago, and not that they have an invite (ms). */
export const INVITED_A_MOMENT_AGO_MS = 10 * MINUTE_MS;
/** The time until an invite expires (days). */
export const DEFAULT_INVITE_DAYS = 7;
export const MAX_INVITE_DAYS = 30;
/** The shortest time between two sendings of one invite (ms). */
export const RESEND_COOLDOWN_MS = MINUTE_MS;

/** The most active links of a workspace. */
export const MAX_ACTIVE_LINKS = 50;
/** The most links of a workspace, ended ones included until they are deleted. No statement reads more. */
export const MAX_KEPT_LINKS = 1_000;
/** The highest limit on the uses of a link. */
export const MAX_LINK_USES = 1_000;
/** The time until a link expires (days). */
export const DEFAULT_LINK_DAYS = 7;
export const MAX_LINK_DAYS = 365;
/** The label of a link (characters). */
export const MAX_LABEL_LENGTH = 80;
/** The most domains that a link, or a workspace, is confined to. */
export const MAX_EMAIL_DOMAINS = 20;

/** The most open requests to join of one person. */
export const MAX_OPEN_REQUESTS = 10;
/** The time after a refusal in which the person cannot ask the same workspace again (ms). */
export const REQUEST_PAUSE_MS = 7 * DAY_MS;
/** The shortest time between two mails to the managers of one workspace about waiting requests (ms). */
export const REQUESTS_MAIL_INTERVAL_MS = HOUR_MS;
/** The time after which a mail about a request is not sent any more (ms). */
export const REQUEST_MAIL_LIFETIME_MS = 7 * DAY_MS;

/** The time for which a free workspace is young (ms). */
export const YOUNG_WORKSPACE_MS = 7 * DAY_MS;
/** The part of a free workspace's daily invite mails that a young one has. */
export const YOUNG_WORKSPACE_SHARE = 0.4;

/** The most workspaces that one person may own. An ownership that they can still give back does not count. */
export const MAX_OWNED_WORKSPACES = 20;
/** The time after a transfer in which the new owner can give the ownership back (ms). */
export const RETURN_OWNERSHIP_MS = 7 * DAY_MS;

/** The most domains that one workspace may claim. */
export const MAX_DOMAINS = 20;
/** The time until a claim to a domain ends if nobody verifies it (ms). */
export const DOMAIN_CLAIM_MS = 14 * DAY_MS;
/** The time between two checks of a verified domain (ms). */
export const DOMAIN_CHECK_INTERVAL_MS = 7 * DAY_MS;
/** A verified domain is lost when so many checks in a row do not find its record. */
export const MISSED_CHECKS_UNTIL_LOST = 2;

/** The number of digits of a one-time code. */
export const CODE_DIGITS = 6;
/** The time until a one-time code expires (seconds). */
export const CODE_LIFETIME_SECONDS = 10 * 60;
/** The most mails with a code or a link that one network asks for within an hour without passing Turnstile. */
export const UNCHALLENGED_CODES_PER_HOUR = 5;
/** The most attempts to enter one code. */
export const MAX_TRIES_PER_CODE = 3;
/** The number of single networks whose daily limits a wider network has together: a /24 of IPv4, a /48 of IPv6. */
export const WIDER_NETWORK_FACTOR = 4;
/** The time for which a browser stays known after a sign-in (seconds). */
export const KNOWN_BROWSER_LIFETIME_SECONDS = (180 * DAY_MS) / SECOND_MS;
/** The time for which a browser keeps the ticket of its sign-up (seconds). */
export const SIGN_UP_TICKET_LIFETIME_SECONDS = DAY_MS / SECOND_MS;
/** The time until an account whose address nobody has proved is deleted (ms). */
export const UNPROVEN_ACCOUNT_LIFETIME_MS = 7 * DAY_MS;
/** The time until a link to set a new password expires (seconds). */
export const RESET_LINK_LIFETIME_SECONDS = 60 * 60;
