import type { Check } from "../check.js";
import { dependsOn } from "../depends.js";
import { below, parameterParts } from "../parts.js";

/** Finds keys of a parameter that themselves differ by place. */
export const keyNotPlaceFree: Check = {
  code: "key-not-place-free",
  severity: "error",
  summary: { zh: "参数的键不随地区而变", en: "The keys of a parameter do not differ by place" },
  why: {
    zh: "数值按地区查找，若键本身又随地区而变，就不知以何地为准",
    en: "A value is looked up by place; were a key local too, it would be open which place it is taken from",
  },
  bad: "rate: { type: share, by: [locality, local_class] }   # local_class rests on a local parameter",
  good: "rate: { type: share, by: [locality, residence] }",
  check: (context) =>
    parameterParts(context).flatMap(({ parameter, at }) =>
      parameter.by.flatMap(({ name, node }, index) => {
        const scope = { pack: context.pack, version: null };
        if (name === "locality" || !dependsOn(node, scope, (reference) => reference.kind === "locality")) return [];
        const message = {
          zh: `键 \`${name}\` 随地区而变；请改用与地区无关的事实或定义`,
          en: `the key \`${name}\` differs by place; use a fact or a definition that does not`,
        };
        return [{ at: below(at, "by", index), message }];
      }),
    ),
};
