/** Organizations, from their creation to their end. */
import { type Scenario, type Stage, textAt } from "../stage";

const UNKNOWN = "no-such-organization";
const EVIL = "https://evil.example";

async function create(stage: Stage): Promise<void> {
	const path = "/organization/create";
	const [owner, lister, lonely] = await stage.signedUp("owner", "lister", "lonely");
	const nobody = stage.visitor("nobody");
	const slug = stage.unique("lab");
	await nobody.post("by nobody", path, { name: "Lab", slug });
	await owner.post("without a body", path);
	await owner.post("malformed JSON", path, "{");
	await owner.post("without a name", path, { slug });
	await owner.post("without a slug", path, { name: "Lab" });
	await owner.post("with an empty name", path, { name: "", slug });
	await owner.post("with an empty slug", path, { name: "Lab", slug: "" });
	await owner.post("with a name that is no text", path, { name: 5, slug });
	await owner.post("with a slug in capitals", path, { name: "Lab", slug: stage.unique("LAB") });
	await owner.post("with a slug of two characters", path, { name: "Lab", slug: "la" });
	await owner.post("with a reserved slug", path, { name: "Lab", slug: "api" });
	await owner.post("from an untrusted origin", path, { name: "Lab", slug }, { headers: { origin: EVIL } });
	await owner.post("without an origin", path, { name: "Lab", slug }, { withoutOrigin: true });
	await owner.post("right", path, { name: "Lab", slug });
	await owner.get("is the active one", "/get-session");
	await owner.post("with a slug that is taken", path, { name: "Lab", slug });
	await owner.post("with a logo and metadata", path, {
		name: "Full",
		slug: stage.unique("full"),
		logo: "https://x.example/logo.png",
		metadata: { floor: 2 },
	});
	await owner.post("with an empty logo", path, { name: "Bare", slug: stage.unique("bare"), logo: "" });
	await owner.post("with metadata that is no object", path, {
		name: "Meta",
		slug: stage.unique("meta"),
		metadata: "x",
	});
	await owner.post("and keep the active one", path, {
		name: "Kept",
		slug: stage.unique("kept"),
		keepCurrentActiveOrganization: true,
	});
	await owner.get("the active one is kept", "/organization/get-organization");
	await nobody.get("listed for nobody", "/organization/list");
	await lonely.get("listed, none", "/organization/list");
	await lister.organization("one");
	await lister.organization("two");
	await lister.get("listed, two", "/organization/list");
}

async function checkSlug(stage: Stage): Promise<void> {
	const path = "/organization/check-slug";
	const owner = await stage.visitor("owner").signUp();
	const { slug } = await owner.organization("slug");
	await stage.visitor("nobody").post("by nobody", path, { slug: stage.unique("free") });
	await owner.post("without a body", path);
	await owner.post("without a slug", path, {});
	await owner.post("an empty one", path, { slug: "" });
	await owner.post("one that is no text", path, { slug: 5 });
	await owner.post("one that is free", path, { slug: stage.unique("free") });
	await owner.post("one that is taken", path, { slug });
	await owner.post("one that is reserved", path, { slug: "api" });
	await owner.post("one in capitals", path, { slug: stage.unique("FREE") });
}

async function update(stage: Stage): Promise<void> {
	const path = "/organization/update";
	const [owner, manager, member, outsider] = await stage.signedUp("owner", "manager", "member", "outsider");
	const taken = await owner.organization("taken");
	const organization = await owner.organization("lab");
	const { id: organizationId } = organization;
	await stage.server.join(owner, organization, manager, "manager");
	await stage.server.join(owner, organization, member, "member");
	const rename = { organizationId, data: { name: "Laboratory" } };
	await stage.visitor("nobody").post("by nobody", path, rename);
	await outsider.post("by an outsider", path, rename);
	await outsider.post("by an outsider without an active one", path, { data: { name: "X" } });
	await member.post("by a member", path, rename);
	await manager.post("by a manager", path, rename);
	await owner.post("without a body", path);
	await owner.post("without data", path, { organizationId });
	await owner.post("of one that there is not", path, { organizationId: UNKNOWN, data: { name: "X" } });
	await owner.post("to an empty name", path, { organizationId, data: { name: "" } });
	await owner.post("to a slug that is taken", path, { organizationId, data: { slug: taken.slug } });
	await owner.post("to its own slug", path, { organizationId, data: { slug: organization.slug } });
	await owner.post("to nothing new", path, { organizationId, data: {} });
	await owner.post("of the plan and the seats", path, { organizationId, data: { plan: "enterprise", seatLimit: 9 } });
	await owner.post("from an untrusted origin", path, rename, { headers: { origin: EVIL } });
	await owner.post("the name", path, rename);
	await owner.post("the logo and the metadata", path, {
		data: { logo: "https://x.example/logo.png", metadata: { floor: 3 } },
	});
	await owner.post("no logo, as empty text", path, { organizationId: "", data: { logo: "" } });
	await owner.get("is seen afterwards", "/organization/get-organization");
	await owner.post("to a slug with blanks", path, { organizationId, data: { slug: "a lab" } });
}

async function deletion(stage: Stage): Promise<void> {
	const path = "/organization/delete";
	const [owner, admin, outsider] = await stage.signedUp("owner", "admin", "outsider");
	const organization = await owner.organization("brief");
	const { id: organizationId } = organization;
	await stage.server.join(owner, organization, admin, "admin");
	await stage.visitor("nobody").post("by nobody", path, { organizationId });
	await outsider.post("by an outsider", path, { organizationId });
	await admin.post("by an admin", path, { organizationId });
	await owner.post("without a body", path);
	await owner.post("without an id", path, {});
	await owner.post("with an id that is no text", path, { organizationId: 5 });
	await owner.post("of one that there is not", path, { organizationId: UNKNOWN });
	await owner.post("from an untrusted origin", path, { organizationId }, { headers: { origin: EVIL } });
	await owner.post("by the owner", path, { organizationId });
	await owner.post("again", path, { organizationId });
	await owner.get("leaves no active one", "/get-session");
	await admin.get("leaves a member no active one", "/organization/get-full-organization");
	await admin.get("leaves a member no list", "/organization/list");
	await admin.get("leaves no membership", "/organization/get-active-member");
}

async function setActive(stage: Stage): Promise<void> {
	const path = "/organization/set-active";
	const [owner, stranger] = await stage.signedUp("owner", "stranger");
	const [first, second] = [await owner.organization("first"), await owner.organization("second")];
	const foreign = await stranger.organization("foreign");
	await stage.visitor("nobody").post("by nobody", path, { organizationId: first.id });
	await owner.post("by id", path, { organizationId: first.id });
	await owner.get("session after it", "/get-session");
	await owner.post("by slug", path, { organizationSlug: second.slug });
	await owner.post("by the same slug again", path, { organizationSlug: second.slug });
	await owner.post("by id and by slug", path, { organizationId: first.id, organizationSlug: second.slug });
	await owner.post("without either", path, {});
	await owner.post("without a body", path);
	await owner.post("with an id that is no text", path, { organizationId: 5 });
	await owner.post("of an id that there is not", path, { organizationId: UNKNOWN });
	await owner.get("active one after a refusal", "/organization/get-organization");
	await owner.post("by id once more", path, { organizationId: first.id });
	await owner.post("of a slug that there is not", path, { organizationSlug: UNKNOWN });
	await owner.post("of somebody else's id", path, { organizationId: foreign.id });
	await owner.get("active one after somebody else's", "/organization/get-organization");
	await owner.post("of somebody else's slug", path, { organizationSlug: foreign.slug });
	await owner.post("from an untrusted origin", path, { organizationId: second.id }, { headers: { origin: EVIL } });
	await owner.post("none", path, { organizationId: null });
	await owner.get("session with none", "/get-session");
	await owner.post("none again", path, { organizationId: null });
	await owner.post("without either, and with none active", path, {});
}

async function reading(stage: Stage): Promise<void> {
	const [owner, viewer, stranger] = await stage.signedUp("owner", "viewer", "stranger");
	const other = await owner.organization("other");
	const organization = await owner.organization("read");
	await stage.server.join(owner, organization, viewer, "viewer");
	const nobody = stage.visitor("nobody");
	for (const name of ["get-organization", "get-full-organization"]) {
		const path = `/organization/${name}`;
		await nobody.get(`${name} by nobody`, path);
		await owner.get(`${name}, the active one`, path);
		await owner.get(`${name} by id`, `${path}?organizationId=${other.id}`);
		await owner.get(`${name} by slug`, `${path}?organizationSlug=${organization.slug}`);
		await owner.get(`${name} by an empty id`, `${path}?organizationId=`);
		await owner.get(`${name} of an id that there is not`, `${path}?organizationId=${UNKNOWN}`);
		await owner.get(`${name} of a slug that there is not`, `${path}?organizationSlug=${UNKNOWN}`);
		await stranger.get(`${name} by an outsider`, `${path}?organizationId=${organization.id}`);
		await stranger.get(`${name} without an active one`, path);
		await viewer.get(`${name} by a viewer`, `${path}?organizationId=${organization.id}`);
	}
	const full = "/organization/get-full-organization";
	await owner.get("with one member", `${full}?organizationId=${organization.id}&membersLimit=1`);
	await owner.get("with a limit that is no number", `${full}?organizationId=${organization.id}&membersLimit=x`);
	const answer = await owner.get("active one at the end", "/organization/get-organization");
	if (textAt(answer, "id") === "") throw new Error("Nobody has read an organization.");
}

export const ORGANIZATIONS: readonly Scenario[] = [
	{ name: "create", play: create },
	{ name: "check-slug", play: checkSlug },
	{ name: "update", play: update },
	{ name: "delete", play: deletion },
	{ name: "set-active", play: setActive },
	{ name: "reading", play: reading },
];
