/** Many members at once, put into the database of a running Worker by wrangler's own way into it. */

const INTO_DATABASE = "/cdn-cgi/local/explorer/api/d1/database/DB/raw";

async function run(url: string, sql: string, params: readonly string[]): Promise<void> {
	const response = await fetch(url + INTO_DATABASE, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ sql, params }),
	});
	if (!response.ok) throw new Error(`${sql}: ${response.status} ${await response.text()}`);
}

/** Adds members to a workspace; they never sign in. */
export async function addCrowd(url: string, workspaceId: string, count: number): Promise<void> {
	const numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < cast(?2 as integer))";
	await run(
		url,
		`${numbers} insert into user (id, name, email, email_verified, created_at, updated_at)
		select ?1 || '-' || i, 'Member ' || i, ?1 || '-' || i || '@example.com', 1, 1, 1 from n`,
		[workspaceId, String(count)],
	);
	await run(
		url,
		`${numbers} insert into workspace_member (id, workspace_id, user_id, role, created_at)
		select 'crowd-' || ?1 || '-' || i, ?1, ?1 || '-' || i, 'viewer', i from n`,
		[workspaceId, String(count)],
	);
}
