/** Where a cursor stands in the text of a YAML file. */
export interface Cursor {
  /** The keys that lead there; `[]` for an item of a list. */
  readonly path: readonly string[];
  /** Whether a key or a value is being written there. */
  readonly writes: "key" | "value";
  /** Where the word being written begins. */
  readonly from: number;
}

interface Level {
  readonly indent: number;
  readonly key: string;
}

const keyLine = /^( *)((?:- +)*)("[^"]*"|'[^']*'|[\w-]+) *:(?= |$)(.*)$/;

/** Finds out by indentation where a cursor stands; the text need not be sound. */
export const cursorAt = (text: string, offset: number): Cursor => {
  const lines = text.slice(0, offset).split("\n");
  const current = lines.pop() ?? "";
  const levels = lines.reduce<readonly Level[]>(passed, []);
  const from = offset - (/[\w"§]*$/.exec(current)?.[0].length ?? 0);
  const match = keyLine.exec(current);
  if (match === null) {
    const dashes = /^( *)((?:- +)*)/.exec(current);
    const outer = within(levels, dashes?.[1]?.length ?? 0, dashes?.[2] ?? "");
    const inFlow = /^ *[^{[]*$/.test(current) ? null : flow(current);
    return { path: [...outer.map(({ key }) => key), ...(inFlow?.path ?? [])], writes: inFlow?.writes ?? "key", from };
  }
  const [, spaces = "", items = "", key = "", rest = ""] = match;
  const outer = within(levels, spaces.length, items).map((level) => level.key);
  const inner = flow(rest);
  return { path: [...outer, unquoted(key), ...inner.path], writes: inner.writes, from };
};

const passed = (levels: readonly Level[], line: string): readonly Level[] => {
  const match = /^\s*(#|$)/.test(line) ? null : keyLine.exec(line);
  if (match === null) return levels;
  const [, spaces = "", items = "", key = ""] = match;
  return [...within(levels, spaces.length, items), { indent: spaces.length + items.length, key: unquoted(key) }];
};

/** The levels that a line stands in; a dash opens an item at its own column. */
const within = (levels: readonly Level[], indent: number, items: string): readonly Level[] => {
  const isItem = items !== "";
  const outer = levels.filter((level) => level.indent < indent || (isItem && level.indent === indent && level.key !== "[]"));
  return isItem ? [...outer, { indent, key: "[]" }] : outer;
};

const unquoted = (key: string): string => key.replace(/^["']|["']$/g, "");

/** Follows brackets and braces that are still open at the end of a line. */
const flow = (rest: string): { readonly path: readonly string[]; readonly writes: "key" | "value" } => {
  const open: { readonly kind: "{" | "["; key: string | null }[] = [];
  const tokens = rest.match(/"(?:[^"\\]|\\.)*"?|'[^']*'?|[{}[\],]|[^\s{}[\],"']+/g) ?? [];
  tokens.forEach((token) => {
    const last = open.at(-1);
    if (token === "{" || token === "[") open.push({ kind: token, key: null });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && last !== undefined) last.key = null;
    else if (last?.kind === "{" && token.endsWith(":")) last.key = unquoted(token.slice(0, -1));
  });
  const path = open.flatMap(({ kind, key }) => (kind === "[" ? ["[]"] : key === null ? [] : [key]));
  const last = open.at(-1);
  return { path, writes: last?.kind === "{" && last.key === null ? "key" : "value" };
};
