import { expect, test } from "vitest";
import { pathWithQuery } from "../../../src/pages/path-with-query";

test("parameters are encoded, undefined ones left out, and those of the path kept", () => {
	expect(pathWithQuery("/start", {})).toBe("/start");
	expect(pathWithQuery("/start", { notice: undefined })).toBe("/start");
	expect(pathWithQuery("/auth/verify", { redirect: "/invite?t=a?b=c", notice: "code-sent" })).toBe(
		"/auth/verify?redirect=%2Finvite%3Ft%3Da%3Fb%3Dc&notice=code-sent",
	);
	expect(pathWithQuery("/workspaces/acme?status=all", { notice: "left" })).toBe(
		"/workspaces/acme?status=all&notice=left",
	);
});
