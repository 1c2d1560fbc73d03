import { post } from "../../http/serve";
import { archiveWorkspace, archiveWorkspaceInput } from "./operations/archive-workspace";
import { restoreWorkspace, restoreWorkspaceInput } from "./operations/restore-workspace";

export const workspaceOperations = {
	archiveWorkspace: post(archiveWorkspaceInput, archiveWorkspace),
	restoreWorkspace: post(restoreWorkspaceInput, restoreWorkspace),
};
