/** The calls of a UI kit for the organization plugin: the team's members and invitations, and the person's own invitations. */
import { useState } from "react";
import { client } from "./client";

const { organization } = client;

interface Answer<Data> {
	data: Data | null;
	error: { status: number; code?: string | undefined } | null;
}

interface Item {
	id: string;
	text: string;
}

/** The items of a list, or none if the person may not see it. */
function itemsOf<Data>({ data }: Answer<Data[]>, itemOf: (entry: Data) => Item): Item[] {
	return data?.map(itemOf) ?? [];
}

export function Kit() {
	const [team, setTeam] = useState<Item[]>([]);
	const [invitations, setInvitations] = useState<Item[]>([]);
	const [mine, setMine] = useState<Item[]>([]);
	const [said, say] = useState("nothing");

	const look = async () => {
		const { data } = await organization.listMembers();
		setTeam(data?.members.map(({ id, user, role }) => ({ id, text: `${user.name}: ${role}` })) ?? []);
		setInvitations(
			itemsOf(await organization.listInvitations(), ({ id, email, status }) => ({
				id,
				text: `${email.split("-")[0]}: ${status}`,
			})),
		);
		setMine(
			itemsOf(await organization.listUserInvitations(), ({ id, role, status }) => ({ id, text: `${role}: ${status}` })),
		);
	};
	const run = async (call: Promise<Answer<unknown>>) => {
		const { error } = await call;
		await look();
		say(error === null ? "done" : (error.code ?? String(error.status)));
	};
	const nameOf = ({ text }: Item) => text.split(":")[0];
	const isOpen = ({ text }: Item) => text.endsWith("pending");

	return (
		<section>
			<output aria-label="said">{said}</output>
			<output aria-label="team">{team.map(({ text }) => text).join(", ") || "nobody"}</output>
			<output aria-label="invitations">{invitations.map(({ text }) => text).join(", ") || "none"}</output>
			<output aria-label="mine">{mine.map(({ text }) => text).join(", ") || "none"}</output>
			<button type="button" onClick={() => void look().then(() => say("looked"))}>
				Look
			</button>
			<form
				action={(fields) =>
					run(
						organization.inviteMember({
							email: String(fields.get("invitee")),
							role: "member",
							resend: fields.get("resend") === "on",
						}),
					)
				}
			>
				<input aria-label="invitee" name="invitee" />
				<input aria-label="resend" name="resend" type="checkbox" />
				<button type="submit">Invite</button>
			</form>
			{invitations.filter(isOpen).map((item) => (
				<button
					key={item.id}
					type="button"
					onClick={() => run(organization.cancelInvitation({ invitationId: item.id }))}
				>
					Cancel {nameOf(item)}
				</button>
			))}
			{team.map((item) => (
				<div key={item.id}>
					{(["manager", "owner"] as const).map((role) => (
						<button
							key={role}
							type="button"
							onClick={() => run(organization.updateMemberRole({ memberId: item.id, role }))}
						>
							Make {nameOf(item)} {role}
						</button>
					))}
					<button type="button" onClick={() => run(organization.removeMember({ memberIdOrEmail: item.id }))}>
						Remove {nameOf(item)}
					</button>
				</div>
			))}
			{mine.map(({ id }) => (
				<div key={id}>
					<button
						type="button"
						onClick={async () => {
							const { data } = await organization.getInvitation({ query: { id } });
							say(`${data?.organizationName} as ${data?.role}`);
						}}
					>
						Read invitation
					</button>
					<button type="button" onClick={() => run(organization.acceptInvitation({ invitationId: id }))}>
						Accept invitation
					</button>
					<button type="button" onClick={() => run(organization.rejectInvitation({ invitationId: id }))}>
						Reject invitation
					</button>
				</div>
			))}
			<Leave run={run} />
		</section>
	);
}

function Leave({ run }: { run: (call: Promise<Answer<unknown>>) => Promise<void> }) {
	const { data } = client.useActiveOrganization();
	if (!data) return null;
	return (
		<button type="button" onClick={() => run(organization.leave({ organizationId: data.id }))}>
			Leave
		</button>
	);
}
