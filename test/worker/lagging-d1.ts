/** D1 with a read replica that lags: it has the writes of the primary only after `catchUp`. */

/** Which database answered a batch of a session. */
export type Place = "primary" | "replica";

export interface LaggingD1 {
	readonly d1: D1Database;
	/** The databases that answered the batches of sessions, in order. */
	readonly answeredBy: Place[];
	/** Copies everything that was written so far to the replica. */
	catchUp(): Promise<void>;
}

const isRead = (text: string) => /^\s*(select|with)\b/i.test(text);
const bookmarkOf = (version: number) => `${version.toString(16).padStart(8, "0")}-00000000-00004e5b-${"0".repeat(32)}`;
const versionOf = (bookmark: string) => Number.parseInt(bookmark.slice(0, 8), 16);

/** A statement that is not bound to a place yet. */
class Statement {
	constructor(
		readonly text: string,
		readonly values: readonly unknown[] = [],
	) {}

	bind(...values: unknown[]): Statement {
		return new Statement(this.text, values);
	}

	on(d1: D1Database): D1PreparedStatement {
		return d1.prepare(this.text).bind(...this.values);
	}
}

export async function laggingD1(primary: D1Database, replica: D1Database): Promise<LaggingD1> {
	let written = 1;
	let replicated = 0;
	const answeredBy: Place[] = [];

	const wrote = <Result>(result: Result): Result => {
		written += 1;
		return result;
	};
	/** A statement of Better Auth: outside of sessions, on the primary. */
	const watched = (statement: D1PreparedStatement): D1PreparedStatement =>
		new Proxy(statement, {
			get: (target, name) => {
				const member: unknown = Reflect.get(target, name);
				if (typeof member !== "function") return member;
				return (...given: unknown[]) => {
					const result: unknown = Reflect.apply(member, target, given);
					return result instanceof Promise ? result.then(wrote) : watched(result as D1PreparedStatement);
				};
			},
		});

	function withSession(start = "first-unconstrained"): D1DatabaseSession {
		if (start === "first-unconstrained") throw new Error("Nobody may read just anywhere.");
		let at = start === "first-primary" ? Number.POSITIVE_INFINITY : versionOf(start);
		let last: number | null = null;
		return {
			prepare: (text: string) => new Statement(text) as unknown as D1PreparedStatement,
			batch: async <Row>(given: D1PreparedStatement[]) => {
				const statements = given as unknown as Statement[];
				if (Number.isFinite(at) && at > written) throw new Error("D1_ERROR: The bookmark is not of this database.");
				const place: Place = replicated >= at && statements.every(({ text }) => isRead(text)) ? "replica" : "primary";
				answeredBy.push(place);
				const d1 = place === "replica" ? replica : primary;
				const results = await d1.batch<Row>(statements.map((statement) => statement.on(d1)));
				if (results.some(({ meta }) => meta.rows_written > 0)) written += 1;
				last = place === "replica" ? replicated : written;
				at = last;
				return results;
			},
			getBookmark: () => (last === null ? null : bookmarkOf(last)),
		};
	}

	const tables = await copyableTables(replica);
	await makeReadable(replica);
	return {
		answeredBy,
		d1: {
			prepare: (text: string) => watched(primary.prepare(text)),
			batch: async <Row>(statements: D1PreparedStatement[]) => wrote(await primary.batch<Row>(statements)),
			withSession,
		} as D1Database,
		async catchUp() {
			await copy(primary, replica, tables);
			replicated = written;
		},
	};
}

interface Table {
	name: string;
	columns: string[];
}

async function copyableTables(d1: D1Database): Promise<Table[]> {
	const { results } = await d1
		.prepare(
			`select "table"."name", json_group_array("column"."name") as "columns"
			from sqlite_master as "table", pragma_table_xinfo("table"."name") as "column"
			where "table"."type" = 'table' and "column"."hidden" = 0
				and "table"."name" not like '\\_cf%' escape '\\' and "table"."name" not in ('d1_migrations', 'sqlite_sequence')
			group by "table"."name"`,
		)
		.all<{ name: string; columns: string }>();
	return results.map(({ name, columns }) => ({ name, columns: JSON.parse(columns) as string[] }));
}

/** Drops the triggers: the replica gets the counters with the rows. */
async function makeReadable(replica: D1Database): Promise<void> {
	const { results } = await replica
		.prepare("select name from sqlite_master where type = 'trigger'")
		.all<{ name: string }>();
	for (const { name } of results) await replica.prepare(`drop trigger "${name}"`).run();
}

async function copy(from: D1Database, to: D1Database, tables: readonly Table[]): Promise<void> {
	const statements = [to.prepare("pragma defer_foreign_keys = on")];
	for (const { name } of tables) statements.push(to.prepare(`delete from "${name}"`));
	for (const { name, columns } of tables) {
		const { results } = await from.prepare(`select * from "${name}"`).all();
		const names = columns.map((column) => `"${column}"`).join(", ");
		const values = columns.map((column) => `"value" ->> '${column}'`).join(", ");
		statements.push(
			to.prepare(`insert into "${name}" (${names}) select ${values} from json_each(?)`).bind(JSON.stringify(results)),
		);
	}
	await to.batch(statements);
}
