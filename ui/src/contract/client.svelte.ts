/**
 * The contract's client: typed calls, queries that ask again when what they show has changed, and the server's time.
 *
 * Knows the host's interface and the generated contract; no word on a screen and no component.
 */
import { onDestroy } from "svelte";
import { asRefusal, type Host, type PickedFile, type Refusal } from "../host/host";
import type { Calls, Event, Topic } from "./contract.gen";

export type { PickedFile, Refusal } from "../host/host";

type Name = keyof Calls;

let host: Host | null = null;
let lastSeq: number | null = null;
/** Server milliseconds at `performance.now() === 0`. */
let offset = Date.now() - performance.now();

const live = new Set<{ topics: readonly Topic[]; stale: () => void }>();
const jobHearers = new Set<(event: Extract<Event, { kind: "job" }>) => void>();

/** Names the door through which everything is asked. Answers how to let it go. */
export function connect(door: Host): () => void {
  host = door;
  lastSeq = null;
  const stop = door.subscribe((event) => hear(event as Event), askAllAgain);
  // A laptop that slept may have missed events, and `performance.now()` may have stood still meanwhile.
  let wall = Date.now();
  let steady = performance.now();
  const watch = setInterval(() => {
    const drift = Date.now() - wall - (performance.now() - steady);
    wall = Date.now();
    steady = performance.now();
    if (Math.abs(drift) > 2000) askAllAgain();
  }, 5000);
  return () => {
    clearInterval(watch);
    stop();
    host = null;
  };
}

function door(): Host {
  if (!host) throw new Error("connect() names the host first");
  return host;
}

function hear(event: Event) {
  if (event.kind === "job") {
    for (const hearer of jobHearers) hearer(event);
    return;
  }
  const gap = lastSeq !== null && event.seq !== lastSeq + 1;
  lastSeq = event.seq;
  if (gap) askAllAgain();
  else touch(event.topics);
}

function touch(topics: readonly Topic[]) {
  for (const query of live) if (query.topics.some((topic) => topics.includes(topic))) query.stale();
}

/** Everything on screen is asked again. */
export function askAllAgain() {
  for (const query of live) query.stale();
}

async function ask<N extends Name>(name: N, request: Calls[N]["request"]) {
  const { now, answer, changed } = await door().call(name, request);
  const at = Date.parse(now);
  if (!Number.isNaN(at)) offset = at - performance.now();
  return { at, answer: answer as Calls[N]["answer"], changed: changed as Topic[] };
}

/** Asks once. Throws a {@link Refusal}. */
export async function call<N extends Name>(name: N, request: Calls[N]["request"]): Promise<Calls[N]["answer"]> {
  const { answer, changed } = await ask(name, request);
  if (changed.length > 0) touch(changed);
  return answer;
}

/** Milliseconds since the epoch by the server's clock. */
export const serverNow = () => offset + performance.now();

/**
 * What one call answers, kept up to date for as long as the component lives.
 *
 * `data` stays while it is asked again; `failure` is set until the next answer. `at` is the server's time of `data`.
 */
export class Query<N extends Name> {
  data = $state.raw<Calls[N]["answer"] | null>(null);
  failure = $state.raw<Refusal | null>(null);
  /** Whether the first answer is still out. */
  waiting = $state(true);
  /** Server milliseconds at which `data` was true. */
  at = $state(0);
  #again: () => void = () => undefined;

  constructor(name: N, request: () => Calls[N]["request"] | null, topics: readonly Topic[]) {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = "";
    const run = async (wanted: Calls[N]["request"]) => {
      const mine = ++turn;
      try {
        const { at, answer } = await ask(name, wanted);
        if (mine !== turn) return;
        this.data = answer;
        this.at = at;
        this.failure = null;
      } catch (error) {
        if (mine !== turn) return;
        this.failure = asRefusal(error);
      }
      this.waiting = false;
    };
    const again = () => {
      // A commit comes twice, with the command's answer and as an event: one question answers both.
      clearTimeout(timer);
      timer = setTimeout(() => {
        const wanted = request();
        if (wanted !== null) void run(wanted);
      }, 12);
    };
    this.#again = again;
    const entry = { topics, stale: again };
    live.add(entry);
    $effect(() => {
      const wanted = request();
      const form = JSON.stringify(wanted);
      if (wanted === null || form === asked) return;
      asked = form;
      void run(wanted);
    });
    onDestroy(() => {
      turn++;
      clearTimeout(timer);
      live.delete(entry);
    });
  }

  /** Asks again now. */
  again() {
    this.#again();
  }
}

/**
 * Declares what a component shows: a call, its request (asked again when it changes; null asks nothing) and the topics
 * whose commits make it stale. To be called while the component is set up.
 */
export function query<N extends Name>(
  name: N,
  request: () => Calls[N]["request"] | null,
  topics: readonly Topic[],
): Query<N> {
  return new Query(name, request, topics);
}

/** Hears what becomes of jobs. Answers how to stop. */
export function onJob(hearer: (event: Extract<Event, { kind: "job" }>) => void): () => void {
  jobHearers.add(hearer);
  return () => void jobHearers.delete(hearer);
}

/** The server's time as a rune, `step` milliseconds fine, while the component lives. */
export function ticking(step = 250): { readonly now: number } {
  let now = $state(serverNow());
  const timer = setInterval(() => (now = serverNow()), step);
  onDestroy(() => clearInterval(timer));
  return {
    get now() {
      return now;
    },
  };
}

/** The system's dialogs and clipboard. */
export const files = {
  pick: (purpose: "leads" | "workspace"): Promise<PickedFile | null> => door().pickFile(purpose),
  save: (suggestedName: string): Promise<PickedFile | null> => door().saveFile(suggestedName),
  saved: (file: PickedFile) => door().saved(file),
  onDrop: (hearer: (file: PickedFile) => void) => door().onDrop(hearer),
  minutesPage: (query: Record<string, string>) => door().minutesPage(query),
  copyRich: (html: string, text: string) => door().copyRich(html, text),
};

export { asRefusal };
