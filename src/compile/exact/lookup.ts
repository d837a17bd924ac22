import { type Lookup, lookUp } from "../../plan/lookup.js";
import type { Code, Compiler } from "../compiler.js";
import type { Scope } from "../scope.js";
import { optionsOf } from "./condition.js";
import { placeCode } from "./node.js";

/** Makes code that looks a parameter up. What is found for the same keys is found once. */
export const compileLookup = (name: string, scope: Scope, compiler: Compiler): Code<Lookup> => {
  const { plan } = compiler;
  const keys = (plan.pack.parameters[name]?.by ?? []).map((key): Code<readonly string[] | null> => {
    const option = scope.each?.fact === key.name ? scope.each.option : null;
    if (option !== null) return () => [option];
    const code = key.name === "locality" ? placeCode(scope, compiler) : compiler.node(key.node, scope);
    return (frame) => optionsOf(code(frame));
  });
  const found = new Map<string, Lookup>();
  return (frame) => {
    const options = keys.map((key) => key(frame));
    const signature = options.map((possible) => (possible === null ? "*" : possible.join("|"))).join("/");
    const known = found.get(signature);
    if (known !== undefined) return known;
    const lookup = lookUp(plan, name, options, scope.floors);
    found.set(signature, lookup);
    return lookup;
  };
};
