import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, type Diagnostic as Marked, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import type { Suggestions } from "./completions.js";

/** What the editor asks of the page. */
export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly suggest: (text: string, offset: number) => Suggestions | null;
  readonly typed: (text: string) => void;
}

export interface RuleView {
  readonly text: () => string;
  readonly show: (text: string, label: string) => void;
  readonly mark: (marks: readonly Marked[]) => void;
  readonly close: () => void;
}

const theme = EditorView.theme({
  "&": { color: "var(--vp-c-text-1)", backgroundColor: "var(--vp-c-bg)", fontSize: "0.8125rem", maxHeight: "34rem" },
  "&.cm-focused": { outline: "2px solid var(--vp-c-brand-1)" },
  ".cm-content": { fontFamily: "var(--vp-font-family-mono)", caretColor: "var(--vp-c-text-1)" },
  ".cm-cursor": { borderLeftColor: "var(--vp-c-text-1)" },
  ".cm-gutters": { color: "var(--vp-c-text-2)", backgroundColor: "var(--vp-c-bg-soft)", borderColor: "var(--vp-c-divider)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--vp-c-bg-soft)" },
  ".cm-tooltip": { color: "var(--vp-c-text-1)", backgroundColor: "var(--vp-c-bg-elv)", borderColor: "var(--vp-c-divider)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--vp-c-bg)", backgroundColor: "var(--vp-c-text-1)" },
  ".cm-completionDetail": { fontStyle: "normal", marginLeft: "0.75em" },
  ".cm-panels": { color: "var(--vp-c-text-1)", backgroundColor: "var(--vp-c-bg-soft)" },
});

/** Opens an editor for YAML in the page. */
export const openEditor = (options: EditorOptions): RuleView => {
  const labels = new Compartment();
  const named = (label: string): Extension => EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" });
  const extensions: readonly Extension[] = [
    basicSetup,
    yaml(),
    syntaxHighlighting(classHighlighter),
    lintGutter(),
    EditorView.lineWrapping,
    EditorState.phrases.of(options.phrases),
    autocompletion({ override: [suggesting(options.suggest)], icons: false }),
    labels.of(named(options.label)),
    theme,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.typed(update.state.doc.toString());
    }),
  ];
  const view = new EditorView({ parent: options.parent, doc: options.text, extensions });
  return {
    text: () => view.state.doc.toString(),
    show: (text, label) => {
      view.setState(EditorState.create({ doc: text, extensions }));
      view.dispatch({ effects: labels.reconfigure(named(label)) });
    },
    mark: (marks) => view.dispatch(setDiagnostics(view.state, [...marks])),
    close: () => view.destroy(),
  };
};

const suggesting =
  (suggest: EditorOptions["suggest"]) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w"]+/);
    if (word === null && !context.explicit) return null;
    const found = suggest(context.state.doc.toString(), context.pos);
    if (found === null) return null;
    const options = found.options.map(({ label, kind, detail }) => ({ label, type: kind, detail }));
    return { from: found.from, options, validFor: /^[\w"]*$/ };
  };
