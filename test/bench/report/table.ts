/** Writes a table of Markdown, figures to the right. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const areFigures = (at: number): boolean => rows.every((row) => /^-?\d/.test(row[at] ?? ""));
  const rules = columns.map((_, at) => (areFigures(at) ? "---:" : "---"));
  return [columns, rules, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
};

/** Writes a figure with three digits that count, thousands apart. */
export const figure = (value: number): string => {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  if (digits > 0) return value.toFixed(Math.min(digits, 3));
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return `${Math.round(value / step) * step}`.replace(/\B(?=(\d{3})+$)/g, ",");
};
