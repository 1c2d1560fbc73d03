import type { GrantableRole } from "muster/client";
import { Form, Link } from "react-router";
import type { Route } from "./+types/team";
import { dataOrThrow, musterContext } from "./muster.server";

// #region team
export async function loader({ params: { slug }, context }: Route.LoaderArgs) {
	return dataOrThrow(await context.get(musterContext).client.membersByWorkspaceSlug({ slug }));
}

export async function action({ params: { slug }, request, context }: Route.ActionArgs) {
	const form = await request.formData();
	const email = String(form.get("email"));
	const role = String(form.get("role")) as GrantableRole;
	const { error } = await context.get(musterContext).client.invite({ slug, email, role });
	return error === null ? { done: `${email} is invited.` } : { problem: error.message };
}
// #endregion

export default function Team({ params: { slug }, loaderData, actionData }: Route.ComponentProps) {
	const { members, invites, viewer, seats } = loaderData;
	return (
		<>
			<p>
				<Link to="/">Your teams</Link>
			</p>
			<h1>{slug}</h1>
			<p>
				{seats.used} of {seats.limit ?? "any number of"} seats taken
			</p>
			<ul>
				{members.map(({ userId, name, email, role }) => (
					<li key={userId}>
						<span>
							<strong>{name}</strong> {email}
						</span>
						{role}
					</li>
				))}
				{invites.map(({ id, email, role, delivery }) => (
					<li key={id}>
						<span>
							{email}, mail {delivery}
						</span>
						{role}
					</li>
				))}
			</ul>
			<p role="status">{actionData?.done}</p>
			<p role="alert">{actionData?.problem}</p>
			{viewer.permissions.canManageMembers && (
				<Form method="post" key={actionData?.done}>
					<label>
						E-mail address
						<input name="email" type="email" required />
					</label>
					<label>
						Role
						<select name="role" defaultValue="member">
							<option value="manager">Manager</option>
							<option value="member">Member</option>
							<option value="viewer">Viewer</option>
						</select>
					</label>
					<button type="submit">Invite</button>
				</Form>
			)}
		</>
	);
}
