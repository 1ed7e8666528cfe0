/**
 * A meeting's clock between two answers: what the contract said, counted on. No rule of timing is decided here; the next
 * answer corrects whatever was counted.
 */
import type { Clock, Moment } from "../../contract/contract.gen";
import { wallMillis } from "../../kit/i18n.svelte";

export interface Counted {
  /** Used on the current item, milliseconds. */
  used: number;
  /** Left of its timebox; negative is over. */
  left: number;
  /** 0 to 1. */
  share: number;
  phase: "calm" | "last" | "over";
  /** Behind (positive) or ahead, milliseconds. */
  behind: number;
  /** When the meeting would end, as wall time; null where unknown. */
  ends: string | null;
}

/** Moves a wall time on. */
export function later(moment: Moment, millis: number): string {
  return new Date(wallMillis(moment.local) + millis).toISOString().slice(0, 19);
}

/** The clock `now`, from an answer that was true `at`. */
export function count(clock: Clock, at: number, now: number): Counted {
  const passed = Math.max(0, now - at);
  const used = clock.elapsed + (clock.running ? passed : 0);
  const left = clock.timebox - used;
  // The end moves with every second that does not use up an item's own time: paused, over, or with no item on.
  const within = clock.running ? Math.max(0, Math.min(passed, clock.timebox - clock.elapsed)) : 0;
  const grown = passed - within;
  return {
    used,
    left,
    share: clock.timebox > 0 ? Math.min(1, used / clock.timebox) : 1,
    phase: left < 0 ? "over" : left <= 60_000 && clock.timebox > 60_000 ? "last" : "calm",
    behind: clock.behind + grown,
    ends: clock.ends ? later(clock.ends, grown) : null,
  };
}

/** Whole minutes behind or ahead, towards zero: half a minute is on time. */
export const wholeMinutes = (millis: number) => Math.trunc(millis / 60_000);
