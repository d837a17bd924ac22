import { describe, expect, it } from "vitest";
import { messages } from "../../src/cli/messages.js";
import { showProgress } from "../../src/cli/progress.js";
import type { Session } from "../../src/cli/session.js";

const sessionWith = (progress: ((text: string) => void) | undefined): Session => ({
  io: { stdin: (async function* () {})(), out: async () => {}, err: () => {}, colour: false, width: 80, progress },
  language: "en",
  messages: messages.en,
  json: false,
  finish: () => {},
});

describe("progress", () => {
  it("stands on one line of the terminal, and is cleared at the end", () => {
    const shown: string[] = [];
    const show = showProgress(
      sessionWith((text) => void shown.push(text)),
      (done, of) => `${done} of ${of}`,
    );
    show?.(0, 2);
    show?.(1, 2);
    show?.(2, 2);
    expect(shown).toEqual(["\r\u001b[2K0 of 2", "\r\u001b[2K1 of 2", "\r\u001b[2K"]);
  });
  it("is silent where there is no terminal", () => expect(showProgress(sessionWith(undefined), () => "")).toBeUndefined());
});
