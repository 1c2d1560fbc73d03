/**
 * A Worker that runs requests in a small scene and reports what they send to D1. `GET /scene` answers the values of the
 * scene, `POST /record` takes a `RecordedRequest` and answers a `Recording`.
 */
import { Hono } from "hono";
import { authRoutes } from "../../src/auth/routes";
import { type Bindings, readConfig } from "../../src/config/config";
import { createIds } from "../../src/crypto/ids";
import { mintInviteToken } from "../../src/crypto/invite-token";
import { ERRORS, errorBody } from "../../src/errors";
import type { Environment } from "../../src/http/environment";
import { serve } from "../../src/http/serve";
import { logCause, toMusterError } from "../../src/http/thrown-errors";
import { pageRoutes } from "../../src/pages/routes";
import { DAY_MS, DEFAULT_INVITE_DAYS, HOUR_MS } from "../../src/rules/limits";
import { teamOperations } from "../../src/team/operations";
import { recordingDatabase } from "./recorder";
import type { RecordedRequest, Recording } from "./recording";
import { plantScene, type Scene, sessionTokenOf } from "./scene";

const PLANTED_AT = Date.UTC(2026, 0, 1);
/** Later than the shortest time between two mails of an invite. */
const RECORDED_AT = PLANTED_AT + HOUR_MS;

interface Context {
	env: Bindings;
	context: ExecutionContext;
	/** The time of the request (ms since 1970). */
	now: number;
}

const newId = createIds(
	() => PLANTED_AT,
	() => 0,
);

/** Runs a request through the Worker's own routes, with a database that records. */
async function run({ env, context, now }: Context, request: RecordedRequest) {
	const { person, method, path, body } = request;
	const batches: Recording["batches"] = [];
	const app = new Hono<Environment>()
		.use(async (c, next) => {
			c.set("loadAuth", () => Promise.reject(new Error("The statements of Better Auth are not recorded.")));
			c.set("usesCookie", false);
			c.set("scope", {
				config: readConfig(env),
				database: recordingDatabase(env.DB, batches),
				now,
				newId,
				credential: person === undefined ? null : { token: sessionTokenOf(person), kind: "bearer", renewable: true },
				acceptLanguage: null,
				announceMail: () => {},
				sessionRenewed: () => {},
			});
			await next();
		})
		.route("/api/team", serve(teamOperations))
		.route("/api/auth", authRoutes)
		.route("/", pageRoutes)
		.onError((thrown, c) => {
			const error = toMusterError(thrown);
			logCause(error);
			return c.json(errorBody(error), ERRORS[error.code].status);
		});
	const response = await app.request(
		path,
		{
			method,
			headers: { "content-type": "application/json", origin: readConfig(env).publicUrl },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		},
		env,
		context,
	);
	return { response, batches };
}

let scene: Promise<Scene> | undefined;

async function answerScene(env: Bindings, context: ExecutionContext): Promise<Response> {
	scene ??= plantScene(
		env.DB,
		async (person, path, body) => {
			const { response } = await run({ env, context, now: PLANTED_AT }, { person, method: "POST", path, body });
			if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
			return response.json();
		},
		PLANTED_AT,
	);
	const { inviteId } = await scene;
	const expiresAt = PLANTED_AT + DEFAULT_INVITE_DAYS * DAY_MS;
	const token = await mintInviteToken(readConfig(env).keys, { inviteId, sending: 1, travelled: "mailed", expiresAt });
	return Response.json({ ...(await scene), token });
}

async function answerRecording(env: Bindings, context: ExecutionContext, request: Request): Promise<Response> {
	const { response, batches } = await run({ env, context, now: RECORDED_AT }, await request.json<RecordedRequest>());
	const isRefusal = response.status >= 400 && response.headers.get("content-type")?.includes("json");
	const { code } = isRefusal ? await response.json<{ code: string }>() : {};
	return Response.json({ status: response.status, code, batches } satisfies Recording);
}

export default {
	fetch: (request, env, context) =>
		new URL(request.url).pathname === "/scene" ? answerScene(env, context) : answerRecording(env, context, request),
} satisfies ExportedHandler<Bindings>;
