import { expect, test } from "vitest";
import { isolate } from "../../../src/languages/isolate";

test("a name that could reorder its sentence is isolated, any other stays as it is", () => {
	expect(isolate("en", "Grace")).toBe("Grace");
	expect(isolate("en", "غريس")).toBe("\u2068غريس\u2069");
	expect(isolate("de", "גרייס 5")).toBe("\u2068גרייס 5\u2069");
	expect(isolate("ar", "Grace")).toBe("\u2068Grace\u2069");
	expect(isolate("ar", "42 (!)")).toBe("\u206842 (!)\u2069");
	expect(isolate("ar", "")).toBe("");
});
