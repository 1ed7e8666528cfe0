/**
 * The rows of the Leads place: the first page kept up to date, further pages on demand.
 *
 * After a change every page down to the chosen row is asked again before any row is replaced, so that nothing jumps and
 * nothing old stays. Knows cursors, not what they mean.
 */
import { untrack } from "svelte";
import { asRefusal, call, type Query, type Refusal } from "../../contract/client.svelte";
import type { LeadRow, LeadsPlace, ListLeads } from "../../contract/contract.gen";

export class LeadList {
  rows = $state.raw<LeadRow[]>([]);
  failure = $state.raw<Refusal | null>(null);
  /** Which list `rows` are of. */
  of = $state.raw<ListLeads | null>(null);
  #after: string | null = null;
  #request: ListLeads = { filter: "all", search: "" };
  #turn = 0;
  #asking = false;

  /** `kept` says how many rows must stay when the same list is asked again. */
  constructor(first: Query<"lead.list">, request: () => ListLeads, kept: () => number) {
    $effect(() => {
      const page = first.data;
      if (page) untrack(() => void this.#begin(page, request(), kept()));
    });
  }

  async #begin(page: LeadsPlace, request: ListLeads, kept: number) {
    const same = request.filter === this.#request.filter && request.search === this.#request.search;
    const turn = ++this.#turn;
    this.#request = request;
    let rows = page.leads;
    let after = page.after;
    try {
      while (same && after !== null && rows.length < kept) {
        const next = await call("lead.list", { ...request, after });
        if (turn !== this.#turn) return;
        rows = rows.concat(next.leads);
        after = next.after;
      }
    } catch (error) {
      this.failure = asRefusal(error);
      return;
    }
    this.#asking = false;
    this.failure = null;
    this.#after = after;
    this.of = request;
    this.rows = rows;
  }

  /** Asks for the next page, if there is one. */
  async more() {
    if (this.#after === null || this.#asking) return;
    this.#asking = true;
    const turn = this.#turn;
    try {
      const next = await call("lead.list", { ...this.#request, after: this.#after });
      if (turn !== this.#turn) return;
      this.#after = next.after;
      this.rows = this.rows.concat(next.leads);
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = asRefusal(error);
    } finally {
      if (turn === this.#turn) this.#asking = false;
    }
  }
}
