/**
 * Arrows in a list of rows: one row is in the tab order, the arrows move the focus, Enter opens, Escape leaves.
 *
 * Rows carry `data-row`. After a row goes away the focus is on the one that took its place.
 */
import type { Attachment } from "svelte/attachments";
import { pressed } from "./keys";

export interface ListNav {
  /** Enter on a row. */
  onenter?: (row: HTMLElement, index: number) => void;
  /** Escape in the list. */
  onescape?: () => void;
  /** A row got the focus. */
  onrow?: (row: HTMLElement, index: number) => void;
}

export function listNav(options: ListNav = {}): Attachment<HTMLElement> {
  return (list) => {
    let current = 0;
    let within = false;
    list.dataset.arrows = "";
    const rows = () => [...list.querySelectorAll<HTMLElement>("[data-row]")];
    const mark = () => {
      const all = rows();
      current = Math.min(current, Math.max(0, all.length - 1));
      all.forEach((row, index) => (row.tabIndex = index === current ? 0 : -1));
      return all;
    };
    const move = (to: number) => {
      const all = rows();
      const row = all[Math.max(0, Math.min(all.length - 1, to))];
      if (!row) return;
      current = all.indexOf(row);
      mark();
      row.focus();
      row.scrollIntoView({ block: "nearest" });
    };
    const focusin = (event: FocusEvent) => {
      within = true;
      const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
      const index = row ? rows().indexOf(row) : -1;
      if (!row || index < 0) return;
      current = index;
      mark();
      if (event.target === row) options.onrow?.(row, index);
    };
    const focusout = (event: FocusEvent) => {
      // Where the focused row was removed nothing is told to get the focus: it stays ours.
      if (event.relatedTarget instanceof Node && !list.contains(event.relatedTarget)) within = false;
    };
    const keydown = (event: KeyboardEvent) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
      const name = pressed(event);
      if (!row || name === null) return;
      if (name === "Escape") {
        if (event.target !== row) row.focus();
        else if (options.onescape) options.onescape();
        else return;
      } else if (event.target !== row) return;
      else if (name === "ArrowDown") move(current + 1);
      else if (name === "ArrowUp") move(current - 1);
      else if (name === "Home") move(0);
      else if (name === "End") move(rows().length - 1);
      else if (name === "Enter" && options.onenter) options.onenter(row, current);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const watch = new MutationObserver(() => {
      const all = mark();
      if (within && document.activeElement === document.body) all[current]?.focus();
    });
    mark();
    list.addEventListener("focusin", focusin);
    list.addEventListener("focusout", focusout);
    list.addEventListener("keydown", keydown);
    watch.observe(list, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      list.removeEventListener("focusin", focusin);
      list.removeEventListener("focusout", focusout);
      list.removeEventListener("keydown", keydown);
    };
  };
}
