import { parseExpression } from "../expression/parse.js";
import type { Node, WrittenNode } from "../model/expression.js";
import { bindCall } from "./bind-call.js";
import { bindName } from "./bind-name.js";
import type { At } from "./report.js";
import type { Use, Want } from "./scope.js";
import { structureProblems } from "./structure-wording.js";

type Written<K extends WrittenNode["kind"]> = Extract<WrittenNode, { kind: K }>;

/** Binds a sentence of the expression language, whose type is checked later; null where it has a mistake. */
export function bindExpression(text: string, at: At, use: Use & { readonly want: Want }): Node | null {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    for (const { from, ...problem } of parsed.problems) use.report({ ...at, from, text }, problem);
    return null;
  }
  const node = bindNode(parsed.node, { ...at, text }, use);
  if (node !== null) use.expected.push({ node, at: { ...at, text }, want: use.want });
  return node;
}

/** Binds the names of a parsed expression. */
function bindNode(written: WrittenNode, at: At, use: Use): Node | null {
  const here = { ...at, from: written.from };
  const node = bindPart(written, here, use);
  if (node !== null) use.origins.set(node, here);
  return node;
}

function bindPart(written: WrittenNode, at: At, use: Use): Node | null {
  switch (written.kind) {
    case "number":
      if (written.value !== "0" && written.value !== "1") {
        use.report(at, structureProblems.numberInExpression(written.value));
        return null;
      }
      return { kind: "number", value: written.value };
    case "string":
      return { kind: "string", value: written.value };
    case "truth":
      return { kind: "truth", value: written.value };
    case "name":
      return bindName(written.name, at, use);
    case "arithmetic":
    case "comparison":
      return bindOperation(written, at, use);
    case "list":
      return bindList(written, at, use);
    case "call":
      return bindCall(written, at, { ...use, bindNode });
  }
}

function bindOperation(written: Written<"arithmetic" | "comparison">, at: At, use: Use): Node | null {
  const [left, right] = [bindNode(written.left, at, use), bindNode(written.right, at, use)];
  if (left === null || right === null) return null;
  if (written.kind === "arithmetic") return { kind: "arithmetic", operator: written.operator, left, right };
  return { kind: "comparison", operator: written.operator, left, right };
}

function bindList(written: Written<"list">, at: At, use: Use): Node | null {
  const items = written.items.map((item) => bindNode(item, at, use));
  const bound = items.filter((item) => item !== null);
  return bound.length < items.length ? null : { kind: "list", items: bound };
}
