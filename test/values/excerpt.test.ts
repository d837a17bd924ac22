import { expect, it } from "vitest";
import { excerptOf } from "../../src/values/excerpt.js";

it.each([
  ["", ""],
  ["杨某", "杨某"],
  ["a".repeat(60), "a".repeat(60)],
  ["a".repeat(61), `${"a".repeat(60)}…`],
  [`${"a".repeat(59)}😀b`, `${"a".repeat(59)}…`],
  [`${"a".repeat(59)}😀`, `${"a".repeat(59)}…`],
  [`${"a".repeat(58)}😀`, `${"a".repeat(58)}😀`],
  [`${"😀".repeat(29)}a😀b`, `${"😀".repeat(29)}a…`],
  ["two\nlines", "two\\u{a}lines"],
  ["\u202eturned", "\\u{202e}turned"],
  [`${"a".repeat(59)}\ud83d`, `${"a".repeat(59)}\\u{d83d}`],
  ["half \ud83d", "half \\u{d83d}"],
  ["\u2028and\u2029", "\\u{2028}and\\u{2029}"],
])("of %j shows %j", (text, shown) => expect(excerptOf(text)).toBe(shown));
