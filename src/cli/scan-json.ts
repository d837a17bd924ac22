/** What JSON.parse lets pass: keys that are given twice, of which it drops one, and keys that every object inherits. */
export interface JsonSlips {
  readonly twice: readonly string[];
  readonly inherited: readonly string[];
}

interface Token {
  readonly start: number;
  readonly end: number;
}

const reserved = new Set(["__proto__", "constructor", "prototype"]);

// By hand: a regular expression would read the rest of the text again for every quote of a string that never ends.
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return Math.min(at + 1, text.length);
}

/** Gives the brackets and the strings of a text, in one pass. */
function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (!'"{}[]'.includes(character)) continue;
    const end = character === '"' ? endOfString(text, at) : at + 1;
    yield { start: at, end };
    at = end - 1;
  }
}

/** Gives the deepest nesting of brackets in one pass, whether or not the text is JSON. */
export function depthOfJson(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const { start } of tokensOf(text)) {
    const token = text[start];
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Lists the keys of valid JSON that are given twice in one object, and those that an object has by itself. */
export function slipsOfJson(text: string): JsonSlips {
  const open: Set<string>[] = [];
  const [twice, inherited] = [new Set<string>(), new Set<string>()];
  for (const { start, end } of tokensOf(text)) {
    const token = text[start];
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (isKey(text, end)) {
      const key = String(JSON.parse(text.slice(start, end)));
      if (open.at(-1)?.has(key) === true) twice.add(key);
      if (reserved.has(key)) inherited.add(key);
      open.at(-1)?.add(key);
    }
  }
  return { twice: [...twice], inherited: [...inherited] };
}

const beforeColon = /[ \t\r\n]*:/y;

function isKey(text: string, end: number): boolean {
  beforeColon.lastIndex = end;
  return beforeColon.test(text);
}
