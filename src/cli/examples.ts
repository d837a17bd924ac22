import type { Session } from "./session.js";

/** Writes the examples that end a help page. */
export function examplesText(examples: readonly string[], { messages }: Session): string {
  return `\n${messages.help.examples}\n${examples.map((example) => `  $ huimin ${example}\n`).join("")}`;
}
