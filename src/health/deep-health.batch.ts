import { defineBatch, type Parameters } from "../db/batch";
import { figures, lastCronRun } from "./figures-sql";

export const deepHealthBatch = defineBatch((p: Parameters<{ now: number }>) => ({ ...figures(p), cron: lastCronRun }));
