/** Sentences one after the other: a space between them where the script has spaces. */
import { locale } from "./i18n.svelte";

export const sentences = (...said: (string | false | null | undefined)[]) =>
  said.filter(Boolean).join(locale() === "zh-CN" ? "" : " ");
