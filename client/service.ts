/** The types of what another Worker asks over a service binding to the entrypoint `MusterService`. */
export type {
	Authorization,
	AuthorizeCode,
	AuthorizeCredential,
	AuthorizedMember,
	AuthorizedUser,
	AuthorizeQuestion,
	AuthorizeRefusal,
	MusterService,
} from "../src/service/contract";
