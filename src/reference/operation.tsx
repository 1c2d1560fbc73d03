/** @jsxImportSource hono/jsx */
import { curlOf } from "./curl";
import { ParameterList, Shape } from "./fields";
import { Prose } from "./prose";
import type { Operation } from "./shapes";
import { TryForm } from "./try-form";

const JSON_TYPE = "application/json";

/** An operation with where it is. */
export interface Placed {
	path: string;
	method: "get" | "post";
	operation: Operation;
}

/** Everything about one operation: input, answer, refusals, `curl`, and a form to try it with. */
export function OperationEntry({ placed, address }: { placed: Placed; address: string }) {
	const { path, method, operation } = placed;
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
			<p class="aside">{whoMayAsk(operation)}</p>
			<h4>Input</h4>
			{parameters.length > 0 && <ParameterList parameters={parameters} />}
			{body?.schema && <Shape schema={body.schema} />}
			{parameters.length === 0 && body === undefined && <p class="aside">None.</p>}
			<h4>Answer</h4>
			<Success operation={operation} />
			<Refusals operation={operation} />
			<h4>With curl</h4>
			<pre>{curlOf(address, path, method, operation)}</pre>
			{!isRedirect && <TryForm path={path} method={method} operation={operation} />}
		</article>
	);
}

function whoMayAsk({ security = [] }: Operation): string {
	if (security.length === 0) return "Anybody may ask.";
	if (security.some((scheme) => "operator" in scheme)) return "With the operator's key.";
	return security.some((scheme) => Object.keys(scheme).length === 0) ? "Signed in or not." : "Signed in.";
}

function Success({ operation: { responses } }: { operation: Operation }) {
	const answers = Object.entries(responses).filter(([status]) => Number(status) < 400);
	return (
		<>
			{answers.map(([status, { description, content }]) => {
				const json = content?.[JSON_TYPE];
				return (
					<>
						<p>
							<strong>{status}</strong> {json ? "" : description}
						</p>
						{json?.schema && <Shape schema={json.schema} />}
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

function Refusals({ operation: { responses } }: { operation: Operation }) {
	const refusals = Object.entries(responses).flatMap(([status, { content }]) =>
		Object.values(content?.[JSON_TYPE]?.examples ?? {}).map(({ value }) => ({ status, ...value })),
	);
	return (
		<details>
			<summary>
				{refusals.length} {refusals.length === 1 ? "refusal" : "refusals"}
			</summary>
			<ul class="fields">
				{refusals.map(({ status, code, message }) => (
					<li>
						<strong>{status}</strong> <code class="name">{code}</code> <span class="kind">{message}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
