// What the code keeps beside an object (a plan, a pack) was worked out under the mutant of that moment. The next one must not see it.

const Kept = globalThis.WeakMap;
const every: { forget: () => void }[] = [];

/** Makes every `WeakMap` of our own code one that can be emptied. */
export const keepForgettably = (): void => {
  globalThis.WeakMap = new Proxy(Kept, {
    construct: (target, [entries]: [Iterable<readonly [object, unknown]>?]) =>
      /\/src\//.test(new Error().stack?.split("\n")[2] ?? "") ? forgettable() : new target(entries ?? []),
  });
};

const forgettable = (): object => {
  let map = new Kept<object, unknown>();
  every.push({ forget: () => (map = new Kept()) });
  return {
    get: (key: object) => map.get(key),
    has: (key: object) => map.has(key),
    set: (key: object, value: unknown) => map.set(key, value),
  };
};

/** Empties them. */
export const forget = (): void => {
  for (const one of every) one.forget();
};
