import { onBeforeUnmount, type Ref, ref, type ShallowRef, shallowRef } from "vue";
import type { Diagnostic } from "../../../../src/authoring.js";
import type { Pack } from "../../../../src/index.js";
import type { Files, ScenarioOutcome, Told } from "./check-files.js";

/** What is known so far of the files checked last. */
export interface Checking {
  /** Gives the files to be checked; the policies whose scenarios matter most come first. */
  readonly check: (files: Files, first: readonly string[]) => void;
  readonly isBusy: Readonly<Ref<boolean>>;
  /** The files that were compiled last, and what they made; null pack: they are not sound. */
  readonly compiled: Readonly<
    ShallowRef<{ readonly files: Files; readonly pack: Pack | null; readonly diagnostics: readonly Diagnostic[] } | null>
  >;
  readonly outcomes: Readonly<ShallowRef<readonly ScenarioOutcome[]>>;
  readonly total: Readonly<Ref<number>>;
}

/** Checks files in a worker, as long as the component lives. */
export const useCheck = (): Checking => {
  const worker = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
  const [isBusy, total] = [ref(false), ref(0)];
  const compiled: Checking["compiled"] & { value: unknown } = shallowRef(null);
  const outcomes: ShallowRef<readonly ScenarioOutcome[]> = shallowRef([]);
  let asked: { readonly id: number; readonly files: Files } = { id: 0, files: {} };
  worker.onmessage = ({ data: told }: MessageEvent<Told>) => {
    if (told.id !== asked.id) return;
    if (told.kind === "compiled") {
      compiled.value = { files: asked.files, pack: told.pack, diagnostics: told.diagnostics };
      total.value = told.total;
      outcomes.value = [];
    } else outcomes.value = [...outcomes.value, ...told.outcomes];
    isBusy.value = outcomes.value.length < total.value;
  };
  onBeforeUnmount(() => worker.terminate());
  const check = (files: Files, first: readonly string[]): void => {
    asked = { id: asked.id + 1, files };
    isBusy.value = true;
    worker.postMessage({ id: asked.id, files: { ...files }, first: [...first] });
  };
  return { check, isBusy, compiled, outcomes, total };
};
