/** Keeps a text on one line of Markdown, and what it says from being taken for markup. */
export const escaped = (text: string): string =>
  text
    .replace(/[\r\n]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("|", "\\|")
    .replace(/([*_[\]~@#])/g, "\\$1");

/** Writes a text as code; one with a backtick has them replaced. */
export const coded = (text: string): string =>
  text === ""
    ? ""
    : `\`${text
        .replace(/[\r\n]+/g, " ")
        .replaceAll("`", "'")
        .replaceAll("|", "\\|")}\``;

/** Writes a table; its cells are Markdown already. */
export const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");

/** Writes what is folded away until it is asked for. */
export const folded = (summary: string, content: string): string =>
  `<details><summary>${escaped(summary)}</summary>\n\n${content.trimEnd()}\n\n</details>\n`;
