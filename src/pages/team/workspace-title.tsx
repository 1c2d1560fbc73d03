/** @jsxImportSource hono/jsx */
import { roleName } from "../../languages/role-name";
import type { Role } from "../../rules/roles";
import { Avatar } from "../layout/avatar";
import type { PageContext } from "../page-context";
import { type Section, Sections } from "./sections";

interface WorkspaceTitleProps {
	context: PageContext;
	workspace: { slug: string; name: string; isArchived: boolean };
	viewer: { role: Role };
	current: Section;
}

/** The head of a page of a workspace, with the links to its other pages. It says so if the workspace is archived. */
export function WorkspaceTitle({ context, workspace, viewer, current }: WorkspaceTitleProps) {
	const { say, locale } = context;
	return (
		<>
			<div class="head">
				<Avatar name={workspace.name} large />
				<div class="grow">
					<h1>
						<bdi>{workspace.name}</bdi>
					</h1>
					<p class="aside">
						{say.yourRole({ role: roleName(locale, viewer.role) })} ·{" "}
						<a href="/start?choose=1">{say.allWorkspaces()}</a>
					</p>
				</div>
			</div>
			<Sections context={context} slug={workspace.slug} role={viewer.role} current={current} />
			{workspace.isArchived && <p class="note">{say.refusedArchived()}</p>}
		</>
	);
}
