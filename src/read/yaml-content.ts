import { isAlias, isMap, isScalar, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Located } from "./located.js";
import type { Slip } from "./slip.js";
import { alias, anchor, complexKey, duplicateKey, emptyItem, forbiddenKey, mergeKey, splitScalar, tag } from "./yaml-slips.js";

interface Found {
  readonly offset: number;
  readonly slip: Slip;
}
interface Source {
  readonly text: string;
  readonly slips: Found[];
}
interface Read {
  readonly content: unknown;
  readonly located: Located;
}

/** Keys that reach the prototype of a JavaScript object. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);
const nothing: Read["located"]["parts"] = new Map();

/** Turns a parsed node into plain data and positions; `slips` are all uses of YAML that a pack does without. */
export function contentOf(node: ParsedNode, text: string): Read & { readonly slips: readonly Found[] } {
  const source: Source = { text, slips: [] };
  return { ...readNode(node, node.range[0], source), slips: source.slips };
}

function readNode(node: ParsedNode, key: number, source: Source): Read {
  const { slips } = source;
  const offset = node.range[0];
  if (isAlias(node)) {
    slips.push({ offset, slip: alias(node.source) });
    return { content: null, located: { key, value: offset, parts: nothing } };
  }
  if (node.anchor !== undefined) slips.push({ offset, slip: anchor(node.anchor) });
  if (node.tag !== undefined) slips.push({ offset, slip: tag(shortTag(node.tag)) });
  if (isScalar(node)) {
    const scalar = node as Scalar.Parsed;
    return { content: String(scalar.value), located: { key, value: firstCharacter(scalar, source.text), parts: nothing } };
  }
  return isMap(node) ? readMap(node as YAMLMap.Parsed, key, source) : readList(node as YAMLSeq.Parsed, key, source);
}

/** Tells where the text of a scalar starts: after its quote, or on the line after `|` or `>`. */
function firstCharacter(node: Scalar.Parsed, text: string): number {
  const start = node.range[0];
  if (node.type === "PLAIN") return start;
  if (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") return start + 1;
  const content = text.slice(start, node.range[1]);
  const header = content.indexOf("\n") + 1;
  return start + header + Math.max(0, content.slice(header).search(/\S/));
}

function readList(node: YAMLSeq.Parsed, key: number, source: Source): Read {
  const content: unknown[] = [];
  const parts = new Map<number, Located>();
  node.items.forEach((item, index) => {
    if (isEmpty(item)) source.slips.push({ offset: item?.range[0] ?? node.range[0], slip: emptyItem() });
    const read = readNode(item, item.range[0], source);
    content.push(read.content);
    parts.set(index, read.located);
  });
  return { content, located: { key, value: node.range[0], parts } };
}

function readMap(node: YAMLMap.Parsed, key: number, source: Source): Read {
  const { slips } = source;
  const content: Record<string, unknown> = {};
  const parts = new Map<string, Located>();
  for (const pair of node.items) {
    const offset = pair.key?.range[0] ?? node.range[0];
    const name = isScalar(pair.key) ? String(pair.key.value) : null;
    const slip = slipOfKey(name, parts);
    if (slip !== null) slips.push({ offset, slip });
    if (isScalar(pair.key)) slips.push(...slipsOfKeyNode(pair.key as Scalar.Parsed));
    if (isEmpty(pair.value)) slips.push({ offset, slip: splitScalar(name ?? "?") });
    else {
      const read = readNode(pair.value as ParsedNode, offset, source);
      if (name === null || slip !== null) continue;
      content[name] = read.content;
      parts.set(name, read.located);
    }
  }
  return { content, located: { key, value: node.range[0], parts } };
}

function slipOfKey(name: string | null, seen: ReadonlyMap<string, Located>): Slip | null {
  if (name === null) return complexKey();
  if (name === "<<") return mergeKey();
  if (forbidden.has(name)) return forbiddenKey(name);
  return seen.has(name) ? duplicateKey(name) : null;
}

function slipsOfKeyNode(key: Scalar.Parsed): Found[] {
  return [
    ...(key.anchor === undefined ? [] : [{ offset: key.range[0], slip: anchor(key.anchor) }]),
    ...(key.tag === undefined ? [] : [{ offset: key.range[0], slip: tag(shortTag(key.tag)) }]),
  ];
}

/** Gives a tag of YAML's own as it is written: `!!str`. */
function shortTag(name: string): string {
  return name.replace("tag:yaml.org,2002:", "!!");
}

/** Tells a value left out; `""` is a value. */
function isEmpty(node: ParsedNode | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === "PLAIN" && node.range[0] === node.range[1];
}
