import type { Level } from "../model/level.js";
import type { Component, Version } from "../model/pack.js";
import type { Period } from "../model/value-type.js";
import type { Language } from "../values/text.js";

/** The words of a policy read as a regulation that an explanation does not need. */
export interface RegulationWords {
  readonly kind: Readonly<Record<Version["kind"], string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly per: Readonly<Record<Period, string>>;
  readonly form: Readonly<Record<Component["form"], string>>;
  readonly dependsOn: (label: string) => string;
  readonly dependsOnReading: (question: string) => string;
  readonly reading: (option: string, isDefault: boolean) => string;
  /** What always holds, and what never does. */
  readonly noRequirement: string;
  readonly noSuchCase: string;
  readonly period: Readonly<Record<Period, string>>;
}

/** Holds the words of each language. */
export const regulationWords: Readonly<Record<Language, RegulationWords>> = {
  zh: {
    kind: { benefit: "补助", status: "身份认定", duty: "应办事项" },
    level: { person: "个人", household: "家庭", village: "村", county: "县（市、区）", item: "单项" },
    per: { month: "按月", term: "按学期", year: "按年", once: "一次性" },
    form: { cash: "发放现金", waiver: "减免", premium: "缴纳保费", in_kind: "发放实物或提供服务" },
    dependsOn: (label) => `视“${label}”而定`,
    dependsOnReading: (question) => `视对“${question}”的理解而定`,
    reading: (option, isDefault) => `取“${option}”${isDefault ? "（默认）" : ""}`,
    noRequirement: "不作此项限制",
    noSuchCase: "不含此类情形",
    period: { month: "每月", term: "每学期", year: "每年", once: "一次性" },
  },
  en: {
    kind: { benefit: "Benefit", status: "Status", duty: "Duty" },
    level: { person: "a person", household: "a household", village: "a village", county: "a county", item: "an item" },
    per: { month: "Monthly", term: "By school term", year: "Yearly", once: "Once" },
    form: { cash: "in cash", waiver: "as a waiver", premium: "as a premium", in_kind: "in kind" },
    dependsOn: (label) => `Depends on: ${label}`,
    dependsOnReading: (question) => `Depends on how this is read: ${question}`,
    reading: (option, isDefault) => `If read as “${option}”${isDefault ? " (default)" : ""}`,
    noRequirement: "not required",
    noSuchCase: "no such case",
    period: { month: "a month", term: "a term", year: "a year", once: "once" },
  },
};
