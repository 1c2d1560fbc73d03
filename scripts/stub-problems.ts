/** The parts of esbuild's metafile that are read here: the imports of each file of a bundle. */
export interface Metafile {
	inputs: Readonly<Record<string, { imports: readonly { path: string }[] }>>;
}

/** The package of a file: `@scope/name` in `node_modules/@scope/name/index.js`. */
const PACKAGE = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//;
/** A stub's folder below `stubs/` is named after the package that it is for. */
const STUB = /^(?:\.\/)?(stubs\/((?:@[^/]+\/)?[^/]+)\/[^/]+)$/;

/**
 * A sentence for each alias that replaces a file of another package than the one that its stub is for, or replaces
 * nothing. An alias such as `./compile.js` matches in every package of the bundle, so an update of any of them can
 * change where a stub stands.
 *
 * @param aliases import path -> stub
 */
export function stubProblems(aliases: Readonly<Record<string, string>>, { inputs }: Metafile): string[] {
	const imports = Object.entries(inputs).flatMap(([importer, file]) =>
		file.imports.map(({ path }) => ({ importer, path })),
	);
	return Object.entries(aliases).flatMap(([alias, target]) => {
		const [, stub, intended] = STUB.exec(target) ?? [];
		if (stub === undefined)
			return [`The alias ${alias} is for ${target}, which is not of the form stubs/<package>/<file>.`];
		const importers = imports.filter(({ path }) => path === stub).map(({ importer }) => importer);
		if (importers.length === 0) return [`The alias ${alias} replaces nothing: ${intended} no longer imports it.`];
		const strangers = importers.filter((importer) => PACKAGE.exec(importer)?.[1] !== intended);
		return strangers.map(
			(importer) => `The alias ${alias} is for ${intended}, but ${importer} imports ${stub} through it.`,
		);
	});
}
