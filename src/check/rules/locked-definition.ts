import type { Check } from "../check.js";
import { lockedFaults } from "../locked.js";

/** Finds shared definitions that released versions may rest on and that were changed or taken away. */
export const lockedDefinition: Check = {
  code: "locked-definition",
  severity: "error",
  summary: { zh: "已发布的共用定义不改、不删", en: "A released shared definition is neither changed nor taken away" },
  why: {
    zh: "已发布的版本引用共用定义，改动定义等于改动这些版本",
    en: "Released versions ask for shared definitions; to change one is to change them all",
  },
  bad: "poor: { of: household, when: registered } # was: registered_poor",
  good: "poor: { of: household, when: registered_poor }\npoor_since_2024: { of: household, when: registered }",
  check: (context) =>
    lockedFaults(context, {
      part: "definitions",
      placeOf: ({ files }, name) => (files.definitions === null ? null : { file: files.definitions.file, path: [name] }),
      changed: (name) => ({
        zh: `共用定义 \`${name}\` 已发布，不得修改；请恢复原文，另取名称写新定义，供新版本引用`,
        en: `the shared definition \`${name}\` is released and may not change; put it back, and write a new one under another name for new versions to use`,
      }),
      removed: (name) => ({
        zh: `共用定义 \`${name}\` 已发布，不得删除；请恢复`,
        en: `the shared definition \`${name}\` is released and may not be taken away; put it back`,
      }),
    }),
};
