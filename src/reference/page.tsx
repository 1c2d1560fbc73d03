/** @jsxImportSource hono/jsx */
import { Field } from "../pages/layout/field";
import { Page } from "../pages/layout/page";
import type { View } from "../pages/view";
import { SCRIPT, STYLE } from "./assets.generated";
import { Fields } from "./fields";
import { shapeId } from "./kind";
import { OperationEntry, type Placed } from "./operation";
import type { ApiDocument } from "./shapes";

interface Group {
	id: string;
	title: string;
	entries: Placed[];
}

/** The document's operations by their tag, in the order of the tags. */
function groupsOf({ paths, tags }: ApiDocument): Group[] {
	const placed = Object.entries(paths).flatMap(([path, methods]) =>
		(["get", "post"] as const).flatMap((method) => {
			const operation = methods[method];
			return operation === undefined ? [] : [{ path, method, operation }];
		}),
	);
	return tags.map(({ name, description }) => ({
		id: `tag-${name}`,
		title: description,
		entries: placed.filter(({ operation }) => operation.tags.includes(name)),
	}));
}

/** The whole API to read, and to try. For developers, so in English only. */
export function ReferencePage({ view, document }: { view: View; document: ApiDocument }) {
	const groups = groupsOf(document);
	const address = document.servers[0]?.url ?? "";
	return (
		<Page view={view} title="API reference" width="broad" extra={{ style: STYLE.path, script: SCRIPT.path }}>
			<Introduction address={address} />
			<Contents groups={groups} />
			<div class="sheet">
				{groups.map(({ id, title, entries }) => (
					<section id={id} aria-labelledby={`${id}-title`}>
						<h2 id={`${id}-title`}>{title}</h2>
						{entries.map((placed) => (
							<OperationEntry placed={placed} address={address} />
						))}
					</section>
				))}
				<section id="shapes" aria-labelledby="shapes-title">
					<h2 id="shapes-title">Shapes</h2>
					{Object.entries(document.components.schemas).map(([name, schema]) => (
						<article id={shapeId(name)}>
							<h3>{name}</h3>
							<Fields schema={schema} />
						</article>
					))}
				</section>
			</div>
		</Page>
	);
}

function Contents({ groups }: { groups: readonly Group[] }) {
	return (
		<nav class="contents" aria-label="Contents">
			<ul>
				{groups.map(({ id, title, entries }) => (
					<li>
						<a href={`#${id}`}>{title}</a>
						<ul>
							{entries.map(({ operation: { operationId, summary } }) => (
								<li>
									<a href={`#${operationId}`}>{summary}</a>
								</li>
							))}
						</ul>
					</li>
				))}
				<li>
					<a href="#shapes">Shapes</a>
				</li>
			</ul>
		</nav>
	);
}

function Introduction({ address }: { address: string }) {
	return (
		<section class="introduction">
			<h1>API reference</h1>
			<p class="lead">
				Everything that this service answers to programs. The same as a document:{" "}
				<a href="/api/openapi.json">openapi.json</a>.
			</p>
			<ul>
				<li>
					<code>{address}</code> is where it is. GET takes its input in the query string, POST as JSON. Times are ISO
					8601 in UTC.
				</li>
				<li>
					A browser is signed in by its session cookie, and a POST with one has to come from a trusted origin. Other
					clients send <code>authorization: Bearer</code> with the value that a sign-in answers in the header{" "}
					<code>set-auth-token</code>.
				</li>
				<li>
					A refusal is <code>{"{ code, message, details? }"}</code>; the code tells a program what is the matter. With
					429 and 503 comes <code>Retry-After</code>.
				</li>
			</ul>
			<form class="card token-form" hidden>
				<Field
					name="bearer"
					label="Bearer token to try with"
					type="password"
					autocomplete="off"
					hint="Or the operator's key. Kept on this page only, until you leave it. Empty: your own session in this browser."
				/>
			</form>
		</section>
	);
}
