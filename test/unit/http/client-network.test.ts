import { expect, test } from "vitest";
import { clientNetwork } from "../../../src/http/client-network";

const addressOf = (address: string, more: Record<string, string> = {}) =>
	clientNetwork(new Headers({ "cf-connecting-ip": address, ...more }));

test("the network is the one that Cloudflare reports, never one that the client can send", () => {
	expect(addressOf("192.0.2.7", { "x-forwarded-for": "198.51.100.1", "x-real-ip": "198.51.100.2" })).toBe("192.0.2.7");
	expect(clientNetwork(new Headers({ "x-forwarded-for": "198.51.100.1" }))).toBe("unknown");
});

test("an IPv4 address counts as a whole, also in IPv6's notation", () => {
	expect(addressOf("192.0.2.7")).not.toBe(addressOf("192.0.2.8"));
	expect(addressOf("::ffff:192.0.2.7")).toBe("::ffff:192.0.2.7");
});

test.each([
	["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
	["2001:db8:1:2::", "2001:db8:1:2"],
	["2001:db8:1:2::6", "2001:db8:1:2"],
	["2001:db8::6", "2001:db8:0:0"],
	["2001:db8::3:4:5:6", "2001:db8:0:0"],
	["2001:db8:1::3:4:5:6", "2001:db8:1:0"],
	["::1", "0:0:0:0"],
	["::", "0:0:0:0"],
])("of %s only the /64 network counts: %s", (address, network) => {
	expect(addressOf(address)).toBe(network);
});
