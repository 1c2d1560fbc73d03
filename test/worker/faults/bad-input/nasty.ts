/** Hostile values. */
import fc from "fast-check";

const LINE_BREAKS = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f"];

/** Texts that try to become a header, a line, a tag, a query or another name. */
export const NASTY_TEXTS: readonly string[] = [
	"",
	" ",
	"\0",
	"\ud800",
	"\udc00\ud800",
	"\ufeff",
	"\u202egnp.exe",
	"\u200b\u2060",
	"аcme",
	"ａｃｍｅ",
	"e\u0301".repeat(50),
	"👩‍👩‍👧‍👦".repeat(20),
	"Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
	...LINE_BREAKS.map((end) => `Ada${end}Bcc: everybody@example.com${end}${end}http://localhost:8787/invite?t=x`),
	"</title></td></table><script>alert(1)</script>",
	'" onmouseover="alert(1)" x="',
	"<!--",
	"]]>",
	"&lt;b&gt;&#60;b&#62;",
	"{{link}}{{inviterName}}",
	"$&$1$`",
	"' or 1=1 --",
	'"; drop table workspace; --',
	"%s%n%00%0d%0a",
	"https://evil.example/invite?t=x",
	"../../../etc/passwd",
	"__proto__",
	"constructor",
	"hasOwnProperty",
	"null",
	"NaN",
	"1e400",
	"x".repeat(65),
	"x".repeat(10_000),
];

export const nastyText = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 300 }) },
);

function nested(depth: number): unknown {
	let value: unknown = "deep";
	for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
	return value;
}

/** Any JSON value. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
	{ weight: 4, arbitrary: nastyText },
	{
		weight: 2,
		arbitrary: fc.constantFrom<unknown>(
			null,
			true,
			false,
			0,
			-1,
			1.5,
			31,
			1e308,
			Number.MAX_SAFE_INTEGER,
			[],
			{},
			[[]],
			[null],
			{ toString: "x" },
			{ length: 3 },
			nested(100),
			nested(3_000),
		),
	},
	{ weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
