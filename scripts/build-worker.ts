/** Builds the Worker into `build/worker/`, and writes esbuild's account of it beside the folder. `wrangler.toml` runs this. */
import { rmSync, writeFileSync } from "node:fs";
import { buildWorker } from "./bundle/worker";

const OUTDIR = "build/worker";

rmSync(OUTDIR, { recursive: true, force: true });
const { metafile } = await buildWorker("src/index.ts", OUTDIR);
writeFileSync("build/metafile.json", JSON.stringify(metafile));
