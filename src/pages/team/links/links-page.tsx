/** @jsxImportSource hono/jsx */
import { roleName } from "../../../languages/role-name";
import { DEFAULT_LINK_DAYS, MAX_LABEL_LENGTH, MAX_LINK_DAYS } from "../../../rules/limits";
import { outranks } from "../../../rules/roles";
import type { LinkFilter, LinkStatus } from "../../../team/links/state";
import type { LinksPageData } from "../../../team/views/links-page";
import type { Fields, Problems } from "../../form";
import { Confirm, Hidden } from "../../layout/confirm";
import { CopyField } from "../../layout/copy-field";
import { Choice, Field } from "../../layout/field";
import { NoticeNote, ProblemNote } from "../../layout/notes";
import { Page } from "../../layout/page";
import { relative } from "../../layout/times";
import type { Notice } from "../../notice";
import type { PageContext } from "../../page-context";
import { pathWithQuery } from "../../path-with-query";
import { rolesToGrant } from "../allowed-actions";
import { WorkspaceTitle } from "../workspace-title";

interface LinksPageProps {
	context: PageContext;
	data: LinksPageData;
	filter: LinkFilter;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

type ListedLink = LinksPageData["links"][number];

/** The page of a workspace's links: making one, copying, its uses, revoking. */
export function LinksPage(props: LinksPageProps) {
	const { context, data, filter, problems, notice } = props;
	const { say } = context;
	const { workspace, viewer, links, nextCursor } = data;
	const path = `/workspaces/${workspace.slug}/links`;
	const filters = [
		{ value: "active", label: say.linksActive() },
		{ value: "all", label: say.showAll() },
	] as const;
	return (
		<Page context={context} title={`${say.sectionLinks()} · ${workspace.name}`} person={viewer} width="wide">
			<WorkspaceTitle context={context} workspace={workspace} viewer={viewer} current="links" />
			<NoticeNote context={context} notice={notice} />
			<ProblemNote problems={problems} />
			{!workspace.isArchived && <CreateForm {...props} />}
			<section aria-labelledby="links">
				<h2 id="links">{say.sectionLinks()}</h2>
				<p class="aside">{say.linksText()}</p>
				<nav class="tabs" aria-label={say.sectionLinks()}>
					{filters.map(({ value, label }) => (
						<a href={pathWithQuery(path, { status: value })} aria-current={value === filter ? "true" : undefined}>
							{label}
						</a>
					))}
				</nav>
				{links.length === 0 && <p>{say.linksNone()}</p>}
				<ul class="rows">
					{links.map((link, position) => (
						<li>
							<details open={notice === "link-created" && position === 0}>
								<summary class="row">
									<LinkLine context={context} link={link} />
								</summary>
								<LinkDetails {...props} link={link} />
							</details>
						</li>
					))}
				</ul>
				{nextCursor !== null && (
					<p>
						<a class="button" href={pathWithQuery(path, { status: filter, cursor: nextCursor })}>
							{say.nextPage()}
						</a>
					</p>
				)}
			</section>
		</Page>
	);
}

function CreateForm({ context: { say, locale }, data: { workspace, viewer }, fields, problems }: LinksPageProps) {
	const values: Fields = fields.action === "create" ? fields : {};
	const hasOptions = problems !== null && fields.action === "create";
	return (
		<section class="card" aria-labelledby="new-link">
			<h2 id="new-link">{say.linkNew()}</h2>
			<form method="post" action={`/workspaces/${workspace.slug}/links`} data-inline>
				<Hidden fields={{ action: "create" }} />
				<div class="line">
					<Choice
						name="role"
						label={say.role()}
						options={rolesToGrant(viewer).map((role) => ({ value: role, label: roleName(locale, role) }))}
						chosen={values.role ?? "member"}
						problems={problems}
					/>
					<Field
						name="expiresInDays"
						type="number"
						label={say.goodForDays({ days: MAX_LINK_DAYS })}
						value={values.expiresInDays ?? String(DEFAULT_LINK_DAYS)}
						problems={problems}
					/>
					<button class="solid" type="submit">
						{say.linkCreate()}
					</button>
				</div>
				<details open={hasOptions}>
					<summary>{say.linkOptions()}</summary>
					<Field
						name="label"
						label={say.linkLabel()}
						value={values.label}
						problems={problems}
						maxlength={MAX_LABEL_LENGTH}
						autocomplete="off"
					/>
					<Field name="maxUses" type="number" label={say.linkMaxUses()} value={values.maxUses} problems={problems} />
					<Field
						name="emailDomains"
						label={say.linkDomainsField()}
						value={values.emailDomains}
						problems={problems}
						autocomplete="off"
					/>
				</details>
			</form>
		</section>
	);
}

function LinkLine({ context, link }: { context: PageContext; link: ListedLink }) {
	const { say, locale } = context;
	const labels = {
		active: say.linkActive,
		suspended: say.statusSuspended,
		exhausted: say.linkUsedUp,
		expired: say.statusExpired,
		revoked: say.statusRevoked,
	} satisfies Record<LinkStatus, () => string>;
	const role = roleName(locale, link.role);
	const uses =
		link.maxUses === null
			? say.linkUses({ count: link.usedCount })
			: say.linkUsesOf({ count: link.usedCount, most: link.maxUses });
	return (
		<>
			<span class="grow">
				<strong>
					<bdi>{link.label ?? role}</bdi>
				</strong>
				<small>
					{link.label !== null && `${role} · `}
					{uses}
					{link.status === "active" && ` · ${say.ends({ when: relative(context, link.expiresAt) })}`}
				</small>
			</span>
			<span class="badge">{labels[link.status]()}</span>
		</>
	);
}

function LinkDetails({ context, data: { workspace, viewer }, link }: LinksPageProps & { link: ListedLink }) {
	const { say } = context;
	const isOpen = link.status === "active" || link.status === "suspended";
	const mayRevoke = !workspace.isArchived && link.status !== "revoked" && !outranks(link.role, viewer.role);
	return (
		<div class="actions">
			{isOpen && link.url !== null && (
				<CopyField context={context} id={`url-${link.id}`} label={link.label ?? say.sectionLinks()} value={link.url} />
			)}
			{link.emailDomains.length > 0 && (
				<p class="aside">{say.linkDomains({ domains: link.emailDomains.join(", ") })}</p>
			)}
			{mayRevoke && (
				<div class="buttons">
					<Confirm
						label={say.revoke()}
						of={link.label ?? undefined}
						warning={say.linkRevokeWarning()}
						yes={say.revokeYes()}
						fields={{ action: "revoke", linkId: link.id }}
					/>
				</div>
			)}
		</div>
	);
}
