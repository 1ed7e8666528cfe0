import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// Where `vite dev` finds the contract; the devserver prints its address.
const devserver = process.env.ENTENTE_DEVSERVER ?? "http://127.0.0.1:4173";

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  // Nothing is inlined: the content security policy allows no data URLs for fonts.
  build: { outDir: "dist", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(["/call", "/events", "/files", "/minutes"].map((path) => [path, { target: devserver, changeOrigin: true }])),
  },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});
