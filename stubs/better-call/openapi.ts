function notBundled(): never {
	throw new Error("better-call's OpenAPI page is not part of the bundle.");
}

export { notBundled as generator, notBundled as getHTML };
