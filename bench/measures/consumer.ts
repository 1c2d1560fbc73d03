/** Mails per second with a slow provider that has a rate limit. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type Measured, number } from "../harness/figure";
import { askFor, type Reply } from "../harness/load";
import { readMeter } from "../harness/meter";
import { startMuster } from "../harness/muster";
import type { Bundle } from "../harness/worker";
import type { MailRows } from "./cost";

/** The time that the provider takes to respond (ms). */
const RESPONSE_MS = 100;
/** The time of sending that one reservation of the pace covers, in whole mails (s). */
const RESERVED_SECONDS = 0.6;
/** The longest wait for all mails (ms). */
const TIMEOUT_MS = 60_000;

interface Provider {
	url: string;
	/** The time at which each mail arrived (ms). */
	arrivals: number[];
	close: () => void;
}

async function startProvider(): Promise<Provider> {
	const arrivals: number[] = [];
	const server = createServer((request, response) => {
		arrivals.push(performance.now());
		request.resume();
		setTimeout(() => {
			response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ id: "mail" }));
		}, RESPONSE_MS);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		arrivals,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

/** The most mails in any period of one second. */
function busiestSecond(arrivals: readonly number[]): number {
	const sorted = arrivals.toSorted((a, b) => a - b);
	return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + 1_000).length));
}

interface Sent extends MailRows {
	perSecond: number;
	busiest: number;
	/** The time from the first mail to the last (s). */
	seconds: number;
	trips: number;
	batches: number;
}

/** Reads the cost of a request from the response's `Server-Timing` header. */
function costOf({ headers }: Reply): { trips: number; read: number; written: number } {
	const match = /(\d+) trips, (\d+) read, (\d+) written/.exec(String(headers["server-timing"]));
	const [trips = 0, read = 0, written = 0] = (match ?? []).slice(1).map(Number);
	return { trips, read, written };
}

async function send(bundle: Bundle, mails: number, limit: number): Promise<Sent> {
	const provider = await startProvider();
	const { worker, plantTeam } = await startMuster(bundle, {
		consumesMail: true,
		variables: {
			METERED: "on",
			COST_HEADER: "on",
			MAIL_TRANSPORT: "resend",
			RESEND_API_KEY: "re_bench",
			RESEND_URL: provider.url,
			MAILS_PER_SECOND: String(limit),
		},
	});
	try {
		const team = await plantTeam({ name: "senders", members: 2, invitees: 0 });
		const one = await team.invite(0);
		const invites = Array.from({ length: mails }, (_, n) => ({ email: `reader-${n}@example.com`, role: "member" }));
		await readMeter(worker);
		const invited = await askFor(worker, { ...one, path: "/api/team/inviteMany", body: { slug: "senders", invites } });
		const inviting = costOf(invited);
		const deadline = performance.now() + TIMEOUT_MS;
		while (provider.arrivals.length < mails) {
			if (performance.now() > deadline) throw new Error(`only ${provider.arrivals.length} of ${mails} mails arrived`);
			await sleep(50);
		}
		await sleep(2 * RESPONSE_MS + 500);
		const { trips, queueBatches, rowsRead, rowsWritten } = await readMeter(worker);
		const seconds = (Math.max(...provider.arrivals) - Math.min(...provider.arrivals)) / 1_000;
		return {
			perSecond: (provider.arrivals.length - 1) / seconds,
			busiest: busiestSecond(provider.arrivals),
			seconds,
			trips: trips - inviting.trips,
			batches: queueBatches,
			rowsRead: (rowsRead - inviting.read) / mails,
			rowsWritten: (rowsWritten - inviting.written) / mails,
		};
	} finally {
		await worker.dispose();
		provider.close();
	}
}

export async function measureConsumer(bundle: Bundle): Promise<Measured<MailRows>> {
	const slow = await send(bundle, 30, 5);
	const fast = await send(bundle, 300, 50);
	const figure = (limit: number, { perSecond, busiest, seconds, trips, batches }: Sent) => ({
		measurement: `mails per second with a provider that responds in ${RESPONSE_MS} ms and allows ${limit} per second`,
		reference: `one after another: ${number(1_000 / RESPONSE_MS)}, whatever the provider allows`,
		ours: `${number(perSecond)} (at most ${busiest} in one second), ${trips} round trips for ${batches} batches in ${number(seconds)} s`,
		goal: `${limit}, never more but for the network; 3 round trips per batch, and 1 for each ${RESERVED_SECONDS} s of sending`,
		reached:
			perSecond >= 0.8 * limit && busiest <= limit + 1 && trips <= 3 * batches + Math.ceil(seconds / RESERVED_SECONDS),
	});
	return { title: "Sending", figures: [figure(5, slow), figure(50, fast)], data: fast };
}
