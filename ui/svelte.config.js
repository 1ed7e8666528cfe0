import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // A group hears Escape and Enter of the controls inside it; the controls themselves are what one reaches.
    warningFilter: (warning) => warning.code !== "a11y_no_noninteractive_element_interactions",
  },
};
