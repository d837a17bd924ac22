const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "{": "&#123;",
  "|": "&#124;",
};

/** Makes a text safe where HTML, a table or a template would take its signs for its own. */
export const text = (plain: string): string => plain.replace(/[&<>"{|]/g, (sign) => entities[sign] ?? sign);

/** Writes an element of class `name` around what is already HTML; nothing where there is nothing. */
export const span = (name: string, inner: string): string => (inner === "" ? "" : `<span class="${name}">${inner}</span>`);

/** Writes a Markdown table; cells are HTML. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
