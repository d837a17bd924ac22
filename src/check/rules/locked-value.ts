import type { Check } from "../check.js";
import { type Locked, lockedFaults } from "../locked.js";
import { parameterParts, rowsOf } from "../parts.js";

const rows: Locked = {
  part: "rows",
  placeOf: (context, name) => rowsOf(context).find(({ row }) => row.id === name)?.at ?? null,
  changed: (name) => ({
    zh: `规定值 \`${name}\` 已发布，不得修改；请恢复，自新值施行之日起另加一行`,
    en: `the value \`${name}\` is released and may not change; put it back, and add a row from the day on which the new value holds`,
  }),
  removed: (name) => ({
    zh: `规定值 \`${name}\` 已发布，不得删除；请恢复，此后无值的自该日起另加一行 \`not_seen: true\``,
    en: `the value \`${name}\` is released and may not be taken away; put it back, and where none holds any more add a row \`not_seen: true\` from that day`,
  }),
};

const parameters: Locked = {
  part: "parameters",
  placeOf: (context, name) => parameterParts(context).find((one) => one.name === name)?.at ?? null,
  changed: (name) => ({
    zh: `参数 \`${name}\` 已发布，类型、周期、\`by\` 和下限不得修改；请恢复，另设参数供新版本使用`,
    en: `the parameter \`${name}\` is released, and its type, period, \`by\` and floor may not change; put it back, and declare another one for new versions`,
  }),
  removed: (name) => ({
    zh: `参数 \`${name}\` 已发布，不得删除；请恢复`,
    en: `the parameter \`${name}\` is released and may not be taken away; put it back`,
  }),
};

/** Finds released values of the law that were changed or taken away. */
export const lockedValue: Check = {
  code: "locked-value",
  severity: "error",
  summary: { zh: "已发布的规定值不改、不删", en: "A released value of the law is neither changed nor taken away" },
  why: {
    zh: "过去的金额依据当时的规定值，改动后无法重算；新值应自施行之日起另加一行",
    en: "Past amounts rest on the value of their day and must come out the same again; a new value is a new row from its day",
  },
  bad: "values: { 2019-10-14: { value: 500.00 } } # was: 480.00",
  good: "values: { 2019-10-14: { value: 480.00 }, 2024-01-01: { value: 500.00 } }",
  check: (context) => [...lockedFaults(context, parameters), ...lockedFaults(context, rows)],
};
