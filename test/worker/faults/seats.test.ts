/** Seats: the limit holds at every door by which a member can come in, whoever else comes in at the same moment. */

import { often, promise } from "../../promise";
import { type Answer, planted, setPlan, unique, workspaceOf } from "../client";

promise("seats: invites at once never exceed the limit, nor leave a free seat untaken", async (tally) => {
	for (let limit = 1; limit <= often(2, 10); limit += 1) {
		const owner = await planted("owner");
		const { slug } = await workspaceOf(owner);
		await setPlan(slug, "free", limit);
		const at = often(20, 200);
		const answers: Answer[] = await Promise.all(
			Array.from({ length: at }, () =>
				owner.post("invite", { slug, email: `${unique("x")}@example.com`, role: "member" }),
			),
		);
		tally.attempts += 1;
		tally.faults += at;
		const taken = answers.filter(({ status }) => status === 201).length;
		if (taken !== limit - 1) tally.violations.push(`limit ${limit}: ${taken} of ${at} came in`);
	}
});
