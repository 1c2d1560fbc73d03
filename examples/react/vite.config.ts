import { defineConfig } from "vite";

export default defineConfig({
	// Muster trusts this very origin.
	server: { port: 5173, strictPort: true },
	// The client is a link to the repository, which has a React of its own: there is to be one.
	resolve: { dedupe: ["react", "@tanstack/react-query"] },
});
