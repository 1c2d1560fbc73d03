import type { RequestStatus } from "../../rules/doors";

interface RequestRow {
	id: string;
	status: RequestStatus;
	message: string | null;
	/** This and the other time: milliseconds since 1970 in UTC. */
	createdAt: number;
	decidedAt: number | null;
}

export interface DecidersRow extends RequestRow {
	userId: string;
	name: string;
	email: string;
	image: string | null;
}

export interface MyRow extends RequestRow {
	workspaceName: string;
	workspaceSlug: string;
}

function shown({ id, status, message, createdAt, decidedAt }: RequestRow) {
	return {
		id,
		status,
		message,
		createdAt: new Date(createdAt).toISOString(),
		decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
	};
}

/** A request as those who decide about it see it. */
export function toRequest(found: DecidersRow) {
	const { userId: id, name, email, image } = found;
	return { ...shown(found), user: { id, name, email, image } };
}

/** A request as the person who asked sees it. */
export function toMyRequest(found: MyRow) {
	const { workspaceName, workspaceSlug } = found;
	return { ...shown(found), workspaceName, workspaceSlug };
}
