/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { directionOf } from "../../languages/locales";
import { ICON, SCRIPT, STYLE } from "../assets.generated";
import type { PageContext } from "../page-context";

interface PageProps {
	context: PageContext;
	title: string;
	/** The signed-in person; null if nobody is signed in or the page does not need to know. */
	person?: { email: string } | null;
	/** `narrow` for a form, `wide` for lists, `broad` for a page that brings a style of its own. */
	width: "narrow" | "wide" | "broad";
	/** Paths of a style sheet and a script of this page alone, in addition to those of all pages. */
	extra?: { style: string; script: string };
	children: Child;
}

/** The frame of every page: head, header and main part. */
export function Page({ context: { locale, say }, title, person = null, width, extra, children }: PageProps) {
	return (
		<html lang={locale} dir={directionOf(locale)}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{`${title} · Muster`}</title>
				<link rel="icon" type="image/svg+xml" href={ICON.path} />
				<link rel="stylesheet" href={STYLE.path} />
				<script type="module" src={SCRIPT.path} />
				{extra && <link rel="stylesheet" href={extra.style} />}
				{extra && <script type="module" src={extra.script} />}
			</head>
			<body>
				<a class="skip" href="#main">
					{say.skipToContent()}
				</a>
				<header class="top">
					<a class="brand" href="/start">
						<img src={ICON.path} alt="" width="28" height="28" />
						Muster
					</a>
					{person && (
						<form class="who" method="post" action="/auth/sign-out">
							<bdi title={person.email}>{person.email}</bdi>
							<button class="quiet" type="submit">
								{say.signOut()}
							</button>
						</form>
					)}
				</header>
				<main id="main" class={width} tabindex={-1} data-no-connection={say.noConnection()}>
					{children}
				</main>
			</body>
		</html>
	);
}
