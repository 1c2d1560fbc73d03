import { defineConfig } from "vite";

export default defineConfig({
	// Must be the origin in Muster's `TRUSTED_ORIGINS`.
	server: { port: 5173, strictPort: true },
	// The client is a link into the repository, which has its own React. The application must use only one.
	resolve: { dedupe: ["react", "@tanstack/react-query"] },
});
