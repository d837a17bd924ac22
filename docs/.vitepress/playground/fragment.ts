import { type CaseInput, type Pack, plan, screen, type Text } from "../../../src/index.js";
import { orProblems } from "./answer.js";
import type { Suppositions } from "./situation.js";
import type { PlaygroundState } from "./state.js";

/** What a link holds: a state, nothing, or something that cannot be read. */
export type FromFragment =
  | { readonly kind: "state"; readonly state: PlaygroundState }
  | { readonly kind: "none" }
  | { readonly kind: "bad"; readonly reason: Text };

const start = "#case=";
const version = "1";
const longest = 60_000;

const reasons = {
  length: { zh: "链接过长，无法读取", en: "the link is too long to be read" },
  version: { zh: "链接由其他版本的页面生成，本页无法读取", en: "the link was made by another version of this page" },
  damaged: { zh: "链接不完整或已损坏，请重新复制", en: "the link is incomplete or damaged; copy it again" },
} satisfies Record<string, Text>;

/** Writes a state as the fragment of a link: its version, and compact JSON in base64url. */
export const toFragment = ({ policies, asOf, knownOn, readings, suppose, given }: PlaygroundState): string => {
  const content = {
    p: policies,
    d: asOf,
    ...(knownOn === null ? {} : { k: knownOn }),
    ...(Object.keys(readings).length === 0 ? {} : { r: readings }),
    ...(Object.keys(suppose).length === 0 ? {} : { s: suppose }),
    g: given,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `${start}${version}.${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
};

/** Reads the fragment of a link; the library checks what it holds against the pack. */
export const fromFragment = (fragment: string, pack: Pack): FromFragment => {
  if (!fragment.startsWith(start)) return { kind: "none" };
  if (fragment.length > longest) return { kind: "bad", reason: reasons.length };
  const [made, text = ""] = fragment.slice(start.length).split(".");
  if (made !== version) return { kind: "bad", reason: /^\d+$/.test(made ?? "") ? reasons.version : reasons.damaged };
  const state = stateIn(decoded(text));
  if (state === null) return { kind: "bad", reason: reasons.damaged };
  const checked = orProblems(() => {
    const { policies, asOf, knownOn, readings, suppose } = state;
    screen(plan(pack, { asOf, knownOn: knownOn ?? undefined, policies, readings, suppose }), state.given);
  });
  if (checked.ok) return { kind: "state", state };
  const [first] = checked.problems;
  return { kind: "bad", reason: first === undefined ? reasons.damaged : problemReason(first.message) };
};

const problemReason = ({ zh, en }: Text): Text => ({
  zh: `链接中的内容与现行规则不符：${zh}`,
  en: `what the link holds does not fit the rules: ${en}`,
});

const decoded = (text: string): unknown => {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0))));
  } catch {
    return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const isBands = (value: unknown): boolean => Array.isArray(value) && value.every(isRecord);
const isTextRecord = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((one) => typeof one === "string");
const isSuppositions = (value: unknown): value is Suppositions =>
  isRecord(value) && Object.values(value).every((one) => typeof one === "string" || isTexts(one) || isBands(one));

// The case itself is checked by the library, name by name.
const stateIn = (content: unknown): PlaygroundState | null => {
  if (!isRecord(content)) return null;
  const { p, d, k = null, r = {}, s = {}, g } = content;
  if (!isTexts(p) || typeof d !== "string" || !(k === null || typeof k === "string")) return null;
  if (!isTextRecord(r) || !isSuppositions(s) || !isRecord(g)) return null;
  return { policies: p, asOf: d, knownOn: k, readings: r, suppose: s, given: g as CaseInput };
};
