import { onMounted, type ShallowRef, shallowRef, watch } from "vue";
import type { Pack } from "../../../../src/index.js";
import type { Files } from "./check-files.js";
import { type Checking, useCheck } from "./use-check.js";

/** What a panel tells of an edit; null: the released rules stand. */
export type Edited = { readonly files: Record<string, string>; readonly pack: Pack } | null;

export interface Edit extends Checking {
  /** null: still loading. */
  readonly released: Readonly<ShallowRef<Files | null>>;
  readonly files: Readonly<ShallowRef<Files>>;
  readonly apply: (files: Files) => void;
  readonly undo: () => void;
  readonly canUndo: () => boolean;
  readonly reset: () => void;
  /** Tells whether anything is otherwise than released. */
  readonly canReset: () => boolean;
}

interface EditOptions {
  /** The texts as the page holds them; null: the released ones. */
  readonly held: () => Files | null;
  readonly policies: () => readonly string[];
  readonly tell: (edited: Edited) => void;
}

const mostUndone = 200;

/** Edits the files of the pack: loads them, keeps what to undo, checks every state, and tells the page of each sound one. */
export const useEdit = ({ held, policies, tell }: EditOptions): Edit => {
  const checking = useCheck();
  const released = shallowRef<Files | null>(null);
  const files = shallowRef<Files>({});
  const before = shallowRef<readonly Files[]>([]);
  let told: Files | null = held();
  const change = (now: Files): void => {
    files.value = now;
    checking.check(now, policies());
  };
  onMounted(async () => {
    released.value = (await import("./released-texts.js")).releasedTexts;
    change(held() ?? released.value);
  });
  watch(checking.compiled, (compiled) => {
    if (compiled?.pack == null || released.value === null) return;
    const edited = isSame(compiled.files, released.value) ? null : { files: { ...compiled.files }, pack: compiled.pack };
    const isNews = edited !== null || told !== null || held() !== null;
    told = edited?.files ?? null;
    if (isNews) tell(edited);
  });
  // What the page holds and was not told from here was changed elsewhere: the officer went back to the released rules.
  watch(held, (now) => {
    if (released.value === null || isSame(now ?? released.value, told ?? released.value)) return;
    told = now;
    apply(now ?? released.value);
  });
  const apply = (now: Files): void => {
    if (isSame(now, files.value)) return;
    before.value = [...before.value, files.value].slice(-mostUndone);
    change(now);
  };
  return {
    ...checking,
    released,
    files,
    apply,
    undo: () => {
      const last = before.value.at(-1);
      before.value = before.value.slice(0, -1);
      if (last !== undefined) change(last);
    },
    reset: () => {
      if (released.value !== null) apply(released.value);
    },
    canUndo: () => before.value.length > 0,
    canReset: () => released.value !== null && !isSame(files.value, released.value),
  };
};

const isSame = (a: Files, b: Files): boolean => {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
};
