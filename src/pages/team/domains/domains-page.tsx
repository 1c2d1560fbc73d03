/** @jsxImportSource hono/jsx */
import { MAX_EMAIL_LENGTH } from "../../../rules/limits";
import type { Domain } from "../../../team/domains/domain";
import type { DomainsPageData } from "../../../team/views/domains-page";
import type { Fields, Problems } from "../../form";
import { Confirm, Hidden } from "../../layout/confirm";
import { CopyField } from "../../layout/copy-field";
import { Choice, Field } from "../../layout/field";
import { Alert, NoticeNote, ProblemNote } from "../../layout/notes";
import { Page } from "../../layout/page";
import type { Notice } from "../../notice";
import { nameInSentence, type PageContext } from "../../page-context";
import { WorkspaceTitle } from "../workspace-title";

interface DomainsPageProps {
	context: PageContext;
	data: DomainsPageData;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** The domains of a workspace: each with its record, its check, and what it means for people with an address there. */
export function DomainsPage({ context, data, fields, problems, notice }: DomainsPageProps) {
	const { say } = context;
	const { workspace, viewer, domains } = data;
	return (
		<Page context={context} title={`${say.sectionDomains()} · ${workspace.name}`} person={viewer} width="wide">
			<WorkspaceTitle context={context} workspace={workspace} viewer={viewer} current="domains" />
			<NoticeNote context={context} notice={notice} />
			<ProblemNote problems={problems} />
			<h2>{say.sectionDomains()}</h2>
			<p>{say.domainsText()}</p>
			{!workspace.isArchived && (
				<form method="post" class="card">
					<Hidden fields={{ step: "add" }} />
					<Field
						name="domain"
						label={say.domainLabel()}
						hint={say.domainHint()}
						value={fields.domain}
						problems={problems}
						autocomplete="off"
						maxlength={MAX_EMAIL_LENGTH}
						required
					/>
					<button class="solid" type="submit">
						{say.addDomain()}
					</button>
				</form>
			)}
			{domains.map((domain) => (
				<DomainCard
					context={context}
					domain={domain}
					problem={problems?.[domain.id]}
					isArchived={workspace.isArchived}
				/>
			))}
		</Page>
	);
}

interface DomainCardProps {
	context: PageContext;
	domain: Domain;
	/** The reason why the last check did not verify it. */
	problem: string | undefined;
	isArchived: boolean;
}

function DomainCard({ context, domain: { id, domain, status, mode, record }, problem, isArchived }: DomainCardProps) {
	const { say } = context;
	const shownStatus = { pending: say.domainPending, verified: say.domainVerified, lost: say.domainLost }[status];
	const shownText = { pending: say.publishRecord, verified: say.keepRecord, lost: say.domainLostText }[status];
	return (
		<section class="domain" aria-labelledby={id}>
			<h2 id={id}>
				<bdi>{domain}</bdi> <span class="badge">{shownStatus()}</span>
			</h2>
			{problem && <Alert>{problem}</Alert>}
			<p>{shownText()}</p>
			<CopyField context={context} id={`${id}-name`} label={say.recordName()} value={record.name} />
			<CopyField context={context} id={`${id}-value`} label={say.recordValue()} value={record.value} />
			{!isArchived && (
				<>
					<form method="post">
						<Hidden fields={{ domainId: id }} />
						<button class={status === "verified" ? "quiet" : "solid"} type="submit" name="step" value="check">
							{say.checkRecord()}
							<span class="unseen"> {domain}</span>
						</button>
					</form>
					<form method="post" class="card">
						<Hidden fields={{ step: "mode", domainId: id }} />
						<Choice
							name="mode"
							form={id}
							label={say.domainModeLabel({ domain: nameInSentence(context, domain) })}
							options={[
								{ value: "off", label: say.domainModeOff() },
								{ value: "suggest", label: say.domainModeSuggest() },
								{ value: "join", label: say.domainModeJoin() },
							]}
							chosen={mode}
						/>
						<button class="quiet" type="submit">
							{say.save()}
							<span class="unseen"> {domain}</span>
						</button>
					</form>
					<Confirm
						label={say.removeMember()}
						of={domain}
						warning={say.removeDomainWarning({ domain: nameInSentence(context, domain) })}
						yes={say.removeYes()}
						fields={{ step: "remove", domainId: id }}
					/>
				</>
			)}
		</section>
	);
}
