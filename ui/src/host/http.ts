/** The contract over HTTP: for `vite dev` and browser tests, answered by the devserver on loopback. */
import { asRefusal, copyRichText, type Answered, type Host, type PickedFile } from "./host";

async function ask(name: string, request: unknown): Promise<Answered> {
  const response = await fetch(`/call/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request ?? {}),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw asRefusal(body);
  return body as Answered;
}

async function upload(file: File): Promise<PickedFile> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
  const body: unknown = await response.json();
  if (!response.ok) throw asRefusal(body);
  return body as PickedFile;
}

function choose(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.hidden = true;
    document.body.append(input);
    const settle = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => settle(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => settle(null));
    input.click();
  });
}

export function httpHost(): Host {
  return {
    async call(name, request) {
      try {
        return await ask(name, request);
      } catch (error) {
        throw asRefusal(error);
      }
    },
    subscribe(hear, reset) {
      const source = new EventSource("/events");
      // Also the first time: what was asked before may have been answered before a commit that nobody heard of.
      source.onopen = reset;
      source.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data));
      return () => source.close();
    },
    async pickFile(purpose) {
      const file = await choose(purpose === "leads" ? ".csv,.tsv,.txt,.xlsx,text/csv" : ".entente");
      return file ? upload(file) : null;
    },
    async saveFile(suggestedName) {
      const response = await fetch(`/files?name=${encodeURIComponent(suggestedName)}`, { method: "POST", body: "" });
      const body: unknown = await response.json();
      if (!response.ok) throw asRefusal(body);
      return body as PickedFile;
    },
    saved(file) {
      const link = document.createElement("a");
      link.href = `/files/${file.token}`;
      link.download = file.name;
      link.click();
    },
    onDrop(hear) {
      const over = (event: DragEvent) => {
        if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
      };
      const drop = (event: DragEvent) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void upload(file).then(hear);
      };
      addEventListener("dragover", over);
      addEventListener("drop", drop);
      return () => {
        removeEventListener("dragover", over);
        removeEventListener("drop", drop);
      };
    },
    minutesPage: (query) => `/minutes?${new URLSearchParams(query).toString()}`,
    copyRich: copyRichText,
  };
}
