/**
 * Every table, a file for each subject. Columns that Better Auth reads and writes have its modes (`Date`, `boolean`);
 * columns that only Muster uses are plain integers. All times are milliseconds since 1970 in UTC.
 */
export * from "./accounts";
export * from "./audit";
export * from "./cron";
export * from "./doors";
export * from "./invites";
export * from "./mail";
export * from "./usage";
export * from "./workspaces";
