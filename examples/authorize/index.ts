/** A Worker of its own, whose notes are for those who may contribute to a workspace. */
import type { MusterService } from "muster/client";

export default {
	async fetch(request, { MUSTER }) {
		const slug = /^\/notes\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
		if (slug === undefined) return new Response("There is nothing here.", { status: 404 });
		const bearer = request.headers.get("authorization")?.replace(/^bearer /i, "");
		const credential = bearer === undefined ? { cookie: request.headers.get("cookie") } : { bearer };
		const answer = await MUSTER.authorize(credential, { slug, permission: "canContribute" });
		if ("code" in answer) return Response.json(answer, { status: answer.status });
		return Response.json({ notes: [`${answer.user.name} reads this as ${answer.member.role}.`] });
	},
} satisfies ExportedHandler<{ MUSTER: MusterService }>;
