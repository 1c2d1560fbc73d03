import { Form, redirect } from "react-router";
import type { Route } from "./+types/sign-in";
import { visit } from "./muster.server";

// #region sign-in
export async function action({ request, context }: Route.ActionArgs) {
	const { auth } = context.get(visit);
	const form = await request.formData();
	const email = String(form.get("email"));
	const code = form.get("code");
	if (code === null) {
		const sent = await auth("/email-otp/send-verification-otp", { email, type: "sign-in" });
		return sent.ok ? { email } : { problem: "Check the address." };
	}
	const answer = await auth("/sign-in/email-otp", { email, otp: code });
	return answer.ok ? redirect("/") : { email, problem: "That is not the code, or no longer." };
}
// #endregion

export default function SignIn({ actionData }: Route.ComponentProps) {
	const email = actionData?.email;
	return (
		<>
			<h1>Sign in</h1>
			<p role="alert">{actionData?.problem}</p>
			<Form method="post">
				<label>
					E-mail address
					<input name="email" type="email" autoComplete="username" defaultValue={email} readOnly={!!email} required />
				</label>
				{email && (
					<label>
						Code from the mail
						<input name="code" inputMode="numeric" autoComplete="one-time-code" required />
					</label>
				)}
				<button type="submit">{email ? "Sign in" : "Mail me a code"}</button>
			</Form>
		</>
	);
}
