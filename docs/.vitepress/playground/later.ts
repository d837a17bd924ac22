import { onScopeDispose, type ShallowRef, shallowRef, watch } from "vue";

/**
 * Works something out after what is on the screen has been painted, and again whenever its source changes; null while under way.
 * The work is a generator: each step is short, and the page stays quick between them.
 */
export const useLater = <S, R>(source: () => S, work: (source: S) => Generator<void, R>): ShallowRef<R | null> => {
  const result: ShallowRef<R | null> = shallowRef(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (steps: Generator<void, R>): void => {
    const started = performance.now();
    let at = steps.next();
    while (!at.done && performance.now() - started < 12) at = steps.next();
    if (at.done) result.value = at.value;
    else timer = setTimeout(() => run(steps), 0);
  };
  watch(
    source,
    (now) => {
      clearTimeout(timer);
      timer = setTimeout(() => run(work(now)), 30);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return result;
};
