import { INVITE_STATUSES } from "./state";

export const INVITE_FILTERS = [...INVITE_STATUSES, "all"] as const;

export type InviteFilter = (typeof INVITE_FILTERS)[number];

/** The cursor of the first page. It sorts after every id. */
export const NEWEST = "~";
