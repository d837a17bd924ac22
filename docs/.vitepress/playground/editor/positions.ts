/** The part of a text that a diagnostic speaks of: from its position to the end of the word there. */
export const partAt = (text: string, line: number, column: number): { readonly from: number; readonly to: number } => {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
  const word = /^(?:[\w"]+|\S)/.exec(text.slice(from).split("\n")[0] ?? "")?.[0].length ?? 0;
  return { from, to: Math.min(text.length, from + word) };
};
