import { type Document, type ParsedNode, parseAllDocuments } from "yaml";
import type { Diagnostic, Position } from "../model/diagnostic.js";
import { beyondLimits } from "./limits.js";
import { type Locate, locateIn, positionsOf } from "./located.js";
import { byPlace, errorAt, inOrder, type Slip } from "./slip.js";
import { contentOf } from "./yaml-content.js";
import { emptyFile, multipleDocuments, notText, tab } from "./yaml-slips.js";
import { syntaxSlip } from "./yaml-syntax.js";

/** A text of YAML as plain data, every scalar a string; or all that is wrong with it. */
export type Yaml =
  | { readonly ok: true; readonly content: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** One slip brings others after it, of which the reader needs only the first. */
const mostSyntaxErrors = 20;

/** Reads YAML (or JSON) without guessing what a scalar is: `20%`, `73.80` and `2019-10-14` stay text. */
export function readYaml(file: string, text: string): Yaml {
  const source = text.startsWith("\u{FEFF}") ? text.slice(1) : text;
  const positionAt = positionsOf(file, source);
  const unreadable = slipBeforeParsing(source);
  if (unreadable !== null) return { ok: false, diagnostics: [errorAt(positionAt(unreadable.offset), unreadable.slip)] };
  return parsed(source, positionAt);
}

function slipBeforeParsing(text: string): { offset: number; slip: Slip } | null {
  const broken = text.search(/[\u{FFFD}\0]/u);
  return broken === -1 ? beyondLimits(text) : { offset: broken, slip: notText() };
}

function parsed(text: string, positionAt: (offset: number) => Position): Yaml {
  const documents = parseAllDocuments(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  const first = "empty" in documents ? undefined : documents[0];
  if (first === undefined || isBlank(first)) return { ok: false, diagnostics: [errorAt(positionAt(0), emptyFile())] };
  const syntax = syntaxErrors(text, documents as Document.Parsed<ParsedNode>[], positionAt);
  if (syntax.length > 0) return { ok: false, diagnostics: syntax };
  const { content, located, slips } = contentOf(first.contents as ParsedNode, text);
  if (slips.length > 0) return { ok: false, diagnostics: inOrder(slips.map((s) => errorAt(positionAt(s.offset), s.slip))) };
  return { ok: true, content, locate: locateIn(located, positionAt) };
}

function isBlank(document: Document.Parsed): boolean {
  return (
    document.errors.length === 0 && (document.contents === null || document.contents.range[0] === document.contents.range[1])
  );
}

function syntaxErrors(text: string, documents: Document.Parsed[], positionAt: (offset: number) => Position): Diagnostic[] {
  const tabs = [...text.matchAll(/^ *\t/gm)].map((match) => positionAt(match.index + match[0].length - 1));
  const errors = documents.flatMap((document) => document.errors).filter((error) => error.code !== "TAB_AS_INDENT");
  const second = documents[1];
  const all = [
    ...tabs.map((at) => errorAt(at, tab())),
    ...(tabs.length > 0 ? [] : errors.map((error) => errorAt(positionAt(error.pos[0]), syntaxSlip(error)))),
    ...(second === undefined ? [] : [errorAt(positionAt(second.range[0]), multipleDocuments())]),
  ];
  return all.sort(byPlace).slice(0, mostSyntaxErrors);
}
