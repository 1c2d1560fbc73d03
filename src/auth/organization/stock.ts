/** The organization plugin's own answers, for the endpoints that ours replace on the same path. */
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { workspace } from "../../db/schema";
import type { Plan } from "../../rules/plans";
import { may, type Role } from "../../rules/roles";

/** Better Auth's codes that our replacements answer with: code -> status -> its message. */
export const STOCK_ERRORS = {
	VALIDATION_ERROR: { status: 400, message: "Validation Error" },
	UNAUTHORIZED: { status: 401, message: "Unauthorized" },
	MISSING_OR_NULL_ORIGIN: { status: 403, message: "Missing or null Origin" },
	INVALID_ORIGIN: { status: 403, message: "Invalid origin" },
	YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS: {
		status: 403,
		message: "You have reached the maximum number of organizations",
	},
	ORGANIZATION_ALREADY_EXISTS: { status: 400, message: "Organization already exists" },
	ORGANIZATION_SLUG_ALREADY_TAKEN: { status: 400, message: "Organization slug already taken" },
	ORGANIZATION_NOT_FOUND: { status: 400, message: "Organization not found" },
	NO_ACTIVE_ORGANIZATION: { status: 400, message: "No active organization" },
	USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: { status: 403, message: "User is not a member of the organization" },
	YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION: { status: 403, message: "You are not a member of this organization" },
	YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION: {
		status: 403,
		message: "You are not allowed to update this organization",
	},
	YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION: {
		status: 403,
		message: "You are not allowed to delete this organization",
	},
	CREDENTIAL_ACCOUNT_NOT_FOUND: { status: 400, message: "Credential account not found" },
	INVALID_PASSWORD: { status: 400, message: "Invalid password" },
	SESSION_EXPIRED: { status: 400, message: "Session expired. Re-authenticate to perform this action." },
	OWNER_CANNOT_LEAVE: { status: 403, message: "The owner cannot leave; transfer the ownership first." },
} as const;
export type StockCode = keyof typeof STOCK_ERRORS;

/** A refusal in Better Auth's codes and statuses. */
export class StockError extends Error {
	readonly code: StockCode;
	readonly status: 400 | 401 | 403;

	constructor(code: StockCode, options: { message?: string; status?: 400 | 401 } = {}) {
		super(options.message ?? STOCK_ERRORS[code].message);
		this.name = "StockError";
		this.code = code;
		this.status = options.status ?? STOCK_ERRORS[code].status;
	}
}

/** How the plugin's update and delete refuse an outsider; its other endpoints say 403. */
export const NOT_A_MEMBER_400 = { code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", status: 400 } as const;

/** Parses input as Better Auth does: the first problem is the answer. */
export function parseStock<S extends z.ZodType>(shape: S, part: "body" | "query", input: unknown): z.output<S> {
	const parsed = shape.safeParse(input);
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map(({ path, message }) => `[${[part, ...path].join(".")}] ${message}`);
	throw new StockError("VALIDATION_ERROR", { message: problems.join("; ") });
}

/** The columns of a workspace as an organization. */
export const organizationFields = {
	id: workspace.id,
	name: workspace.name,
	slug: workspace.slug,
	logo: workspace.logo,
	metadata: workspace.metadata,
	plan: workspace.plan,
	seatLimit: sql<number | null>`${workspace.seatLimit}`,
	createdAt: workspace.createdAt,
};

export interface OrganizationRow {
	id: string;
	name: string;
	slug: string;
	logo: string | null;
	metadata: string | null;
	plan: Plan;
	seatLimit: number | null;
	createdAt: number;
}

/** A workspace as the plugin answers it, its metadata as JSON text; those who may see the plan see it too. */
export function toOrganization(
	{ id, name, slug, logo, metadata, plan, seatLimit, createdAt }: OrganizationRow,
	role: Role,
) {
	return {
		id,
		name,
		slug,
		logo,
		metadata,
		createdAt: new Date(createdAt).toISOString(),
		...(may(role, "canManageBilling") ? { plan, seatLimit } : {}),
	};
}

/** The plugin's create and update, and only they, answer the metadata parsed. */
export function withParsedMetadata<O extends { metadata: string | null }>(organization: O) {
	const { metadata } = organization;
	return { ...organization, metadata: metadata === null ? null : (JSON.parse(metadata) as unknown) };
}
