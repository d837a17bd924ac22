import assert from "node:assert/strict";
import type { Text } from "../../src/values/text.js";

const longest = 2000;
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Asserts that a message is there in both languages, fits on a screen and hides nothing. */
export const assertTold = ({ zh, en }: Text): void => {
  assert.match(zh, /\p{Script=Han}/u);
  assert.match(en, /[a-z]/);
  for (const text of [zh, en]) {
    assert(text.length < longest, `a message of ${text.length} characters`);
    assert.doesNotMatch(text, hidden);
  }
};
