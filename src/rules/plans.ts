/** Every plan and the number of its seats; `null` is unlimited. */
export const PLANS = {
	free: 3,
	starter: 10,
	professional: 50,
	enterprise: null,
} as const satisfies Record<string, number | null>;

export type Plan = keyof typeof PLANS;
export const PLAN_NAMES = Object.keys(PLANS) as [Plan, ...Plan[]];

/** The plan of a new workspace. */
export const DEFAULT_PLAN: Plan = "free";
