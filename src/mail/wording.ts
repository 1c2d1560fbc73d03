/** The text of each mail in one language: sentences from the catalogue, with names made safe for one line and no links. */
import type { CodeMailKind, NoticeKind } from "../db/schema";
import { formatDuration, formatMoment } from "../languages/format";
import { isolate } from "../languages/isolate";
import { directionOf, type Locale } from "../languages/locales";
import { type Messages, messagesIn } from "../languages/messages";
import { roleName } from "../languages/role-name";
import { cleanLine } from "../rules/clean-line";
import { firstCharacters } from "../rules/first-characters";
import { readsAsLink, withoutLinks } from "../rules/link-like";
import type { Role } from "../rules/roles";
import type { Wording } from "./render";

/** The longest name in a subject (characters). */
const MAX_SUBJECT_NAME = 80;

function shorten(name: string): string {
	if (firstCharacters(name, MAX_SUBJECT_NAME) === name) return name;
	return `${firstCharacters(name, MAX_SUBJECT_NAME - 1).trimEnd()}…`;
}

export interface InviteValues {
	inviterName: string;
	workspaceName: string;
	role: Role;
	/** The inviter's own, verified; null if their account is gone. */
	inviterAddress: string | null;
	/** The personal message of the inviter. */
	message: string | null;
	link: string;
	/** Milliseconds since 1970. */
	expiresAt: number;
}

export function inviteWording(locale: Locale, values: InviteValues): Wording {
	const say = messagesIn(locale);
	const given = { inviter: cleanLine(values.inviterName), workspace: cleanLine(values.workspaceName) };
	const names = { inviter: withoutLinks(given.inviter), workspace: withoutLinks(given.workspace) };
	const message = withoutLinks(cleanLine(values.message ?? ""));
	const inviter = isolate(locale, names.inviter);
	const workspace = isolate(locale, names.workspace);
	const role = roleName(locale, values.role);
	const date = formatMoment(locale, values.expiresAt);
	const subject =
		readsAsLink(given.inviter) || readsAsLink(given.workspace)
			? say.mailInviteSubjectPlain()
			: say.mailInviteSubject({
					inviter: isolate(locale, shorten(names.inviter)),
					workspace: isolate(locale, shorten(names.workspace)),
				});
	const slots = {
		...languageSlots(locale),
		preview: say.mailInvitePreview({ role, date }),
		heading: say.mailInviteHeading({ workspace }),
		intro: say.mailInviteIntro({ inviter, workspace, role }),
		button: say.mailInviteButton(),
		label: say.mailInviteLabel(),
		link: values.link,
		note: say.mailInviteNote({ date }),
		sender:
			values.inviterAddress === null
				? say.mailInviteSenderUnknown()
				: say.mailInviteSender({ address: isolate(locale, values.inviterAddress) }),
	};
	if (message === "") return { template: "invite", subject, slots };
	return {
		template: "invite-with-message",
		subject,
		slots: {
			...slots,
			messageFrom: say.mailInviteMessageFrom({ inviter }),
			messageQuote: say.mailInviteMessage({ message: isolate(locale, message) }),
		},
	};
}

export type CodeKind = Exclude<CodeMailKind, "reset-password-link">;

const CODE_MESSAGES = {
	"verify-email": (say) => ({
		subject: say.mailVerifyEmailSubject,
		heading: say.mailVerifyEmailHeading,
		intro: say.mailVerifyEmailIntro,
	}),
	"sign-in": (say) => ({
		subject: say.mailSignInSubject,
		heading: say.mailSignInHeading,
		intro: say.mailSignInIntro,
	}),
	"reset-password": (say) => ({
		subject: say.mailResetPasswordSubject,
		heading: say.mailResetPasswordHeading,
		intro: say.mailResetPasswordIntro,
	}),
} as const satisfies Record<
	CodeKind,
	(say: Messages) => { subject: (inputs: { code: string }) => string; heading: () => string; intro: () => string }
>;

/** @param lifetimeMs the time for which the code is valid (ms) */
export function codeWording(
	locale: Locale,
	kind: CodeKind,
	{ code, lifetimeMs }: { code: string; lifetimeMs: number },
): Wording {
	const say = messagesIn(locale);
	const messages = CODE_MESSAGES[kind](say);
	const lifetime = formatDuration(locale, lifetimeMs);
	return {
		template: "code",
		subject: messages.subject({ code }),
		slots: {
			...languageSlots(locale),
			preview: say.mailCodePreview({ lifetime }),
			heading: messages.heading(),
			intro: messages.intro(),
			code,
			note: say.mailCodeNote({ lifetime }),
		},
	};
}

/** @param lifetimeMs the time for which the link is valid (ms) */
export function resetPasswordLinkWording(
	locale: Locale,
	{ link, lifetimeMs }: { link: string; lifetimeMs: number },
): Wording {
	const say = messagesIn(locale);
	const lifetime = formatDuration(locale, lifetimeMs);
	return {
		template: "link",
		subject: say.mailResetPasswordHeading(),
		slots: {
			...languageSlots(locale),
			preview: say.mailResetLinkPreview({ lifetime }),
			heading: say.mailResetPasswordHeading(),
			intro: say.mailResetLinkIntro(),
			button: say.mailResetPasswordHeading(),
			label: say.mailResetLinkLabel(),
			link,
			note: say.mailResetLinkNote({ lifetime }),
		},
	};
}

export interface NoticeValues {
	workspaceName: string;
	link: string;
	/** The number of requests to join that wait for a decision. */
	waiting: number;
	/** The time at which the archived workspace is deleted (ms since 1970). */
	endsAt: number;
}

const NOTICE_MESSAGES = {
	"requests-waiting": (say, { count }) => ({
		subject: say.mailRequestsSubject,
		intro: ({ workspace }) => say.mailRequestsIntro({ workspace, count }),
		button: say.mailRequestsButton,
		note: say.mailRequestsNote,
	}),
	"request-approved": (say) => ({
		subject: say.mailApprovedSubject,
		intro: say.mailApprovedIntro,
		button: say.mailApprovedButton,
		note: say.mailRequestNote,
	}),
	"request-declined": (say) => ({
		subject: say.mailDeclinedSubject,
		intro: say.mailDeclinedIntro,
		button: say.mailDeclinedButton,
		note: say.mailRequestNote,
	}),
	"archive-ends": (say, { date }) => ({
		subject: ({ workspace }) => say.mailArchiveSubject({ workspace, date }),
		intro: ({ workspace }) => say.mailArchiveIntro({ workspace, date }),
		button: say.mailArchiveButton,
		note: say.mailArchiveNote,
	}),
} as const satisfies Record<
	NoticeKind,
	(
		say: Messages,
		values: { count: number; date: string },
	) => Record<"subject" | "intro" | "note", (inputs: { workspace: string }) => string> & { button: () => string }
>;

export function noticeWording(locale: Locale, kind: NoticeKind, values: NoticeValues): Wording {
	const say = messagesIn(locale);
	const messages = NOTICE_MESSAGES[kind](say, { count: values.waiting, date: formatMoment(locale, values.endsAt) });
	const given = cleanLine(values.workspaceName);
	const name = withoutLinks(given);
	const workspace = isolate(locale, name);
	const intro = messages.intro({ workspace });
	return {
		template: "link",
		subject: readsAsLink(given)
			? say.mailNoticeSubjectPlain()
			: messages.subject({ workspace: isolate(locale, shorten(name)) }),
		slots: {
			...languageSlots(locale),
			preview: intro,
			heading: messages.subject({ workspace }),
			intro,
			button: messages.button(),
			label: say.mailNoticeLabel(),
			link: values.link,
			note: messages.note({ workspace }),
		},
	};
}

function languageSlots(locale: Locale): { lang: string; dir: string } {
	return { lang: locale, dir: directionOf(locale) };
}
