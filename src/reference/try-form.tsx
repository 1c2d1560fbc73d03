/** @jsxImportSource hono/jsx */
import { Choice, Field, TextField } from "../pages/layout/field";
import type { Operation, Parameter } from "./openapi";

interface TryFormProps {
	path: string;
	method: "get" | "post";
	operation: Operation;
}

/** A form that sends a request. It needs JavaScript, so it is hidden until the script shows it. */
export function TryForm({ path, method, operation }: TryFormProps) {
	const { operationId, summary, parameters = [], requestBody } = operation;
	const form = `${operationId}-`;
	const example = requestBody?.content["application/json"]?.example;
	const body = example === undefined ? "{}" : JSON.stringify(example, null, 2);
	return (
		<details class="try" hidden>
			<summary class="button">
				Try it<span class="unseen">: {summary}</span>
			</summary>
			<form action={path} data-method={method}>
				{parameters.map((parameter) => (
					<ParameterField parameter={parameter} form={form} />
				))}
				{requestBody && <TextField name="body" form={form} label="Body" rows={body.split("\n").length} value={body} />}
				<button class="solid" type="submit">
					Send
				</button>
				<p role="status" />
				<div class="outcome" />
			</form>
		</details>
	);
}

function ParameterField({ parameter, form }: { parameter: Parameter; form: string }) {
	const { name, schema = {}, required = false } = parameter;
	const label = required ? name : `${name} (optional)`;
	if (schema.enum === undefined) return <Field name={name} form={form} label={label} required={required} />;
	const options = schema.enum.map(String).map((value) => ({ value, label: value }));
	return (
		<Choice
			name={name}
			form={form}
			label={label}
			options={required ? options : [{ value: "", label: "" }, ...options]}
		/>
	);
}
