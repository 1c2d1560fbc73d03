/** @jsxImportSource hono/jsx */
import { Field } from "../pages/layout/field";
import { Page } from "../pages/layout/page";
import type { PageContext } from "../pages/page-context";
import { SCRIPT, STYLE } from "./assets.generated";
import { Fields } from "./fields";
import { schemaId } from "./kind";
import type { ApiDocument } from "./openapi";
import { type LocatedOperation, OperationEntry } from "./operation";

interface Group {
	id: string;
	title: string;
	entries: LocatedOperation[];
}

/** The document's operations by tag, in the order of the tags. */
function groupsOf({ paths, tags }: ApiDocument): Group[] {
	const located = Object.entries(paths).flatMap(([path, methods]) =>
		(["get", "post"] as const).flatMap((method) => {
			const operation = methods[method];
			return operation === undefined ? [] : [{ path, method, operation }];
		}),
	);
	return tags.map(({ name, description }) => ({
		id: `tag-${name}`,
		title: description,
		entries: located.filter(({ operation }) => operation.tags.includes(name)),
	}));
}

/** The whole API, to read and to try out. In English only, for developers. */
export function ReferencePage({ context, document }: { context: PageContext; document: ApiDocument }) {
	const groups = groupsOf(document);
	const baseUrl = document.servers[0]?.url ?? "";
	return (
		<Page context={context} title="API reference" width="broad" extra={{ style: STYLE.path, script: SCRIPT.path }}>
			<Introduction baseUrl={baseUrl} />
			<Contents groups={groups} />
			<div class="sheet">
				{groups.map(({ id, title, entries }) => (
					<section id={id} aria-labelledby={`${id}-title`}>
						<h2 id={`${id}-title`}>{title}</h2>
						{entries.map((located) => (
							<OperationEntry located={located} baseUrl={baseUrl} />
						))}
					</section>
				))}
				<section id="schemas" aria-labelledby="schemas-title">
					<h2 id="schemas-title">Schemas</h2>
					{Object.entries(document.components.schemas).map(([name, schema]) => (
						<article id={schemaId(name)}>
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
					<a href="#schemas">Schemas</a>
				</li>
			</ul>
		</nav>
	);
}

function Introduction({ baseUrl }: { baseUrl: string }) {
	return (
		<section class="introduction">
			<h1>API reference</h1>
			<p class="lead">
				All endpoints of this service. Also as an OpenAPI document: <a href="/api/openapi.json">openapi.json</a>.
			</p>
			<ul>
				<li>
					The base URL is <code>{baseUrl}</code>. GET takes its input in the query string, POST as JSON. Times are ISO
					8601 in UTC.
				</li>
				<li>
					Browsers authenticate with the session cookie; a POST with it must come from a trusted origin. Other clients
					send <code>authorization: Bearer</code> with the token that a sign-in returns in the{" "}
					<code>set-auth-token</code> header.
				</li>
				<li>
					Every error is <code>{"{ code, message, details? }"}</code>. Use <code>code</code> in programs. 429 and 503
					include <code>Retry-After</code>.
				</li>
			</ul>
			<form class="card credential" hidden>
				<Field
					name="bearer"
					label="Bearer token to try with"
					type="password"
					autocomplete="off"
					hint="Or the operator key. It stays on this page until you leave it. If empty, requests use this browser's own session."
				/>
			</form>
		</section>
	);
}
