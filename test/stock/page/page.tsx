/** A page of another origin, on the stock client's hooks: the person, the active workspace and the others. */
import { createRoot } from "react-dom/client";
import { readAgain } from "../read-again";
import { client, musterUrl } from "./client";
import { Kit } from "./kit";

function Page() {
	const { data, isPending } = client.useSession();
	if (isPending) return <p>One moment</p>;
	return data === null ? <SignIn /> : <Workspaces person={data.user.name} />;
}

function SignIn() {
	const signIn = (fields: FormData) =>
		client.signIn.email({ email: String(fields.get("email")), password: String(fields.get("password")) });
	return (
		<form action={async (fields) => void (await signIn(fields))}>
			<output aria-label="person">nobody</output>
			<input aria-label="email" name="email" />
			<input aria-label="password" name="password" />
			<button type="submit">Sign in</button>
		</form>
	);
}

function Workspaces({ person }: { person: string }) {
	const active = client.useActiveOrganization();
	const list = client.useListOrganizations();
	const member = client.useActiveMember();
	const role = client.useActiveMemberRole();
	const problems = [active, list].flatMap(({ error }) => (error ? [error.message] : []));
	return (
		<main>
			<output aria-label="person">{person}</output>
			<output aria-label="active">{active.data?.slug ?? "none"}</output>
			<output aria-label="members">{active.data?.members.length ?? 0}</output>
			<output aria-label="role">{active.data ? role.data?.role : "none"}</output>
			<output aria-label="member">{active.data ? member.data?.role : "none"}</output>
			<output aria-label="problems">{problems.join(", ") || "none"}</output>
			<output aria-label="workspaces">{list.data?.map(({ slug }) => slug).join(", ") || "none"}</output>
			{list.data?.map(({ slug }) => (
				<button key={slug} type="button" onClick={() => client.organization.setActive({ organizationSlug: slug })}>
					Open {slug}
				</button>
			))}
			<button type="button" onClick={() => client.organization.list()}>
				Do something
			</button>
			<button type="button" onClick={acceptInvite}>
				Accept
			</button>
			<button type="button" onClick={() => client.signOut()}>
				Sign out
			</button>
			<Kit />
		</main>
	);
}

/** Joins the first workspace that the person is invited to, by Muster's own operations. */
async function acceptInvite(): Promise<void> {
	const { invites } = await (await fetch(`${musterUrl}/api/team/myInvites`, { credentials: "include" })).json();
	await fetch(`${musterUrl}/api/team/acceptMyInvite`, {
		method: "POST",
		credentials: "include",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ inviteId: invites[0].id }),
	});
	readAgain(client);
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Page />);
