import type { InvitePageData } from "../../team/views/invite-page";
import type { Fields, Problems } from "../form";
import type { PageContext } from "../page-context";

export interface InvitePageProps {
	context: PageContext;
	data: InvitePageData;
	problems: Problems | null;
	/** The submitted fields of a form that is shown again. */
	fields: Fields;
	/** The page's own path, to return to after signing in or out. */
	path: string;
}
