/** The examples of the documentation. A test checks each against its schema. */
import { permissionsOf } from "../rules/roles";
import { joinPath } from "../rules/token-paths";

const JOINED = "2026-11-22T09:30:00.000Z";

export const MEMBER_EXAMPLE = {
	userId: "0193a5c07e6b7Qx4Tz1",
	name: "Grace Hopper",
	email: "grace@example.com",
	image: null,
	role: "owner",
	permissions: permissionsOf("owner"),
	joinedAt: JOINED,
	isOwner: true,
} as const;

export const INVITE_EXAMPLE = {
	id: "0193a5c11f2dK8mRw3e",
	email: "ada@example.com",
	role: "member",
	status: "pending",
	canUndoDecline: false,
	delivery: "sent",
	deliveryFailure: null,
	deliveryHold: null,
	invitedBy: { id: MEMBER_EXAMPLE.userId, name: MEMBER_EXAMPLE.name },
	createdAt: JOINED,
	expiresAt: "2026-11-29T09:30:00.000Z",
	lastSentAt: JOINED,
	sendCount: 1,
	url: null,
} as const;

export const DOORS_EXAMPLE = {
	visibility: "public",
	joining: "request",
	inviteTransport: "mail",
	inviteDomains: [] as string[],
} as const;

export const REQUEST_EXAMPLE = {
	id: "0193a5c13b7eP4nVs8h",
	status: "pending",
	message: "I work with Grace.",
	createdAt: JOINED,
	decidedAt: null,
} as const;

/** A text in the format of a link's token, without a valid signature. */
export const LINK_TOKEN_EXAMPLE =
	"303139336135633232613130566e3342714c7001a226a3d1c09d4c1b7e2f6083a5c7d9e1f20a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d";

export const LINK_EXAMPLE = {
	id: "0193a5c22a10Vn3BqLp",
	url: `https://muster.example.com${joinPath(LINK_TOKEN_EXAMPLE)}`,
	label: "Handbook",
	role: "member",
	status: "active",
	maxUses: 20,
	usedCount: 3,
	emailDomains: ["example.com"] as string[],
	createdBy: { id: MEMBER_EXAMPLE.userId, name: MEMBER_EXAMPLE.name },
	createdAt: JOINED,
	expiresAt: "2026-11-29T09:30:00.000Z",
	lastUsedAt: "2026-11-23T08:00:00.000Z",
} as const;

/** A text in the format of an invite's token, without a valid signature. */
export const TOKEN_EXAMPLE =
	"3031393361356331316632644b386d5277336500000101a226a3d1c02d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
