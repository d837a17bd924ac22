import type { Pack } from "../model/pack.js";
import { canonicalJson } from "../values/digest.js";
import type { Change, ChangedLayer } from "./change.js";
import type { Item } from "./item.js";
import { itemsOf } from "./items.js";
import { type Layers, layersOf } from "./layers.js";

interface Seen {
  readonly item: Item;
  readonly layers: Layers;
}

/** Lists what differs between two packs, thing by thing: rules, then words and citations of what is on both sides. */
export const changesBetween = (base: Pack, head: Pack): readonly Change[] => {
  const [before, after] = [seenIn(base), seenIn(head)];
  const removed = [...before].flatMap(([key, one]) => (after.has(key) ? [] : [one]));
  const added = [...after].flatMap(([key, one]) => (before.has(key) ? [] : [one]));
  const renamed = renamedFacts(removed, added);
  const isRenamed = new Set(renamed.flat());
  return [
    ...[...after].flatMap(([key, one]) => {
      const was = before.get(key);
      return was === undefined ? [] : changesOf(was, one);
    }),
    ...added.filter((one) => !isRenamed.has(one)).map((one) => changeOf(null, one, "rule")),
    ...removed.filter((one) => !isRenamed.has(one)).map((one) => changeOf(one, null, "rule")),
    ...renamed.map(([was, is]) => ({ ...changeOf(was, is, "rule"), change: "renamed" as const, formerly: was.item.id })),
  ].sort(byLayer);
};

const seenIn = (pack: Pack): ReadonlyMap<string, Seen> =>
  new Map(itemsOf(pack).map((item) => [`${item.kind} ${item.id}`, { item, layers: layersOf(item.content) }]));

/** A fact that went and one that came with the same type and the same words are one fact under another name. */
const renamedFacts = (removed: readonly Seen[], added: readonly Seen[]): readonly (readonly [Seen, Seen])[] => {
  const left = new Set(added.filter(({ item }) => item.kind === "fact"));
  return removed.flatMap((was) => {
    if (was.item.kind !== "fact") return [];
    const same = canonicalJson(was.item.content);
    const is = [...left].find(({ item }) => canonicalJson(item.content) === same);
    if (is === undefined) return [];
    left.delete(is);
    return [[was, is] as const];
  });
};

const changesOf = (was: Seen, is: Seen): readonly Change[] => {
  const isSame = canonicalJson(was.layers.meaning) === canonicalJson(is.layers.meaning);
  return [...(isSame ? [] : [changeOf(was, is, "rule")]), ...changedWords(was, is), ...changedCitations(was, is)];
};

const changedWords = (was: Seen, is: Seen): readonly Change[] =>
  union(was.layers.texts, is.layers.texts).flatMap((field) => {
    const [before, after] = [was.layers.texts.get(field), is.layers.texts.get(field)];
    if (before?.zh === after?.zh && before?.en === after?.en) return [];
    const language = before?.zh === after?.zh ? "en" : "zh";
    const layer = language === "en" ? "translation" : "wording";
    return [{ ...changeOf(was, is, layer), field, before: before?.[language] ?? null, after: after?.[language] ?? null }];
  });

const changedCitations = (was: Seen, is: Seen): readonly Change[] =>
  union(was.layers.citations, is.layers.citations).flatMap((field) => {
    const [before, after] = [was.layers.citations.get(field) ?? "", is.layers.citations.get(field) ?? ""];
    return before === after ? [] : [{ ...changeOf(was, is, "citation"), field, before, after }];
  });

const union = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] => [
  ...new Set([...a.keys(), ...b.keys()]),
];

/** A source says where a rule is from, and is never one itself. */
const layerFor = ({ kind }: Item, layer: ChangedLayer): ChangedLayer =>
  kind === "source" && layer === "rule" ? "citation" : layer;

const changeOf = (was: Seen | null, is: Seen | null, layer: ChangedLayer): Change => {
  const { item } = (is ?? was) as Seen;
  const { content: _, shown: __, ...where } = item;
  const [before, after] = [was?.item.shown ?? null, is?.item.shown ?? null];
  const told = layer === "rule" && before !== null && before === after ? keysThatDiffer(was, is) : { before, after };
  return {
    ...where,
    until: was === null || is === null ? item.until : (earlier(was.item.until, is.item.until) ?? null),
    layer: layerFor(item, layer),
    change: was === null ? "added" : is === null ? "removed" : "changed",
    formerly: null,
    field: null,
    ...told,
    meaning: { before: was?.layers.meaning ?? null, after: is?.layers.meaning ?? null },
  };
};

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

/** What is not on the line that is shown of a thing: `attested: false` became `attested: true`. */
const keysThatDiffer = (was: Seen | null, is: Seen | null): Pick<Change, "before" | "after"> => {
  const [before, after] = [entriesOf(was?.layers.meaning), entriesOf(is?.layers.meaning)];
  const differs = union(before, after).filter((key) => before.get(key) !== after.get(key));
  const told = (side: ReadonlyMap<string, string>): string =>
    differs.map((key) => `${key}: ${side.get(key) ?? "null"}`).join(", ");
  return { before: told(before), after: told(after) };
};

const entriesOf = (meaning: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries(meaning ?? {}).map(([key, value]) => [key, canonicalJson(value)]));

const order: readonly ChangedLayer[] = ["rule", "citation", "wording", "translation"];

const byLayer = (a: Change, b: Change): number => order.indexOf(a.layer) - order.indexOf(b.layer);
