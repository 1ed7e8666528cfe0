import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeHost } from "../host/fake";
import { call, connect, serverNow, type Query } from "./client.svelte";
import type { MeetingPlace, Topic } from "./contract.gen";
import QueryProbe from "./testing/QueryProbe.svelte";

const place = (series: string): MeetingPlace => ({ meeting: null, latestClosed: null, series });

describe("a query", () => {
  let answers: (() => unknown)[];
  let host: FakeHost;
  let disconnect: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    answers = [];
    host = new FakeHost({ "meeting.place": () => (answers.shift() ?? (() => place("last")))(), "item.remove": () => ({}) });
    disconnect = connect(host);
  });
  afterEach(() => {
    disconnect();
    vi.useRealTimers();
  });

  async function shown(topics: Topic[]) {
    const found: { query: Query<"meeting.place"> | null } = { query: null };
    const component = mount(QueryProbe, { target: document.body, props: { topics, onquery: (query) => (found.query = query) } });
    flushSync();
    await vi.advanceTimersByTimeAsync(20);
    if (!found.query) throw new Error("the probe has a query");
    return { query: found.query, stop: () => unmount(component) };
  }
  const changed = async (seq: number, topics: Topic[]) => {
    host.send({ kind: "changed", seq, topics, by: "test" });
    await vi.advanceTimersByTimeAsync(20);
  };

  it("asks again when a commit changes one of its topics, and only then", async () => {
    const { query, stop } = await shown(["meeting"]);
    expect(host.asked).toHaveLength(1);
    await changed(1, ["leads"]);
    expect(host.asked).toHaveLength(1);
    await changed(2, ["leads", "meeting"]);
    expect(host.asked).toHaveLength(2);
    expect(query.waiting).toBe(false);
    stop();
  });

  it("asks again after a gap, whatever the topic", async () => {
    const { stop } = await shown(["meeting"]);
    await changed(1, ["leads"]);
    await changed(3, ["leads"]);
    expect(host.asked).toHaveLength(2);
    stop();
  });

  it("keeps what it knew while a refusal stands, and forgets the refusal with the next answer", async () => {
    answers = [() => place("first"), () => { throw { code: "disk_full", message: "Full.", hint: "Make room." }; }, () => place("third")];
    const { query, stop } = await shown(["meeting"]);
    await changed(1, ["meeting"]);
    expect(query.data?.series).toBe("first");
    expect(query.failure?.code).toBe("disk_full");
    await changed(2, ["meeting"]);
    expect(query.data?.series).toBe("third");
    expect(query.failure).toBeNull();
    stop();
  });

  it("asks nothing once its component is gone", async () => {
    const { stop } = await shown(["meeting"]);
    stop();
    await changed(1, ["meeting"]);
    expect(host.asked).toHaveLength(1);
  });

  it("takes the server's time from each answer", async () => {
    host.now = "2026-11-26T09:00:00Z";
    await call("item.remove", { id: "x" });
    expect(Math.abs(serverNow() - Date.parse(host.now))).toBeLessThan(50);
  });
});
