import { INVITE_STATUSES } from "./state";

export const INVITE_FILTERS = [...INVITE_STATUSES, "all"] as const;

export type InviteFilter = (typeof INVITE_FILTERS)[number];
