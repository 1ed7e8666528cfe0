/** A host for unit tests: answers are given by name, events are sent by hand. */
import type { Answered, Host, PickedFile } from "./host";

type Respond = (request: never) => unknown;

export class FakeHost implements Host {
  readonly asked: { name: string; request: unknown }[] = [];
  now = "2026-11-26T09:00:00Z";
  picked: PickedFile | null = null;
  copied: { html: string; text: string } | null = null;
  private hearers = new Set<(event: unknown) => void>();

  constructor(private readonly answers: Record<string, Respond>) {}

  async call(name: string, request: unknown): Promise<Answered> {
    this.asked.push({ name, request });
    const respond = this.answers[name];
    if (!respond) throw { code: "not_found", message: `The fake host has no answer for ${name}.`, hint: "" };
    return { now: this.now, answer: await respond(request as never), changed: [] };
  }

  /** Tells every listener. */
  send(event: unknown) {
    for (const hear of this.hearers) hear(event);
  }

  subscribe(hear: (event: unknown) => void) {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  pickFile = async () => this.picked;
  saveFile = async (name: string) => ({ token: "token", name });
  saved = () => undefined;
  onDrop = () => () => undefined;
  minutesPage = () => "about:blank";
  copyRich = async (html: string, text: string) => {
    this.copied = { html, text };
  };
}
