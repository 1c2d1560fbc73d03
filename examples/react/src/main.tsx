import { createAuthClient } from "better-auth/client";
import { emailOTPClient } from "better-auth/client/plugins";
import { createMusterClient, type GrantableRole } from "muster/client";
import {
	MusterProvider,
	useAcceptMyInvite,
	useActiveWorkspace,
	useInvite,
	useMembers,
	useMyInvites,
	useRefetchAll,
	useResendInvite,
	useSession,
	useSetActiveWorkspace,
	useViewer,
	useWorkspaces,
} from "muster/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const url: string = import.meta.env.VITE_MUSTER_URL ?? "http://localhost:8787";
const auth = createAuthClient({ baseURL: url, plugins: [emailOTPClient()] });
// #region provider
const muster = createMusterClient({ url });

const App = () => (
	<MusterProvider client={muster}>
		<Page />
	</MusterProvider>
);
// #endregion

function Page() {
	const { data: session, isPending, error } = useSession();
	const refetchAll = useRefetchAll();
	if (isPending) return <p>…</p>;
	if (error) return <p role="alert">{error.message}</p>;
	if (session === null) return <SignIn />;
	const signOut = async () => {
		await auth.signOut();
		await refetchAll();
	};
	return (
		<main>
			<p>
				{session.user.email}{" "}
				<button type="button" onClick={signOut}>
					Sign out
				</button>
			</p>
			<MyInvites />
			<WorkspaceSwitch />
			<Team />
		</main>
	);
}

/** Signs in through Better Auth, with a code from a mail. */
function SignIn() {
	const [email, setEmail] = useState<string>();
	const [problem, setProblem] = useState<string>();
	const refetchAll = useRefetchAll();
	async function submit(fields: FormData) {
		const text = (name: string) => String(fields.get(name));
		const { error } =
			email === undefined
				? await auth.emailOtp.sendVerificationOtp({ email: text("email"), type: "sign-in" })
				: await auth.signIn.emailOtp({ email, otp: text("otp") });
		setProblem(error?.message);
		if (error !== null) return;
		if (email === undefined) setEmail(text("email"));
		else await refetchAll();
	}
	return (
		<form action={submit}>
			{email === undefined ? (
				<label>
					E-mail address <input name="email" type="email" required autoComplete="email" />
				</label>
			) : (
				<label>
					Code <input name="otp" inputMode="numeric" required autoComplete="one-time-code" />
				</label>
			)}
			<button type="submit">{email === undefined ? "Send me a code" : "Sign in"}</button>
			{problem && <p role="alert">{problem}</p>}
		</form>
	);
}

function MyInvites() {
	const { data: invites } = useMyInvites();
	const accept = useAcceptMyInvite();
	return (
		<ul aria-label="Invites for me">
			{invites?.map(({ id, workspaceName, role }) => (
				<li key={id}>
					{workspaceName}, as {role}{" "}
					<button type="button" onClick={() => accept.mutate({ inviteId: id })}>
						Accept
					</button>
				</li>
			))}
		</ul>
	);
}

// #region switch
function WorkspaceSwitch() {
	const { data: workspaces } = useWorkspaces();
	const { workspace } = useActiveWorkspace();
	const setActiveWorkspace = useSetActiveWorkspace();
	return (
		<label>
			Workspace{" "}
			<select value={workspace?.slug ?? ""} onChange={({ target }) => setActiveWorkspace.mutate(target.value || null)}>
				<option value="">None</option>
				{workspaces?.map(({ slug, name }) => (
					<option key={slug} value={slug}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}
// #endregion

// #region team
/** Shows the active workspace. The hooks use its slug by default. */
function Team() {
	const { data: viewer } = useViewer();
	const { data, hasNextPage, fetchNextPage } = useMembers();
	if (viewer === undefined || data === undefined) return null;
	return (
		<section>
			<ul aria-label="Members">
				{data.members.map(({ userId, name, role }) => (
					<li key={userId}>
						{name}, {role}
					</li>
				))}
			</ul>
			{hasNextPage && (
				<button type="button" onClick={() => fetchNextPage()}>
					More
				</button>
			)}
			{viewer.permissions.canManageMembers && <InviteForm />}
		</section>
	);
}

function InviteForm() {
	const invite = useInvite();
	const resend = useResendInvite();
	const { error, data } = invite;
	return (
		<form
			action={(fields) =>
				invite.mutate({ email: String(fields.get("email")), role: String(fields.get("role")) as GrantableRole })
			}
		>
			<label>
				E-mail address <input name="email" type="email" required />
			</label>
			<select name="role" aria-label="Role">
				<option>member</option>
				<option>viewer</option>
			</select>
			<button type="submit" disabled={invite.isPending}>
				Invite
			</button>
			{data && <p role="status">{data.invite.email} is invited.</p>}
			{error && <p role="alert">{error.message}</p>}
			{error?.code === "ALREADY_INVITED" && (
				<button type="button" onClick={() => resend.mutate({ inviteId: error.details.inviteId })}>
					Send it again
				</button>
			)}
			{resend.error && <p role="alert">{resend.error.message}</p>}
		</form>
	);
}
// #endregion

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
