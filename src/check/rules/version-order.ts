import type { Check } from "../check.js";
import { versionsOf } from "../parts.js";

/** Finds versions that end what is not in force. */
export const versionOrder: Check = {
  code: "version-order",
  severity: "error",
  summary: { zh: "只有施行中的政策才能终止", en: "Only a policy in force can be ended" },
  why: {
    zh: "终止一项未施行的政策，多半是日期或文件放错",
    en: "To end what is not in force is most likely a wrong date or a file in the wrong folder",
  },
  bad: "# 2020-01-01.yaml, the first file of its policy\nin_force: false",
  good: "# 2020-01-01.yaml, after 2019-10-14.yaml\nin_force: false",
  check: (context) =>
    versionsOf(context).flatMap(({ pack, policy, version, file }) => {
      const earlier = (pack.policies[policy]?.versions ?? []).filter(({ from }) => from < version.from);
      if (version.inForce || earlier.at(-1)?.inForce === true) return [];
      const message = {
        zh: `政策 \`${policy}\` 在 ${version.from} 之前并未施行；请核对日期或删去本文件`,
        en: `the policy \`${policy}\` is not in force before ${version.from}; correct the date or remove this file`,
      };
      return [{ at: { file, path: ["in_force"] }, of: "key", message }];
    }),
};
