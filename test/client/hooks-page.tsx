/** A page that shows everything that the hooks say, and does what its buttons say. */
import { type Container, createRoot } from "react-dom/client";
import { createMusterClient } from "../../client/index";
import {
	MusterProvider,
	useAcceptMyInvite,
	useActiveWorkspace,
	useInvite,
	useInvites,
	useLeave,
	useMembers,
	useMyInvites,
	useRevokeInvite,
	useSession,
	useSetActiveWorkspace,
	useViewer,
	useWorkspaces,
} from "../../client/react/index";

/** Put in when the page is built. */
declare const MUSTER_URL: string;

const Line = ({ name, children }: { name: string; children: string | null | undefined }) => (
	<p data-name={name}>{children === "" ? "none" : (children ?? "-")}</p>
);

function Page() {
	const { data: session, isPending } = useSession();
	if (isPending) return <Line name="person">pending</Line>;
	return (
		<>
			<Line name="person">{session?.user.name}</Line>
			<Workspaces />
			<Team />
			<Mine />
		</>
	);
}

function Workspaces() {
	const { workspace } = useActiveWorkspace();
	const { data: workspaces } = useWorkspaces();
	const open = useSetActiveWorkspace();
	return (
		<>
			<Line name="workspace">{workspace?.name}</Line>
			{workspaces?.map(({ slug, name }) => (
				<button key={slug} type="button" onClick={() => open.mutate(slug)}>{`Open ${name}`}</button>
			))}
		</>
	);
}

function Team() {
	const viewer = useViewer();
	const members = useMembers({ limit: 2 });
	const invites = useInvites();
	const invite = useInvite();
	const revoke = useRevokeInvite();
	const leave = useLeave();
	const { seats } = members.data ?? {};
	return (
		<>
			<Line name="role">{viewer.data?.role}</Line>
			<Line name="members">{members.data?.members.map(({ name }) => name).join(", ")}</Line>
			<Line name="seats">{seats && `${seats.used} of ${seats.limit}`}</Line>
			<Line name="invites">{invites.data?.map(({ email }) => email).join(", ") ?? invites.error?.code}</Line>
			<Line name="refusal">
				{invite.error?.code === "ALREADY_INVITED" ? invite.error.details.inviteId : invite.error?.code}
			</Line>
			{members.hasNextPage && (
				<button type="button" onClick={() => members.fetchNextPage()}>
					More
				</button>
			)}
			<button type="button" onClick={() => invite.mutate({ email: "ada@example.com", role: "member" })}>
				Invite
			</button>
			<button type="button" onClick={() => revoke.mutate({ inviteId: invites.data?.[0]?.id ?? "" })}>
				Revoke
			</button>
			<button type="button" onClick={() => leave.mutate()}>
				Leave
			</button>
		</>
	);
}

function Mine() {
	const { data: invites } = useMyInvites();
	const accept = useAcceptMyInvite();
	return (
		<>
			<Line name="mine">{invites?.map(({ workspaceName }) => workspaceName).join(", ")}</Line>
			{invites?.map(({ id, workspaceName }) => (
				<button
					key={id}
					type="button"
					onClick={() => accept.mutate({ inviteId: id })}
				>{`Join ${workspaceName}`}</button>
			))}
		</>
	);
}

const root = (globalThis as unknown as { root: Container }).root;
createRoot(root).render(
	<MusterProvider client={createMusterClient({ url: MUSTER_URL })}>
		<Page />
	</MusterProvider>,
);
