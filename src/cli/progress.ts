import type { Session } from "./session.js";

/** Shows how far work has come on one line of the terminal, which is cleared at the end; nothing where there is no terminal. */
export function showProgress(
  { io }: Session,
  words: (done: number, of: number) => string,
): ((done: number, of: number) => void) | undefined {
  const { progress } = io;
  if (progress === undefined) return undefined;
  return (done, of) => progress(done < of ? `\r\u001b[2K${words(done, of)}` : "\r\u001b[2K");
}
