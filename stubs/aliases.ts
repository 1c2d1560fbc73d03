/** Each import that the build replaces, and the stub in its place; README.md has the reasons. */
export const STUBS: Readonly<Record<string, string>> = {
	"../locales/index.js": "stubs/zod/locales.ts",
	"./compile.js": "stubs/zod/compile.ts",
	"./from-json-schema.js": "stubs/zod/from-json-schema.ts",
	"./json-schema-generator.js": "stubs/zod/json-schema.ts",
	"./json-schema-processors.js": "stubs/zod/json-schema.ts",
	"../core/json-schema-processors.js": "stubs/zod/json-schema.ts",
	"./to-json-schema.js": "stubs/zod/json-schema.ts",
	"../core/to-json-schema.js": "stubs/zod/json-schema.ts",
	"@better-auth/core/social-providers": "stubs/better-auth/social-providers.ts",
	"@better-auth/telemetry": "stubs/better-auth/telemetry.ts",
	"@better-auth/memory-adapter": "stubs/better-auth/memory-adapter.ts",
	"./openapi.mjs": "stubs/better-call/openapi.ts",
	"./mime-types.js": "stubs/nodemailer/mime-types.ts",
	"../fetch/index.js": "stubs/nodemailer/fetch.ts",
};
