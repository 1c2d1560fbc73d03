/** Node 24 does not have the base64 and hex methods of `Uint8Array` (ES2026), which workerd has. */

function define(target: object, name: string, value: unknown): void {
	if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

interface Base64Options {
	alphabet?: "base64" | "base64url";
	omitPadding?: boolean;
}

define(Uint8Array.prototype, "toBase64", function (this: Uint8Array, { alphabet = "base64" }: Base64Options = {}) {
	return Buffer.from(this).toString(alphabet);
});
define(Uint8Array.prototype, "toHex", function (this: Uint8Array) {
	return Buffer.from(this).toString("hex");
});
define(Uint8Array, "fromHex", (text: string) => Uint8Array.from(Buffer.from(text, "hex")));
define(Uint8Array, "fromBase64", (text: string, { alphabet = "base64" }: Base64Options = {}) =>
	Uint8Array.from(Buffer.from(text, alphabet)),
);
