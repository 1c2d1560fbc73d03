/** A Worker of your own, next to Muster. Only members with the permission `canContribute` may read its notes. */
import type { MusterService } from "muster/client";

export default {
	async fetch(request, { MUSTER }) {
		const slug = /^\/notes\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
		if (slug === undefined) return new Response("Not found.", { status: 404 });
		const bearer = request.headers.get("authorization")?.replace(/^bearer /i, "");
		const credential = bearer === undefined ? { cookie: request.headers.get("cookie") } : { bearer };
		const result = await MUSTER.authorize(credential, { slug, permission: "canContribute" });
		if ("code" in result) return Response.json(result, { status: result.status });
		return Response.json({ notes: [`${result.user.name} reads this as ${result.member.role}.`] });
	},
} satisfies ExportedHandler<{ MUSTER: MusterService }>;
