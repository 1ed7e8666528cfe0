// The arrows of the house: views → features → kit; features → contract → host; a feature never imports a feature.
const from = (path, extra = {}) => ({ path, ...extra });
module.exports = {
  forbidden: [
    { name: "kit-knows-only-itself", severity: "error", comment: "Primitives know no word of the product.",
      from: from("^src/kit"), to: { path: "^src/(contract|host|features|views)" } },
    { name: "host-knows-nobody", severity: "error", comment: "Doors answer the contract, they don't use it.",
      from: from("^src/host"), to: { path: "^src/(kit|features|views)" } },
    { name: "contract-knows-only-host", severity: "error", comment: "The client asks a host and nobody else.",
      from: from("^src/contract"), to: { path: "^src/(kit|features|views)" } },
    { name: "features-know-no-view", severity: "error", comment: "Views are composed of features, not the reverse.",
      from: from("^src/features"), to: { path: "^src/(views|host)" } },
    { name: "a-feature-never-imports-a-feature", severity: "error", comment: "Share through kit, or let the view compose.",
      from: from("^src/features/([^/]+)/"), to: { path: "^src/features/", pathNot: "^src/features/$1/" } },
    { name: "only-one-file-knows-tauri", severity: "error", comment: "Everything else runs in a browser as well.",
      from: from("^src", { pathNot: "^src/host/tauri\\.ts$" }), to: { path: "@tauri-apps" } },
    { name: "views-ask-through-contract", severity: "error", comment: "Only main.ts chooses the host.",
      from: from("^src/views"), to: { path: "^src/host" } },
    { name: "no-circles", severity: "error", comment: "A circle has no lower half.", from: {}, to: { circular: true } },
    { name: "no-orphan-imports", severity: "error", comment: "What is imported exists.", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|ftl)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["svelte", "import", "types", "default"], extensions: [".ts", ".js", ".svelte"] },
  },
};
