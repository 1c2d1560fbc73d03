import { createMusterClient } from "muster/client";

const url = import.meta.env.VITE_MUSTER_URL ?? "http://localhost:8787";
// #region client
const muster = createMusterClient({ url });
// #endregion

const byId = (id) => document.getElementById(id);
const showNote = (text) => byId("note").replaceChildren(text);

/** Sends a POST to one of Better Auth's endpoints, which handle signing in and out. Returns true on success. */
async function postAuth(path, body = {}) {
	const response = await fetch(`${url}/api/auth${path}`, {
		method: "POST",
		credentials: "include",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	showNote(response.ok ? "" : (await response.json()).message);
	return response.ok;
}

/** Creates a list item, with a button if `label` is given. */
function listItem(text, label, onClick) {
	const item = document.createElement("li");
	item.append(text);
	if (label) {
		const button = document.createElement("button");
		button.append(label);
		button.onclick = onClick;
		item.append(" ", button);
	}
	return item;
}

/** Reads everything again and shows it. */
async function refresh() {
	const { data: session, error } = await muster.session();
	if (error) return showNote(error.message);
	byId("request-code").hidden = session !== null;
	byId("enter-code").hidden = true;
	byId("signed-in").hidden = session === null;
	if (session === null) return;
	byId("user").replaceChildren(session.user.email);

	const [myInvites, workspaces] = await Promise.all([muster.myInvites(), muster.workspaces()]);
	byId("my-invites").replaceChildren(
		...(myInvites.data?.invites ?? []).map(({ id, workspaceName, role }) =>
			listItem(`${workspaceName}, as ${role}`, "Accept", () => accept(id)),
		),
	);
	const workspace = workspaces.data?.find(({ id }) => id === session.activeWorkspaceId) ?? workspaces.data?.[0];
	byId("team").hidden = workspace === undefined;
	if (workspace !== undefined) await showTeam(workspace);
}

// #region members
async function showTeam({ slug, name }) {
	byId("workspace").replaceChildren(name);
	const { data, error } = await muster.viewer({ slug });
	if (error) return showNote(error.message);
	byId("invite").hidden = !data.viewer.permissions.canManageMembers;
	byId("invite").dataset.slug = slug;
	const items = [];
	for await (const member of muster.eachMember({ slug })) items.push(listItem(`${member.name}, ${member.role}`));
	byId("members").replaceChildren(...items);
}
// #endregion

async function accept(inviteId) {
	const { error } = await muster.acceptMyInvite({ inviteId });
	showNote(error?.message ?? "You are in.");
	await refresh();
}

/** Calls `handle` with the fields of a form when the user submits it. */
function onSubmit(id, handle) {
	byId(id).onsubmit = (event) => {
		event.preventDefault();
		handle(Object.fromEntries(new FormData(event.target)));
	};
}

// #region invite
onSubmit("invite", async ({ email, role }) => {
	const { slug } = byId("invite").dataset;
	const { error } = await muster.invite({ slug, email, role });
	switch (error?.code) {
		case undefined:
			return showNote(`${email} is invited.`);
		case "SEAT_LIMIT_REACHED":
			return showNote("All seats are taken. A larger plan has more seats.");
		default:
			return showNote(error.message);
	}
});
// #endregion

let email = "";
onSubmit("request-code", async (fields) => {
	email = fields.email;
	byId("enter-code").hidden = !(await postAuth("/email-otp/send-verification-otp", { email, type: "sign-in" }));
});
onSubmit("enter-code", async ({ otp }) => {
	if (await postAuth("/sign-in/email-otp", { email, otp })) await refresh();
});
byId("sign-out").onclick = async () => {
	if (await postAuth("/sign-out")) await refresh();
};

// The user may have switched, signed out or been removed elsewhere.
addEventListener("focus", refresh);
await refresh();
