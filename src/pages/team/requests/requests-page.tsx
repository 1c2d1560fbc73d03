/** @jsxImportSource hono/jsx */
import type { Messages } from "../../../languages/messages";
import { roleName } from "../../../languages/role-name";
import { REQUEST_STATUSES, type RequestStatus, ROLE_OF_OPEN_DOORS } from "../../../rules/doors";
import type { RequestsPageData } from "../../../team/views/requests-page";
import type { Problems } from "../../form";
import { Avatar } from "../../layout/avatar";
import { Confirm, Hidden } from "../../layout/confirm";
import { Choice } from "../../layout/field";
import { NoticeNote, ProblemNote } from "../../layout/notes";
import { Page } from "../../layout/page";
import { relative } from "../../layout/times";
import type { Notice } from "../../notice";
import { nameInSentence, type PageContext } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { rolesToGrant } from "../allowed-actions";
import { SeatMeter } from "../seat-meter";
import { WorkspaceTitle } from "../workspace-title";

interface RequestsPageProps {
	context: PageContext;
	data: RequestsPageData;
	/** True if this is the first page of the list. */
	isFirst: boolean;
	problems: Problems | null;
	notice: Notice | undefined;
}

export function requestStatusLabel(say: Messages, status: RequestStatus): string {
	const names = {
		pending: say.statusPending,
		approved: say.statusApproved,
		declined: say.statusDeclined,
		withdrawn: say.statusWithdrawn,
	} satisfies Record<RequestStatus, () => string>;
	return names[status]();
}

/** The requests to join with one status, and the decisions about those that wait. */
export function RequestsPage({ context, data, isFirst, problems, notice }: RequestsPageProps) {
	const { say } = context;
	const { workspace, viewer, seats, status: current, requests, nextCursor } = data;
	const path = `/workspaces/${workspace.slug}/requests`;
	const to = (status: RequestStatus, cursor?: string) =>
		pathWithQuery(path, { status: status === "pending" ? undefined : status, cursor });
	return (
		<Page context={context} title={`${say.sectionRequests()} · ${workspace.name}`} person={viewer} width="wide">
			<WorkspaceTitle context={context} workspace={workspace} viewer={viewer} current="requests" />
			<NoticeNote context={context} notice={notice} />
			<ProblemNote problems={problems} />
			<section aria-labelledby="requests">
				<h2 id="requests">{say.sectionRequests()}</h2>
				<SeatMeter context={context} seats={seats} />
				<nav class="tabs" aria-labelledby="requests">
					{REQUEST_STATUSES.map((status) => (
						<a href={to(status)} {...(status === current && { "aria-current": "page" })}>
							{requestStatusLabel(say, status)}
						</a>
					))}
				</nav>
				{requests.length === 0 && <p>{say.nobodyAsks()}</p>}
				<ul class="rows">
					{requests.map((request) => {
						const isOpen = request.status === "pending" && !workspace.isArchived;
						return (
							<li>
								<div class="row">
									<Avatar name={nameOf(request)} />
									<span class="grow">
										<strong>
											<bdi>{nameOf(request)}</bdi>
										</strong>
										<small>
											<bdi>{request.user.email}</bdi> · {say.askedWhen({ when: relative(context, request.createdAt) })}
										</small>
									</span>
								</div>
								{(request.message !== null || isOpen) && (
									<div class="actions">
										{request.message !== null && (
											<blockquote>
												<bdi>{request.message}</bdi>
											</blockquote>
										)}
										{isOpen && <Decision context={context} data={data} request={request} />}
									</div>
								)}
							</li>
						);
					})}
				</ul>
				{(!isFirst || nextCursor !== null) && (
					<nav class="pager" aria-label={say.requestsPages()}>
						{!isFirst && <a href={to(current)}>{say.firstPage()}</a>}
						{nextCursor !== null && (
							<a href={to(current, nextCursor)} rel="next">
								{say.nextPage()}
							</a>
						)}
					</nav>
				)}
			</section>
		</Page>
	);
}

type ListedRequest = RequestsPageData["requests"][number];

function Decision({
	context,
	data,
	request,
}: {
	context: PageContext;
	data: RequestsPageData;
	request: ListedRequest;
}) {
	const { say, locale } = context;
	const { id: requestId } = request;
	const name = nameInSentence(context, nameOf(request));
	return (
		<>
			<form method="post" class="line">
				<Hidden fields={{ requestId, step: "approve" }} />
				<Choice
					form={`${requestId}-`}
					name="role"
					label={say.roleOf({ name })}
					options={rolesToGrant(data.viewer).map((role) => ({ value: role, label: roleName(locale, role) }))}
					chosen={ROLE_OF_OPEN_DOORS}
				/>
				<button class="solid" type="submit">
					{say.approve()}
					<span class="unseen"> {nameOf(request)}</span>
				</button>
			</form>
			<div class="buttons">
				<Confirm
					label={say.declineInvite()}
					of={nameOf(request)}
					warning={say.declineRequestWarning({ name })}
					yes={say.declineYes()}
					fields={{ requestId, step: "decline" }}
				/>
			</div>
		</>
	);
}

/** The person's name, or their address: accounts made by signing in with a code may have no name. */
function nameOf({ user: { name, email } }: ListedRequest): string {
	return name.trim() || email;
}
