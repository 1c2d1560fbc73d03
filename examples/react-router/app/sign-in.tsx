import { Form, redirect } from "react-router";
import type { Route } from "./+types/sign-in";
import { musterContext } from "./muster.server";

// #region sign-in
export async function action({ request, context }: Route.ActionArgs) {
	const { postAuth } = context.get(musterContext);
	const form = await request.formData();
	const email = String(form.get("email"));
	const code = form.get("code");
	if (code === null) {
		const response = await postAuth("/email-otp/send-verification-otp", { email, type: "sign-in" });
		return response.ok ? { email } : { problem: "Check the address." };
	}
	const response = await postAuth("/sign-in/email-otp", { email, otp: code });
	return response.ok ? redirect("/") : { email, problem: "This code is wrong or has expired." };
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
