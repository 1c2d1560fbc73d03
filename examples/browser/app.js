import { createMusterClient } from "muster/client";

const url = import.meta.env.VITE_MUSTER_URL ?? "http://localhost:8787";
// #region client
const muster = createMusterClient({ url });
// #endregion

const part = (id) => document.getElementById(id);
const say = (text) => part("note").replaceChildren(text);

/** Signing in and out is Better Auth's: `POST /api/auth/…`. */
async function auth(path, body = {}) {
	const response = await fetch(`${url}/api/auth${path}`, {
		method: "POST",
		credentials: "include",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	say(response.ok ? "" : (await response.json()).message);
	return response.ok;
}

function item(text, label, act) {
	const line = document.createElement("li");
	line.append(text);
	if (label) {
		const button = document.createElement("button");
		button.append(label);
		button.onclick = act;
		line.append(" ", button);
	}
	return line;
}

/** Reads everything and shows it. */
async function show() {
	const { data: session, error } = await muster.session();
	if (error) return say(error.message);
	part("ask").hidden = session !== null;
	part("enter").hidden = true;
	part("signed-in").hidden = session === null;
	if (session === null) return;
	part("person").replaceChildren(session.user.email);

	const [mine, workspaces] = await Promise.all([muster.myInvites(), muster.workspaces()]);
	part("mine").replaceChildren(
		...(mine.data?.invites ?? []).map(({ id, workspaceName, role }) =>
			item(`${workspaceName}, as ${role}`, "Accept", () => accept(id)),
		),
	);
	const workspace = workspaces.data?.find(({ id }) => id === session.activeWorkspaceId) ?? workspaces.data?.[0];
	part("team").hidden = workspace === undefined;
	if (workspace !== undefined) await showTeam(workspace);
}

// #region members
async function showTeam({ slug, name }) {
	part("workspace").replaceChildren(name);
	const { data, error } = await muster.viewer({ slug });
	if (error) return say(error.message);
	part("invite").hidden = !data.viewer.permissions.canManageMembers;
	part("invite").dataset.slug = slug;
	const lines = [];
	for await (const member of muster.eachMember({ slug })) lines.push(item(`${member.name}, ${member.role}`));
	part("members").replaceChildren(...lines);
}
// #endregion

async function accept(inviteId) {
	const { error } = await muster.acceptMyInvite({ inviteId });
	say(error?.message ?? "You are in.");
	await show();
}

/** @param act what happens with the form's fields */
function onSubmit(id, act) {
	part(id).onsubmit = (event) => {
		event.preventDefault();
		act(Object.fromEntries(new FormData(event.target)));
	};
}

// #region invite
onSubmit("invite", async ({ email, role }) => {
	const { slug } = part("invite").dataset;
	const { error } = await muster.invite({ slug, email, role });
	switch (error?.code) {
		case undefined:
			return say(`${email} is invited.`);
		case "SEAT_LIMIT_REACHED":
			return say("All seats are taken: a larger plan has more.");
		default:
			return say(error.message);
	}
});
// #endregion

let email = "";
onSubmit("ask", async (fields) => {
	email = fields.email;
	part("enter").hidden = !(await auth("/email-otp/send-verification-otp", { email, type: "sign-in" }));
});
onSubmit("enter", async ({ otp }) => {
	if (await auth("/sign-in/email-otp", { email, otp })) await show();
});
part("sign-out").onclick = async () => {
	if (await auth("/sign-out")) await show();
};

// Elsewhere somebody may have switched, signed out, been removed.
addEventListener("focus", show);
await show();
