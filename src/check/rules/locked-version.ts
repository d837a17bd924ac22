import type { Check } from "../check.js";
import { lockedFaults } from "../locked.js";
import { versionsOf } from "../parts.js";

/** Finds released versions of policies that were changed or taken away. */
export const lockedVersion: Check = {
  code: "locked-version",
  severity: "error",
  summary: { zh: "已发布的政策版本不改、不删", en: "A released version of a policy is neither changed nor taken away" },
  why: {
    zh: "过去的认定依据当时的版本，改动后无法重算；译文和依据可以更正，规则要改须另立版本",
    en: "Past decisions rest on the version of their day and must come out the same again; texts and citations may be corrected, a rule is changed by a new version",
  },
  bad: "# demo/2019-10-14.yaml, released\neligibility: { all: { sick: { when: ill } } } # was: seriously_ill",
  good: "# demo/2024-01-01.yaml, a new file\neligibility: { all: { sick: { when: ill } } }",
  check: (context) =>
    lockedFaults(context, {
      part: "versions",
      placeOf: (at, name) => {
        const found = versionsOf(at).find(({ policy, version }) => `${policy}@${version.from}` === name);
        return found === undefined ? null : { file: found.file, path: ["policy"] };
      },
      changed: (name) => ({
        zh: `版本 \`${name}\` 已发布，规则不得修改；请恢复原文，把改动写入以施行日期命名的新版本文件`,
        en: `the version \`${name}\` is released and its rules may not change; put it back, and write the change into a new file named after the day it takes effect`,
      }),
      removed: (name) => ({
        zh: `版本 \`${name}\` 已发布，不得删除；请恢复其文件，终止政策请另立版本并写 \`in_force: false\``,
        en: `the version \`${name}\` is released and may not be taken away; put its file back, and end a policy by a new version with \`in_force: false\``,
      }),
    }),
};
