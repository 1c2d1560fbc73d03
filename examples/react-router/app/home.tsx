import { Form, Link, redirect } from "react-router";
import type { Route } from "./+types/home";
import { dataOrThrow, musterContext } from "./muster.server";

// #region accept
export async function loader({ context }: Route.LoaderArgs) {
	const { client } = context.get(musterContext);
	const [myInvites, workspaces] = await Promise.all([client.myInvites(), client.workspaces()]);
	return { invites: dataOrThrow(myInvites).invites, workspaces: dataOrThrow(workspaces) };
}

export async function action({ request, context }: Route.ActionArgs) {
	const inviteId = String((await request.formData()).get("inviteId"));
	const { data, error } = await context.get(musterContext).client.acceptMyInvite({ inviteId });
	return error === null ? redirect(`/workspaces/${data.workspaceSlug}`) : { problem: error.message };
}
// #endregion

export default function Home({ loaderData: { invites, workspaces }, actionData }: Route.ComponentProps) {
	return (
		<>
			<h1>Your teams</h1>
			<p role="alert">{actionData?.problem}</p>
			<ul>
				{invites.map(({ id, workspaceName, role, invitedByName }) => (
					<li key={id}>
						<span>
							{invitedByName} invites you to <strong>{workspaceName}</strong> as {role}
						</span>
						<Form method="post">
							<button type="submit" name="inviteId" value={id} aria-label={`Accept ${workspaceName}`}>
								Accept
							</button>
						</Form>
					</li>
				))}
				{workspaces.map(({ id, slug, name }) => (
					<li key={id}>
						<Link to={`/workspaces/${slug}`}>{name}</Link>
					</li>
				))}
			</ul>
			<Form method="post" action="/sign-out">
				<button type="submit">Sign out</button>
			</Form>
		</>
	);
}
