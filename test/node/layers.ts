/** The order of the rooms. A room imports from the floors below its own, never from its own floor or from above. */

// #region src
export const FLOORS_OF_SRC = [
	["index"],
	["app"],
	["further-app", "api-app", "page-app"],
	["team-app"],
	["reference"],
	["pages"],
	["auth", "operator", "mail-events", "service"],
	["team"],
	["jobs"],
	["health"],
	["mail"],
	["audit"],
	["http"],
	["session"],
	["scope"],
	["db"],
	["config"],
	["crypto", "dns", "languages", "lists", "log", "parse"],
	["errors", "rules"],
];
// #endregion

// #region team
/** The folders of `src/team/`. The files beside them are shared by all. */
export const FLOORS_OF_TEAM = [
	["views"],
	["requests"],
	["accounts", "domains", "members", "links"],
	["invites"],
	["doors"],
	["workspaces"],
	["actor"],
];
// #endregion
