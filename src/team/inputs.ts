/** The parts of the inputs of `/api/team`. Inputs are parsed once and trusted afterwards. */
import * as z from "zod/mini";
import { emailAddress } from "../http/shapes";
import { normalDomain } from "../rules/domain-name";
import { INVITE_TRANSPORTS, JOININGS, VISIBILITIES } from "../rules/doors";
import {
	DEFAULT_INVITE_DAYS,
	DEFAULT_PAGE_SIZE,
	MAX_EMAIL_LENGTH,
	MAX_ID_LENGTH,
	MAX_INVITE_DAYS,
	MAX_MESSAGE_LENGTH,
	MAX_PAGE_SIZE,
	MAX_SEARCH_LENGTH,
} from "../rules/limits";
import { GRANTABLE_ROLES } from "../rules/roles";

const id = () => z.string().check(z.minLength(1), z.maxLength(MAX_ID_LENGTH));

export const slug = id();
export const userId = id();
export const inviteId = id();
export const linkId = id();
export const requestId = id();
export const domainId = id();

export const email = emailAddress;
/** A domain in any spelling. The parsed value is normalised. */
export const domainName = z.pipe(
	z.string().check(z.maxLength(MAX_EMAIL_LENGTH)),
	z.transform((text: string, { issues }) => {
		const domain = normalDomain(text);
		if (domain === null) {
			issues.push({ code: "custom", input: text, message: "must be a domain such as example.com" });
		}
		return domain ?? "";
	}),
);
export const grantableRole = z.enum(GRANTABLE_ROLES);

export const expiresInDays = z._default(z.int().check(z.minimum(1), z.maximum(MAX_INVITE_DAYS)), DEFAULT_INVITE_DAYS);
/** Left out: as the workspace has it. */
export const send = z.optional(z.enum(["mail", "none"]));
export const message = z.string().check(z.trim(), z.maxLength(MAX_MESSAGE_LENGTH));
/** The message of a request to join. */
export const requestMessage = z.string().check(z.trim(), z.maxLength(MAX_MESSAGE_LENGTH));
export const locale = z
	.string()
	.check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { error: "must be a language tag such as de or pt-BR" }));

export const visibility = z.enum(VISIBILITIES);
export const joining = z.enum(JOININGS);
export const inviteTransport = z.enum(INVITE_TRANSPORTS);

/** The words of a search. */
export const search = z.string().check(z.trim(), z.maxLength(MAX_SEARCH_LENGTH));

/** Any text: `crypto/invite-token.ts` and `crypto/link-token.ts` check its format. */
export const token = z.string();

export const limit = z.pipe(
	z.pipe(
		z._default(
			z.string().check(z.regex(/^\d{1,3}$/, { error: `must be a whole number from 1 to ${MAX_PAGE_SIZE}` })),
			String(DEFAULT_PAGE_SIZE),
		),
		z.transform(Number),
	),
	z.number().check(z.minimum(1), z.maximum(MAX_PAGE_SIZE)),
);

/** The end of the page before: its last id. Clients treat it as opaque. */
export const cursor = z.optional(
	id().check(z.regex(/^[0-9A-Za-z-]+$/, { error: "is not a cursor of an earlier response" })),
);
