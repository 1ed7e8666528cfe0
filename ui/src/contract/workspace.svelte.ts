/** What every screen knows around itself: the open workspace, its people and teams. Set up once, by the frame. */
import { getContext, setContext } from "svelte";
import { query, type Query } from "./client.svelte";
import type { OpenWorkspace, Person, Side } from "./contract.gen";

const key = Symbol("workspace");

export class Workspace {
  readonly state: Query<"workspace.state"> = query("workspace.state", () => ({}), ["workspace", "people", "actions", "leads", "meeting"]);

  /** The open workspace; null while there is none. */
  readonly open: OpenWorkspace | null = $derived.by(() => {
    const status = this.state.data?.status;
    return status?.kind === "open" ? status.workspace : null;
  });

  readonly #people = $derived(new Map((this.open?.people ?? []).map((person) => [person.id, person])));

  /** Everybody who still takes part, by name. */
  readonly active: readonly Person[] = $derived((this.open?.people ?? []).filter((person) => person.active));

  /** Buyer stages in order. */
  readonly stages: readonly string[] = $derived(this.open?.stages ?? []);

  /** Somebody by id, also those who left. */
  person(id: string | null | undefined): Person | null {
    return id ? (this.#people.get(id) ?? null) : null;
  }

  /** The shortest name that is theirs alone; empty for nobody. */
  shortName(id: string | null | undefined): string {
    return this.person(id)?.shortName ?? "";
  }

  /** What a side calls itself. */
  team(side: Side): string {
    return this.open?.teams[side] ?? "";
  }

  /** Today in the workspace's zone, `2026-11-26`. */
  readonly today: string = $derived(this.state.data?.now.local.slice(0, 10) ?? "");
}

/** Sets the workspace up for all components below. */
export function provideWorkspace(): Workspace {
  const workspace = new Workspace();
  setContext(key, workspace);
  return workspace;
}

/** The workspace. To be called while a component is set up. */
export const useWorkspace = () => getContext<Workspace>(key);
