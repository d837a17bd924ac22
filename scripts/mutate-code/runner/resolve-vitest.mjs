// What the tests import as `vitest` is the small collector beside this file, which keeps the real `expect`.
const collector = new URL("./collect.ts", import.meta.url).href;

export const resolve = (specifier, context, next) =>
  specifier === "vitest" && context.parentURL !== collector
    ? { url: collector, format: "module", shortCircuit: true }
    : next(specifier, context);
