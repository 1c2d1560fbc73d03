import { type Context, Hono } from "hono";
import type { Environment } from "../../../http/environment";
import { readFields } from "../../form";
import { askForCode } from "./ask-for-code";
import type { ForgotForm } from "./forgot-page";
import { setByCode } from "./set-by-code";
import { setByLink } from "./set-by-link";

/** The URL names the form. */
function formOf({ req }: Context<Environment>): ForgotForm {
	if (req.query("token") !== undefined) return setByLink;
	return req.query("step") === "code" ? setByCode : askForCode;
}

/** `/auth/forgot`: a new password, by a mailed code or by the link in a mail. */
export const forgotRoutes = new Hono<Environment>()
	.get("/auth/forgot", (c) => formOf(c).page(c, {}, null))
	.post("/auth/forgot", async (c) => formOf(c).submit(c, await readFields(c)));
