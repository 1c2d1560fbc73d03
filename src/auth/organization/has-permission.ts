import { z } from "zod";
import { isGranted } from "../../rules/roles";
import { readReferencedCaller } from "../../team/actor/read-caller";
import { organizationEndpoint } from "./endpoint";
import { optionalId, referenceOf } from "./shapes";

export const body = z.object({ permissions: z.record(z.string(), z.array(z.string())), organizationId: optionalId });

/** `POST /organization/has-permission`: whether the caller's role carries all of the permissions, as resource -> actions. */
export const hasPermission = organizationEndpoint(
	"POST",
	body,
	{
		NO_ACTIVE_WORKSPACE: "NO_ACTIVE_ORGANIZATION",
		WORKSPACE_NOT_FOUND: { code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", status: 401 },
	},
	async (scope, { permissions, organizationId }) => {
		const { role } = await readReferencedCaller(scope, referenceOf({ organizationId }));
		return { error: null, success: isGranted(role, permissions) };
	},
);
