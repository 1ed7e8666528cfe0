/** What a door must provide: the contract answered, its events, and the system's dialogs. Knows no call by name. */

/** Every answer says what time it was and which topics it changed. */
export interface Answered {
  now: string;
  answer: unknown;
  changed: string[];
}

/** A refusal: a stable code, what happened and what to do, in English. */
export interface Refusal {
  code: string;
  message: string;
  hint: string;
}

/** A file that a dialog or a drop named. The window never sees its path. */
export interface PickedFile {
  token: string;
  name: string;
}

export interface Host {
  /** Answers, or throws a {@link Refusal}. */
  call(name: string, request: unknown): Promise<Answered>;
  /** Hears every event; `reset` is told when events may have been missed. Answers how to stop. */
  subscribe(hear: (event: unknown) => void, reset: () => void): () => void;
  /** Asks for a file to read; null where the user changed their mind. */
  pickFile(purpose: "leads" | "workspace"): Promise<PickedFile | null>;
  /** Asks where to write; null where the user changed their mind. */
  saveFile(suggestedName: string): Promise<PickedFile | null>;
  /** Told after a call wrote to a file of {@link saveFile}; a browser then downloads it. */
  saved(file: PickedFile): void;
  /** Hears files that are dropped on the window. Answers how to stop. */
  onDrop(hear: (file: PickedFile) => void): () => void;
  /** Address of a page of minutes, for a sandboxed frame: it brings its own content security policy. */
  minutesPage(query: Record<string, string>): string;
  /** Puts rich text on the clipboard. */
  copyRich(html: string, text: string): Promise<void>;
}

/** Whatever was thrown, as a refusal. */
export function asRefusal(error: unknown): Refusal {
  if (typeof error === "object" && error !== null && "code" in error && "message" in error) {
    const { code, message } = error;
    const hint = "hint" in error && typeof error.hint === "string" ? error.hint : "";
    if (typeof code === "string" && typeof message === "string") return { code, message, hint };
  }
  return { code: "no_answer", message: `Entente did not answer: ${String(error)}`, hint: "Try again." };
}

/** Rich text by the clipboard of the web view. */
export async function copyRichText(html: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
  } catch (error) {
    // WebKitGTK refuses the asynchronous clipboard where no gesture is seen; the copy event still takes both forms.
    let taken = false;
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData("text/html", html);
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      taken = true;
    };
    document.addEventListener("copy", fill, { once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", fill);
    if (!taken) throw error;
  }
}
