// Types are gone when the code runs. Texts for readers are no behaviour: the two languages, the pages about functions, the messages of
// our own errors.
const wordingKeys = new Set(["zh", "en", "signature", "examples"]);

const isNoBehaviour = (path) =>
  path.isTSType() ||
  (path.isObjectExpression() && path.node.properties.length > 0 && path.node.properties.every(isLanguage)) ||
  (path.isObjectProperty() && !path.node.computed && wordingKeys.has(path.node.key.name) && isText(path.get("value"))) ||
  (path.isNewExpression() && path.parentPath.isThrowStatement() && path.get("callee").isIdentifier());

const isLanguage = ({ key }) => key?.name === "zh" || key?.name === "en";

const isText = (value) => value.isStringLiteral() || value.isTemplateLiteral() || value.isArrayExpression();

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "wording",
    value: { shouldIgnore: (path) => (isNoBehaviour(path) ? "no behaviour" : undefined) },
  },
];
