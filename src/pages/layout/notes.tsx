/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Problems } from "../form";
import type { Notice } from "../notice";
import type { PageContext } from "../page-context";

/** The confirmation of the last action. A screen reader reads it out when the page loads. */
export function NoticeNote({ context: { say }, notice }: { context: PageContext; notice: Notice | undefined }) {
	if (notice === undefined) return null;
	const sentences = {
		joined: say.noticeJoined,
		"already-member": say.noticeAlreadyMember,
		declined: say.noticeDeclined,
		left: say.noticeLeft,
		created: say.noticeCreated,
		invited: say.noticeInvited,
		resent: say.noticeResent,
		revoked: say.noticeRevoked,
		"role-changed": say.noticeRoleChanged,
		removed: say.noticeRemoved,
		transferred: say.noticeTransferred,
		"given-back": say.noticeGivenBack,
		deleted: say.noticeDeleted,
		archived: say.noticeArchived,
		restored: say.noticeRestored,
		saved: say.noticeSaved,
		requested: say.noticeRequested,
		withdrawn: say.noticeWithdrawn,
		"request-approved": say.noticeRequestApproved,
		"request-declined": say.noticeRequestDeclined,
		"domain-added": say.noticeDomainAdded,
		"domain-verified": say.noticeDomainVerified,
		"domain-removed": say.noticeDomainRemoved,
		"code-sent": say.noticeCodeSent,
		"password-changed": say.noticePasswordChanged,
		"link-expired": say.noticeLinkExpired,
		"provider-failed": say.noticeProviderFailed,
		"link-created": say.noticeLinkCreated,
		"link-revoked": say.noticeLinkRevoked,
	} satisfies Record<Notice, () => string>;
	return (
		<p class="note" role="status">
			{sentences[notice]()}
		</p>
	);
}

/** The problem with a form as a whole. */
export function ProblemNote({ problems }: { problems: Problems | null | undefined }) {
	const problem = problems?.[""];
	return problem ? <Alert>{problem}</Alert> : null;
}

/** A problem that is read out at once. With `isReason`, the script shows it above the form that was sent. */
export function Alert({ children, isReason = false }: { children: Child; isReason?: boolean }) {
	return (
		<p class="note bad" role="alert" data-reason={isReason ? "" : undefined}>
			{children}
		</p>
	);
}
