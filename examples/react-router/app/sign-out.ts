import { redirect } from "react-router";
import type { Route } from "./+types/sign-out";
import { musterContext } from "./muster.server";

export async function action({ context }: Route.ActionArgs) {
	await context.get(musterContext).postAuth("/sign-out", {});
	return redirect("/sign-in");
}
