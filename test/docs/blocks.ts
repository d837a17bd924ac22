export interface Block {
  readonly language: string;
  readonly text: string;
}

/** Takes the fenced blocks of a page in their order. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```([\w-]*)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({ language, text }));
}

/** Joins the TypeScript of a page into one module; its imports of the package lead to the entries given. */
export function programOf(page: string, entries: Readonly<Record<string, string>>): string {
  const text = blocksOf(page)
    .filter(({ language }) => language === "ts")
    .map((block) => block.text)
    .join("\n");
  return text.replace(/from "(huimin[^"]*)"/g, (whole, name: string) =>
    entries[name] === undefined ? whole : `from ${JSON.stringify(entries[name])}`,
  );
}

const commentsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment = ""]) => comment);

/**
 * Takes the lines that the TypeScript of a page says it prints: the comments behind `console.log(…);`, and the text that follows a
 * block.
 */
export function printsOf(page: string): readonly string[] {
  const blocks = blocksOf(page);
  return blocks.flatMap(({ language, text }, index) => {
    const next = blocks[index + 1];
    if (language !== "ts") return [];
    return [...commentsOf(text), ...(next?.language === "text" ? next.text.trimEnd().split("\n") : [])];
  });
}

export interface Session {
  readonly command: string;
  readonly output: string;
}

/** Takes each `huimin` command of a page with the output that the block after it shows. */
export function sessionsOf(page: string): readonly Session[] {
  const blocks = blocksOf(page);
  return blocks.flatMap(({ language, text }, index) => {
    const next = blocks[index + 1];
    if (language !== "sh" || !/^npx huimin /.test(text)) return [];
    return [{ command: text.trim(), output: next?.language === "text" ? next.text : "" }];
  });
}
