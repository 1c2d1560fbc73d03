import { expect, test } from "vitest";
import { readList, writeList } from "../../../src/pages/team/invite-many/read-list";

const read = (text: string) => readList(text, "member").map(({ line, email, role }) => [line, email, role]);

test("a pasted list is read in each of the usual forms", () => {
	expect(read("ada@example.com\r\n\r\n  grace@example.com  \n")).toEqual([
		[1, "ada@example.com", "member"],
		[3, "grace@example.com", "member"],
	]);
	expect(read("ada@example.com, grace@example.com; x")).toEqual([
		[1, "ada@example.com", "member"],
		[1, "grace@example.com; x", "member"],
	]);
	expect(read("Ada Lovelace <ada@example.com>\ngrace@example.com\tadmin")).toEqual([
		[1, "ada@example.com", "member"],
		[2, "grace@example.com", "admin"],
	]);
});

test("a CSV file is read with or without headings, in any order, with quotes", () => {
	expect(read('Name,E-mail,Role\n"Lovelace, Ada",ada@example.com,Admin\nGrace,grace@example.com,\n')).toEqual([
		[2, "ada@example.com", "admin"],
		[3, "grace@example.com", "member"],
	]);
	expect(read("email;role\nada@example.com;viewer")).toEqual([[2, "ada@example.com", "viewer"]]);
});

test("a line without an address stays in the list, to be marked; one with the role owner too", () => {
	expect(read("not an address\nada@example.com,owner")).toEqual([
		[1, "not an address", "member"],
		[2, "ada@example.com", "owner"],
	]);
});

test("a written list is read unchanged, whatever its addresses", () => {
	const people = [
		{ email: '"a,b"@example.com', role: "admin" },
		{ email: "=cmd@example.com", role: "viewer" },
	];
	expect(readList(writeList(people), "member")).toMatchObject(people);
});
