import { get, post } from "../../http/serve";
import { doors, doorsInput } from "./operations/doors";
import { joinOpen, joinOpenInput } from "./operations/join-open";
import { publicWorkspaces, publicWorkspacesInput } from "./operations/public-workspaces";
import { setDoors, setDoorsInput } from "./operations/set-doors";

export const doorOperations = {
	doors: get(doorsInput, doors),
	setDoors: post(setDoorsInput, setDoors),
	publicWorkspaces: get(publicWorkspacesInput, publicWorkspaces),
	joinOpen: post(joinOpenInput, joinOpen),
};
