import { describe, expect, test } from "vitest";
import { type Catalogue, complaintsAbout, inputsOf, variantsOf } from "../../scripts/generate/catalogue";

describe("the catalogue is not compiled", () => {
	const en = { hello: "Hello {name}", seats: { "count=one": "{count} seat", "count=other": "{count} seats" } };
	const about = (de: Catalogue[string]) => complaintsAbout({ en, de }, "en");
	const seats = { "count=one": "{count} Platz", "count=other": "{count} Plätze" };

	test("unless it is complete and correct", () => {
		expect(about({ hello: "Hallo {name}", seats })).toEqual([]);
		expect(complaintsAbout({ en, ja: { hello: "{name}", seats: "{count} 席" } }, "en")).toEqual([]);
	});

	test.each([
		{ what: "a missing message", de: { seats }, complaint: "de: hello is missing." },
		{
			what: "an extra message",
			de: { hello: "{name}", seats, bye: "x" },
			complaint: "de: bye is not a message of en.",
		},
		{ what: "a missing input", de: { hello: "Hallo", seats }, complaint: "de: hello takes {}, not {name}." },
		{ what: "another input", de: { hello: "{who}", seats }, complaint: "de: hello takes {who}, not {name}." },
		{ what: "an empty text", de: { hello: "", seats }, complaint: "de: hello is empty." },
		{
			what: "a stray brace",
			de: { hello: "{name} {0}", seats },
			complaint: "de: hello has a brace that is no {input}.",
		},
		{
			what: "a mark that nobody sees",
			de: { hello: "\u202e{name}", seats },
			complaint: "de: hello has white space at an end, or a character that cannot be seen.",
		},
		{
			what: "a missing plural form",
			de: { hello: "{name}", seats: { "count=other": "{count}" } },
			complaint: "de: seats lacks the form one.",
		},
		{
			what: "a plural form that the language does not have",
			de: { hello: "{name}", seats: { ...seats, "count=few": "{count}" } },
			complaint: "de: seats has the idle form few.",
		},
		{
			what: "a plural where English has none",
			de: { hello: { "name=one": "{name}", "name=other": "{name}" }, seats },
			complaint: "de: hello has the idle form one.",
		},
		{
			what: "a plural by two counts",
			de: { hello: "{name}", seats: { ...seats, "rows=other": "{count}" } },
			complaint: "de: seats goes by more than one count: count, rows.",
		},
	])("with $what", ({ de, complaint }) => {
		expect(about(de)).toContain(complaint);
	});
});

test("a form leaves out nothing but its count", () => {
	const seats = { "count=one": "one seat in {place}", "count=other": "{count} seats in {place}" };
	const complaintsOf = (de: typeof seats) => complaintsAbout({ en: { seats }, de: { seats: de } }, "en");
	expect(complaintsOf(seats)).toEqual([]);
	expect(complaintsOf({ ...seats, "count=one": "ein Platz" })).toEqual(["de: seats leaves {place} out of a form."]);
});

test("the form for all other counts comes last, wherever it is in the file", () => {
	const seats = { "count=other": "{count} seats in {place}", "count=one": "a seat in {place}" };
	expect(variantsOf(seats).map(({ plural }) => plural?.form)).toEqual(["one", "other"]);
	expect(inputsOf(seats)).toEqual(["count", "place"]);
});
