/** The contract inside the desktop shell. The only file that knows Tauri. */
import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { asRefusal, copyRichText, type Answered, type Host, type PickedFile } from "./host";

/** Listens, and stops as soon as it may. */
function heard<T>(event: string, hear: (payload: T) => void): () => void {
  const listening = listen<T>(event, ({ payload }) => hear(payload));
  return () => void listening.then((stop) => stop());
}

export function tauriHost(): Host {
  return {
    async call(name, request) {
      try {
        return await invoke<Answered>("call", { name, request: request ?? {} });
      } catch (error) {
        throw asRefusal(error);
      }
    },
    subscribe(hear, reset) {
      const listening = listen<unknown>("entente", ({ payload }) => hear(payload));
      // What was asked before may have been answered before a commit that nobody heard of.
      void listening.then(reset);
      return () => void listening.then((stop) => stop());
    },
    pickFile: (purpose) => invoke<PickedFile | null>("pick_file", { purpose }),
    saveFile: (suggestedName) => invoke<PickedFile | null>("save_file", { suggestedName }),
    saved: () => undefined,
    onDrop: (hear) => heard<PickedFile>("entente-drop", hear),
    // `minutes://localhost/` or, on Windows, `http://minutes.localhost/`: the platform's form of a scheme of its own.
    minutesPage: (query) => `${convertFileSrc("", "minutes")}?${new URLSearchParams(query).toString()}`,
    copyRich: copyRichText,
  };
}

/** Whether this page runs inside the shell. */
export const insideShell = () => "__TAURI_INTERNALS__" in globalThis;
