/** Everything that a notice says besides its kind, as its row keeps it. */
export interface NoticeDetails {
	/** As they were when the mail became owed. */
	workspaceName: string;
	workspaceSlug: string;
	/** The number of requests to join that waited; null in notices about something else. */
	waiting: number | null;
}
