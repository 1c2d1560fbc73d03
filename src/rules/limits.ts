/** Numbers that hold for every installation. What an operator may tune is in `config.ts` and `wrangler.toml`. */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** How long a session lives, and how long it rests between two renewals (ms). */
export const SESSION_LIFETIME_MS = 7 * DAY_MS;
export const SESSION_RENEWAL_INTERVAL_MS = DAY_MS;
/** How recent a sign-in must be to delete the account without the password (ms). */
export const SESSION_FRESH_MS = DAY_MS;

/** The window of every rate limit, as declared in wrangler.toml (seconds). */
export const RATE_LIMIT_WINDOW_SECONDS = 60;

/** The largest request body (bytes). */
export const MAX_BODY_BYTES = 256 * 1024;

export const MAX_ID_LENGTH = 64;
export const MAX_EMAIL_LENGTH = 254;
/** Of a workspace, and of a person (characters). */
export const MAX_NAME_LENGTH = 100;
export const MAX_PERSON_NAME_LENGTH = 200;
export const MAX_LOGO_LENGTH = 2_048;
export const MAX_METADATA_LENGTH = 8_192;
export const MAX_MESSAGE_LENGTH = 500;
export const MAX_SEAT_LIMIT = 1_000_000;

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;

/** How many invites one `inviteMany` takes. */
export const MAX_INVITES_PER_CALL = 1_000;
export const DEFAULT_INVITE_DAYS = 7;
export const MAX_INVITE_DAYS = 30;
/** The shortest time between two sendings of one invite (ms). */
export const RESEND_COOLDOWN_MS = MINUTE_MS;

/** How many workspaces one person may own. */
export const MAX_OWNED_WORKSPACES = 20;

export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 128;

/** Codes that are mailed: how many digits, and how long one is good for (seconds). */
export const CODE_DIGITS = 6;
export const CODE_LIFETIME_SECONDS = 10 * 60;
/** How often one code may be guessed at. */
export const MAX_TRIES_PER_CODE = 3;
/** How long the secret of a password reset link is good for (seconds). */
export const RESET_LINK_LIFETIME_SECONDS = 60 * 60;
