/** Writes the figures as a Markdown table, and the latencies as a plot. */
import { ACTION_NAMES, ACTIONS } from "./harness/contestant";
import type { Figure, Measured } from "./harness/figure";
import type { Waits } from "./measures/latency";

const mark = ({ reached }: Figure) => (reached === null ? "" : reached ? "yes" : "**no**");
const cell = (text: string) => text.replaceAll("|", "\\|");

export function tableOf(measured: readonly Measured[]): string {
	const rows = measured.flatMap(({ figures }) =>
		figures.map((figure) => {
			const { measurement, reference, ours, goal, note } = figure;
			return `| ${[measurement, reference, note ? `${ours}. ${note}` : ours, goal, mark(figure)].map(cell).join(" | ")} |`;
		}),
	);
	return ["| measurement | compared with | Muster | goal | reached |", "|---|---|---|---|---|", ...rows].join("\n");
}

const WIDTH = 720;
const LABEL = 130;
const BAR = 16;
const GROUP = 46;
const TOP = 56;
const VALUE = 70;

/**
 * The plot: two bars for each action, for the time that a caller waits. It is readable in light and dark mode, and also
 * without colours, because Muster's bar is always the first.
 */
export function plotOf(ours: Waits, theirs: Waits, latencyMs: number): string {
	const longest = Math.max(...ACTION_NAMES.map((action) => Math.max(ours[action].p50, theirs[action].p50)));
	const scale = (WIDTH - LABEL - VALUE) / longest;
	const bar = (value: number, y: number, kind: string) =>
		`<rect class="${kind}" x="${LABEL}" y="${y}" width="${(value * scale).toFixed(1)}" height="${BAR}" rx="2"/>` +
		`<text x="${(LABEL + value * scale + 6).toFixed(1)}" y="${y + 12}">${Math.round(value)} ms</text>`;
	const groups = ACTION_NAMES.map((action, place) => {
		const y = TOP + place * GROUP;
		return (
			`<text class="label" x="${LABEL - 10}" y="${y + 20}">${ACTIONS[action].label}</text>` +
			bar(ours[action].p50, y, "ours") +
			bar(theirs[action].p50, y + BAR + 2, "theirs")
		);
	});
	const height = TOP + ACTION_NAMES.length * GROUP;
	const title = `How long a caller waits (p50), with ${latencyMs} ms for each round trip to the database`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f; } .label { text-anchor: end; } .title { font-weight: 600; }
.ours { fill: #1a7f64; } .theirs { fill: #9aa4ae; }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .ours { fill: #3fb68b; } .theirs { fill: #6e7681; } }
</style>
<text class="title" x="${LABEL}" y="18">${title}</text>
<rect class="ours" x="${LABEL}" y="28" width="12" height="12" rx="2"/><text x="${LABEL + 18}" y="39">Muster</text>
<rect class="theirs" x="${LABEL + 90}" y="28" width="12" height="12" rx="2"/><text x="${LABEL + 108}" y="39">Better Auth's organization plugin</text>
${groups.join("\n")}
</svg>
`;
}
