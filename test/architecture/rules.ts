import ts from "typescript";
import { type Import, type Module, visit } from "./modules.js";

const layers: Readonly<Record<string, number>> = {
  values: 0,
  model: 1,
  expression: 2,
  bind: 3,
  read: 4,
  check: 4,
  plan: 4,
  versions: 4,
  explain: 4,
  findings: 5,
  evaluate: 5,
  compile: 5,
  answer: 6,
  testing: 7,
  regions: 7,
  "json-rules-engine": 7,
  analysis: 8,
  difference: 8,
  mutation: 8,
  proof: 8,
  // index, authoring, hubei, testing, json-rules-engine: the entries stand side by side.
  "": 9,
  cli: 10,
};

const folderOf = (name: string): string => (name.includes("/") ? (name.split("/")[0] ?? "") : "");
const isCommand = (name: string): boolean => name === "cli";
const layerOf = (name: string): number => (isCommand(name) ? 11 : (layers[folderOf(name)] ?? Number.NaN));

/** Names the folders that have no layer. */
export const unknownFolders = (modules: readonly Module[]): readonly string[] =>
  modules.filter(({ name }) => Number.isNaN(layerOf(name))).map(({ name }) => name);

const goesUp = ({ from, to, ours }: Import): boolean =>
  ours && !to.startsWith("../") && folderOf(from) !== folderOf(to) && !(layerOf(to) < layerOf(from));

const arrow = ({ from, to }: Import): string => `${from} -> ${to}`;

/** Names the imports that point up, or to a sibling of the same layer. */
export const upwardImports = (modules: readonly Module[]): readonly string[] =>
  modules.flatMap(({ imports }) => imports.filter((one) => goesUp(one) || (isCommand(one.to) && one.ours)).map(arrow));

/** What may import each package; a package that is not listed may not be imported at all. */
const homes: Readonly<Record<string, (one: Import) => boolean>> = {
  zod: ({ from, typeOnly }) =>
    /^(model\/written|read)\//.test(from) || (typeOnly && (/^(bind|check)\//.test(from) || from === "authoring")),
  yaml: ({ from }) => from.startsWith("read/"),
  "lezer-feel": ({ from }) => from.startsWith("expression/"),
  "decimal.js": ({ from }) => from.startsWith("values/"),
  "@noble/hashes": ({ from }) => from.startsWith("values/"),
  "date-fns": ({ from }) => from.startsWith("check/") || from.startsWith("cli/"),
  "json-rules-engine": ({ from }) => from.startsWith("json-rules-engine/"),
  "z3-solver": ({ from }) => from.startsWith("proof/"),
  commander: ({ from }) => from.startsWith("cli/") || from === "cli",
};

const isAtHome = (one: Import): boolean =>
  one.to.startsWith("node:") ? one.from.startsWith("cli/") || one.from === "cli" : (homes[one.to]?.(one) ?? false);

/** Names the imports of packages from where they do not belong. */
export const strayPackages = (modules: readonly Module[]): readonly string[] =>
  modules.flatMap(({ imports }) => imports.filter((one) => !one.ours && !isAtHome(one)).map(arrow));

/** Follows the imports that remain at run time: everything that loading `start` loads, packages included. */
export function reachedFrom(
  modules: readonly Module[],
  start: string,
  follows: (one: Import) => boolean = () => true,
): ReadonlySet<string> {
  const byName = new Map(modules.map((one) => [one.name, one]));
  const reached = new Set<string>([start]);
  for (const name of reached) {
    for (const one of byName.get(name)?.imports ?? []) if (!one.typeOnly && follows(one)) reached.add(one.to);
  }
  return reached;
}

// An entry may be called as the package that it is for.
const isOurs = ({ ours }: Import): boolean => ours;

/** Names the modules that load themselves. */
export const cycles = (modules: readonly Module[]): readonly string[] =>
  modules
    .filter(({ name, imports }) =>
      imports.some(({ to, ours, typeOnly }) => ours && !typeOnly && reachedFrom(modules, to, isOurs).has(name)),
    )
    .map(({ name }) => name);

/** Names the modules that only hand on what others export. */
export const barrels = (modules: readonly Module[]): readonly string[] =>
  modules
    .filter(({ name }) => folderOf(name) !== "")
    .filter(({ source }) => source.statements.length > 0 && source.statements.every(handsOn))
    .map(({ name }) => name);

const handsOn = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement) || (ts.isExportDeclaration(statement) && !statement.isTypeOnly);

const places = (module: Module, isBad: (node: ts.Node) => boolean): readonly string[] => {
  const found: string[] = [];
  visit(module.source, (node) => {
    if (!isBad(node)) return;
    found.push(`${module.name}:${module.source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
  });
  return found;
};

const isDefault = (node: ts.Node): boolean => ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword;

const isDefaultExport = (node: ts.Node): boolean =>
  isDefault(node) && !(node.parent !== undefined && ts.isDefaultClause(node.parent));

const isOtherClass = (node: ts.Node): boolean => ts.isClassLike(node) && node.name?.text !== "HuiminError";

const linesOf = (text: string): number => text.split("\n").filter((line) => line.trim() !== "").length;

const unwrapped = (node: ts.Expression): ts.Expression =>
  ts.isSatisfiesExpression(node) || ts.isAsExpression(node) ? unwrapped(node.expression) : node;

const isFunctionOrTable = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isFunctionLike(unwrapped(node)) || ts.isObjectLiteralExpression(unwrapped(node)));

/** A function, or a table of functions, that is declared within another counts by itself. */
const isInnerDeclaration = (statement: ts.Statement): boolean =>
  ts.isFunctionDeclaration(statement) ||
  (ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(({ initializer }) => isFunctionOrTable(initializer)));

const lengthOf = (node: ts.SignatureDeclaration): number => {
  const body = "body" in node && node.body !== undefined && ts.isBlock(node.body as ts.Node) ? (node.body as ts.Block) : null;
  const inner: readonly ts.Node[] = [...(body?.statements.filter(isInnerDeclaration) ?? []), ...accessorsIn(node)];
  return linesOf(node.getText()) - inner.reduce((sum, one) => sum + linesOf(one.getText()), 0) - linesOfTexts(node);
};

/** A property that is worked out when it is read counts by itself, too. */
const accessorsIn = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  visit(node, (child) => {
    if (child !== node && ts.isGetAccessorDeclaration(child)) found.push(child);
  });
  return found;
};

/** A text of several lines is no code, and counts as one. */
const linesOfTexts = (node: ts.Node): number => {
  let sum = 0;
  visit(node, (child) => {
    if (ts.isTemplateExpression(child) || ts.isNoSubstitutionTemplateLiteral(child)) sum += linesOf(child.getText()) - 1;
  });
  return sum;
};

const bans = {
  defaultExport: isDefaultExport,
  classes: isOtherClass,
  any: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  longFunction: (node) => ts.isFunctionLike(node) && lengthOf(node) > 30,
} satisfies Readonly<Record<string, (node: ts.Node) => boolean>>;

/** Finds where the modules break one of the bans. */
export const banned = (modules: readonly Module[], ban: keyof typeof bans): readonly string[] =>
  modules.flatMap((module) => places(module, bans[ban]));

const ambient = new Set([
  "Intl",
  "Date",
  "process",
  "eval",
  "Function",
  "localeCompare",
  "toLocaleString",
  "performance",
  "console",
]);

const isAmbient = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && ambient.has(node.text) && !ts.isTypeReferenceNode(node.parent)) ||
  (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random");

/** Finds where modules ask for the time, the language, the environment, or run text as code. */
export const ambientUses = (modules: readonly Module[]): readonly string[] =>
  modules.flatMap((module) => places(module, isAmbient));
