/** @jsxImportSource hono/jsx */
import { LOCALES } from "../../languages/locales";
import { roleName } from "../../languages/role-name";
import { DEFAULT_INVITE_DAYS, MAX_EMAIL_LENGTH, MAX_INVITE_DAYS, MAX_MESSAGE_LENGTH } from "../../rules/limits";
import type { Fields } from "../form";
import { Hidden } from "../layout/confirm";
import { Choice, Field, TextField } from "../layout/field";
import type { PageContext } from "../page-context";
import { rolesToGrant } from "./allowed-actions";
import type { TeamPageProps } from "./props";
import { isSeatFree } from "./seat-meter";

/** The form that invites one person. If all seats are taken, a note instead. */
export function InviteForm({ context, data, fields, problems }: TeamPageProps) {
	const { say, locale } = context;
	const { workspace, viewer, seats } = data;
	if (!isSeatFree(seats)) return <p class="note">{say.seatsFull()}</p>;
	const values: Fields = fields.action === "invite" ? fields : {};
	const hasOptions = Boolean(values.message || problems?.message || problems?.expiresInDays);
	return (
		<section class="card" aria-labelledby="invite">
			<h2 id="invite">{say.inviteSomeone()}</h2>
			<form method="post" action={`/workspaces/${workspace.slug}`} data-inline>
				<Hidden fields={{ action: "invite" }} />
				<div class="line">
					<Field
						name="email"
						type="email"
						label={say.email()}
						value={values.email}
						problems={problems}
						autocomplete="off"
						maxlength={MAX_EMAIL_LENGTH}
						required
					/>
					<Choice
						name="role"
						label={say.role()}
						options={rolesToGrant(viewer).map((role) => ({ value: role, label: roleName(locale, role) }))}
						chosen={values.role ?? "member"}
						problems={problems}
					/>
					<button class="solid" type="submit">
						{say.sendInvite()}
					</button>
				</div>
				<p class="field">
					<label>
						<input type="checkbox" name="send" value="none" checked={values.send === "none"} /> {say.inviteAsLink()}
					</label>
				</p>
				<details open={hasOptions}>
					<summary>{say.moreOptions()}</summary>
					<TextField
						name="message"
						label={say.personalMessage()}
						rows={3}
						maxlength={MAX_MESSAGE_LENGTH}
						value={values.message}
						problems={problems}
					/>
					<div class="line">
						<Field
							name="expiresInDays"
							type="number"
							label={say.goodForDays({ days: MAX_INVITE_DAYS })}
							value={values.expiresInDays ?? String(DEFAULT_INVITE_DAYS)}
							problems={problems}
						/>
						<LanguageChoice context={context} chosen={values.locale} />
					</div>
				</details>
			</form>
			<p class="aside">
				<a href={`/workspaces/${workspace.slug}/invite-many`}>{say.inviteManyLink()}</a>
			</p>
		</section>
	);
}

/** The choice of the mail's language. Each language is listed under its own name. */
export function LanguageChoice({
	context: { say, locale },
	chosen,
}: {
	context: PageContext;
	chosen: string | undefined;
}) {
	const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
	const options = LOCALES.map((tag) => ({ value: tag, label: nameOf(tag) }));
	return <Choice name="locale" label={say.mailLanguage()} options={options} chosen={chosen ?? locale} />;
}
