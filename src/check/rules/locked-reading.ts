import { readingsOf } from "../../bind/pack-names.js";
import type { Check } from "../check.js";
import { lockedFaults } from "../locked.js";

/** Finds released readings whose default was changed, or that were taken away. */
export const lockedReading: Check = {
  code: "locked-reading",
  severity: "error",
  summary: { zh: "已发布的理解口径不改默认、不删", en: "A released reading keeps its default and is not taken away" },
  why: {
    zh: "默认口径变了，过去的认定也随之改变；改变口径须从某日起另立版本",
    en: "With another default past decisions come out otherwise; a change of reading takes effect from a day, by a new version",
  },
  bad: "several: { options: { once: …, each: … }, default: each } # was: once",
  good: "several: { options: { once: …, each: … }, default: once }\nseveral_since_2024: { options: { once: …, each: … }, default: each }",
  check: (context) =>
    lockedFaults(context, {
      part: "readings",
      placeOf: ({ files }, name) => readingsOf(files).find((one) => one.name === name)?.at ?? null,
      changed: (name) => ({
        zh: `口径 \`${name}\` 已发布，默认选项不得修改；请恢复，另设口径供新版本使用`,
        en: `the reading \`${name}\` is released and its default may not change; put it back, and declare another reading for new versions`,
      }),
      removed: (name) => ({
        zh: `口径 \`${name}\` 已发布，不得删除；请恢复`,
        en: `the reading \`${name}\` is released and may not be taken away; put it back`,
      }),
    }),
};
