import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import ts from "typescript";

export interface Import {
  readonly from: string;
  /** A path under src without its ending for a file of ours (`values/text`), else the package: `yaml`, `node:fs`. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

export interface Module {
  /** `values/text` for src/values/text.ts */
  readonly name: string;
  readonly source: ts.SourceFile;
  readonly lines: number;
  readonly imports: readonly Import[];
}

const specifierOf = (node: ts.Node): ts.Expression | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
};

const isTypeOnly = (node: ts.Node): boolean =>
  (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
  (ts.isExportDeclaration(node) && node.isTypeOnly);

function importOf(from: string, node: ts.Node): Import | null {
  const specifier = specifierOf(node);
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return null;
  const ours = specifier.text.startsWith(".");
  const to = ours ? posix.join(posix.dirname(from), specifier.text).replace(/\.js$/, "") : packageOf(specifier.text);
  return { from, to, ours, typeOnly: isTypeOnly(node) };
}

const packageOf = (specifier: string): string => {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
};

/** Visits a node and everything below it. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function importsOf(name: string, source: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  visit(source, (node) => {
    const one = importOf(name, node);
    if (one !== null) found.push(one);
  });
  return found;
}

/** Reads a text as a module of that name. */
export function moduleOf(name: string, text: string): Module {
  const source = ts.createSourceFile(`${name}.ts`, text, ts.ScriptTarget.ES2022, true);
  return { name, source, lines: text.trimEnd().split("\n").length, imports: importsOf(name, source) };
}

/** Reads every source file of a folder. */
export function readModules(folder: string): readonly Module[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return paths.sort().map((path) => {
    const name = path.split(sep).join("/").replace(/\.ts$/, "");
    return moduleOf(name, readFileSync(join(folder, path), "utf8"));
  });
}
