/** Many members at once, put into the database of a running Worker over wrangler's local explorer. */
import { insertMembers, insertUsers, type Statement } from "../rows";

const INTO_DATABASE = "/cdn-cgi/local/explorer/api/d1/database/DB/raw";

async function run(url: string, { text, values }: Statement): Promise<void> {
	const response = await fetch(url + INTO_DATABASE, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ sql: text, params: values }),
	});
	if (!response.ok) throw new Error(`${text}: ${response.status} ${await response.text()}`);
}

/** Adds members to a workspace; they never sign in. */
export async function addCrowd(url: string, workspaceId: string, count: number): Promise<void> {
	const ids = Array.from({ length: count }, (_, index) => `${workspaceId}-${String(index).padStart(4, "0")}`);
	const createdAt = Date.now();
	await run(url, insertUsers(ids.map((id) => ({ id, name: `Member ${id}`, email: `${id}@example.com`, createdAt }))));
	await run(
		url,
		insertMembers(ids.map((id) => ({ id: `member-${id}`, workspaceId, userId: id, role: "viewer", createdAt }))),
	);
}
