/** @jsxImportSource hono/jsx */
import { curlOf } from "./curl";
import { ParameterList, SchemaView } from "./fields";
import type { Operation } from "./openapi";
import { Prose } from "./prose";
import { TryForm } from "./try-form";

const JSON_TYPE = "application/json";

/** An operation with its path and method. */
export interface LocatedOperation {
	path: string;
	method: "get" | "post";
	operation: Operation;
}

/** Everything about one operation: input, response, errors, a `curl` command, and a form to try it with. */
export function OperationEntry({ located, baseUrl }: { located: LocatedOperation; baseUrl: string }) {
	const { path, method, operation } = located;
	const { operationId, summary, description, parameters = [], requestBody } = operation;
	const isRedirect = "302" in operation.responses;
	const body = requestBody?.content[JSON_TYPE];
	return (
		<article id={operationId} aria-labelledby={`${operationId}-title`}>
			<h3 id={`${operationId}-title`}>
				<a href={`#${operationId}`}>{summary}</a>
			</h3>
			<p class="endpoint">
				<span class={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
			</p>
			{description && (
				<p>
					<Prose text={description} />
				</p>
			)}
			<p class="aside">{authenticationOf(operation)}</p>
			<h4>Input</h4>
			{parameters.length > 0 && <ParameterList parameters={parameters} />}
			{body?.schema && <SchemaView schema={body.schema} />}
			{parameters.length === 0 && body === undefined && <p class="aside">None.</p>}
			<h4>Response</h4>
			<Success operation={operation} />
			<Errors operation={operation} />
			<h4>With curl</h4>
			<pre>{curlOf(baseUrl, path, method, operation)}</pre>
			{!isRedirect && <TryForm path={path} method={method} operation={operation} />}
		</article>
	);
}

function authenticationOf({ security = [] }: Operation): string {
	if (security.length === 0) return "No authentication needed.";
	if (security.some((scheme) => "operator" in scheme)) return "Authentication: operator key.";
	return security.some((scheme) => Object.keys(scheme).length === 0)
		? "Authentication optional: session cookie or bearer token."
		: "Authentication: session cookie or bearer token.";
}

function Success({ operation: { responses } }: { operation: Operation }) {
	const successes = Object.entries(responses).filter(([status]) => Number(status) < 400);
	return (
		<>
			{successes.map(([status, { description, content }]) => {
				const json = content?.[JSON_TYPE];
				return (
					<>
						<p>
							<strong>{status}</strong> {json ? "" : description}
						</p>
						{json?.schema && <SchemaView schema={json.schema} />}
						{json?.example !== undefined && (
							<details>
								<summary>Example</summary>
								<pre>{JSON.stringify(json.example, null, 2)}</pre>
							</details>
						)}
					</>
				);
			})}
		</>
	);
}

function Errors({ operation: { responses } }: { operation: Operation }) {
	const errors = Object.entries(responses).flatMap(([status, { content }]) =>
		Object.values(content?.[JSON_TYPE]?.examples ?? {}).map(({ value }) => ({ status, ...value })),
	);
	return (
		<details>
			<summary>
				{errors.length} {errors.length === 1 ? "error" : "errors"}
			</summary>
			<ul class="fields">
				{errors.map(({ status, code, message }) => (
					<li>
						<strong>{status}</strong> <code class="name">{code}</code> <span class="kind">{message}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
