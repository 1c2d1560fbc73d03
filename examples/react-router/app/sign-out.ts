import { redirect } from "react-router";
import type { Route } from "./+types/sign-out";
import { visit } from "./muster.server";

export async function action({ context }: Route.ActionArgs) {
	await context.get(visit).auth("/sign-out", {});
	return redirect("/sign-in");
}
