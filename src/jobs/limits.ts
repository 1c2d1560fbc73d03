/** The most invites that one statement records. */
export const LAPSED_PER_STATEMENT = 1_000;
