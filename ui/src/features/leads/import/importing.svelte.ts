/**
 * One file on its way in: checked, shown, corrected and checked again, then imported or left alone.
 *
 * Knows the jobs of the contract and what the user said differently; decides nothing about a row.
 */
import { onDestroy } from "svelte";
import { asRefusal, call, files, onJob, type PickedFile, type Refusal } from "../../../contract/client.svelte";
import type { ImportOptions, ImportPreview, JobStatus, Progress } from "../../../contract/contract.gen";

const nothingSaid = (): ImportOptions => ({
  profile: null, map: {}, status: {}, system: null, zone: null, dateOrder: null, encoding: null, delimiter: null, sheet: null,
  empty: [], strict: false,
});

export type Stage = "choose" | "checking" | "preview" | "running" | "waiting" | "done" | "refused" | "cancelled";

export class Importing {
  file = $state.raw<PickedFile | null>(null);
  stage = $state<Stage>("choose");
  /** The latest finished check, or the report of the import. */
  preview = $state.raw<ImportPreview | null>(null);
  progress = $state.raw<Progress | null>(null);
  /** Rows a second, once it can be told. */
  rate = $state<number | null>(null);
  failure = $state.raw<Refusal | null>(null);
  /** What the user said differently from what was recognised. */
  said: ImportOptions = nothingSaid();
  #job: string | null = null;
  #purpose: "check" | "run" = "check";
  #began = 0;
  #ends = new Map<string, (status: JobStatus) => void>();

  constructor() {
    onDestroy(onJob(({ job, status }) => this.#hear(job, status)));
    // A check that nobody looks at any more is of no use; an import that was asked for goes on.
    onDestroy(() => {
      if (this.#job && this.#purpose === "check") void call("job.cancel", { job: this.#job }).catch(() => undefined);
    });
  }

  /** Takes another file, from the beginning. */
  take(file: PickedFile) {
    this.file = file;
    this.said = nothingSaid();
    this.preview = null;
    void this.#start("check");
  }

  /** Reads the file again, with what is said now. */
  correct(change: Partial<ImportOptions>) {
    this.said = { ...this.said, ...change };
    void this.#start("check");
  }

  run = () => this.#start("run");

  async cancel() {
    if (!this.#job) return;
    try {
      await call("job.cancel", { job: this.#job });
    } catch (error) {
      this.failure = asRefusal(error);
    }
  }

  /** Writes the rejected rows to a file of a dialog. Answers whether one was written. */
  async saveRejects(name: string): Promise<boolean> {
    if (!this.file) return false;
    try {
      const to = await files.save(name);
      if (!to) return false;
      const { job } = await call("import.saveRejects", { file: this.file.token, what: "leads", options: this.said, to: to.token });
      const status = await this.#end(job);
      if (status.kind === "failed") throw status.failure;
      files.saved(to);
      this.failure = null;
      return true;
    } catch (error) {
      this.failure = asRefusal(error);
      return false;
    }
  }

  async #start(purpose: "check" | "run") {
    if (!this.file) return;
    const before = this.#job;
    this.#job = null;
    this.#purpose = purpose;
    this.stage = purpose === "check" ? "checking" : "running";
    this.failure = null;
    this.progress = null;
    this.rate = null;
    this.#began = performance.now();
    try {
      if (before) await call("job.cancel", { job: before });
      const { job } = await call(purpose === "check" ? "import.check" : "import.run", { file: this.file.token, what: "leads", options: this.said });
      this.#job = job;
      // What happened before we knew the job's name.
      this.#hear(job, await call("job.status", { job }));
    } catch (error) {
      this.stage = "refused";
      this.failure = asRefusal(error);
    }
  }

  #hear(job: string, status: JobStatus) {
    if (status.kind !== "running" && status.kind !== "waiting") this.#ends.get(job)?.(status);
    if (job !== this.#job) return;
    switch (status.kind) {
      case "running": {
        this.progress = status.progress;
        const seconds = (performance.now() - this.#began) / 1000;
        if (seconds > 0.5 && status.progress.rows > 0) this.rate = status.progress.rows / seconds;
        return;
      }
      case "waiting":
        this.stage = "waiting";
        return;
      case "finished":
        this.preview = status.report;
        this.stage = this.#purpose === "check" ? "preview" : "done";
        break;
      case "failed":
        this.failure = status.failure;
        // The preview stays where only the import itself was refused: its questions can be answered there.
        this.stage = this.#purpose === "run" && this.preview ? "preview" : "refused";
        break;
      case "cancelled":
        this.stage = "cancelled";
        break;
    }
    this.#job = null;
  }

  async #end(job: string): Promise<JobStatus> {
    const heard = new Promise<JobStatus>((resolve) => this.#ends.set(job, resolve));
    const now = await call("job.status", { job });
    if (now.kind === "running" || now.kind === "waiting") return heard.finally(() => this.#ends.delete(job));
    this.#ends.delete(job);
    return now;
  }
}

/** What is said after a column was given another field: the one it had is empty then, and no other column has the new one. */
export function remap(said: ImportOptions, had: string | null, header: string, field: string): Pick<ImportOptions, "map"> {
  const map = { ...said.map };
  for (const [key, value] of Object.entries(map)) if (value === header) delete map[key];
  if (had !== null && had !== field) map[had] = "";
  if (field !== "") map[field] = header;
  return { map };
}
