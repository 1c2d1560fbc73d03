import type { MiddlewareHandler } from "hono";
import type { Environment } from "./environment";

/** Reports what a response cost in round trips and rows, also if that is nothing, if `COST_HEADER` is on. */
export const reportCost: MiddlewareHandler<Environment> = async (c, next) => {
	await next();
	const { config, database } = c.get("scope");
	if (!config.costHeader) return;
	const { trips, rowsRead, rowsWritten, durationMs } = database.cost;
	c.header("server-timing", `d1;dur=${durationMs};desc="${trips} trips, ${rowsRead} read, ${rowsWritten} written"`);
};
