import type { TeamPageData } from "../../team/views/team-page";
import type { Fields, Problems } from "../form";
import type { Notice } from "../notice";
import type { PageContext } from "../page-context";
import type { PageQuery } from "./page-query";

export interface TeamPageProps {
	context: PageContext;
	data: TeamPageData;
	query: PageQuery;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	problems: Problems | null;
	notice: Notice | undefined;
}

/** A member in the team page's list. */
export type ListedMember = TeamPageData["members"]["rows"][number];

/** An invite in the team page's list. */
export type ListedInvite = NonNullable<TeamPageData["invites"]>["rows"][number];
