import { dirname, join } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noLib: true, noEmit: true, target: ts.ScriptTarget.ESNext };

/** Names what a script uses and does not declare: what it expects of the world around it. */
export function freeNames(file: string): readonly string[] {
  const program = ts.createProgram([file], { ...options, types: [], typeRoots: [join(dirname(file), "none")] });
  const found = program.getSemanticDiagnostics(program.getSourceFile(file)).flatMap(({ messageText }) => {
    const name = /^Cannot find name '([^']+)'/.exec(ts.flattenDiagnosticMessageText(messageText, "\n"))?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(found)].sort();
}

/** Names the properties that a script reads by their name. */
export function propertiesRead(file: string, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      names.add(node.argumentExpression.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext));
  return names;
}
