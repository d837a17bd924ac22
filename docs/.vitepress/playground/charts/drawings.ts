import { words } from "../../../../src/explain/words.js";
import { parseFraction } from "../../../../src/values/fraction.js";
import { outcomeInWords, subjectName } from "../answer-words.js";
import { scaleOf } from "../scale.js";
import type { Situation } from "../situation.js";
import type { FactOfSubject } from "../turns.js";
import type { Asked, Curve, Span } from "./amount-curve.js";
import { factOf, valueAt } from "./axis.js";
import type { Band, Drawing, Line } from "./chart-options.js";
import { sampleInWords } from "./curve-rows.js";
import type { Entitlement, Period } from "./entitlement-span.js";
import { messages } from "./messages.js";
import type { Palette } from "./palette.js";
import type { History } from "./parameter-history.js";
import type { Sample } from "./stretches.js";

const millisecondsOfDay = 86_400_000;

/** Gives about the number a text stands for, as far as a drawing needs it. */
const drawn = (text: string): number => {
  const value = parseFraction(text);
  return value === null ? Number.NaN : Number(value.numerator) / Number(value.denominator);
};

const height = ({ amount }: Sample): number | null => (amount === null ? null : drawn(amount.value));
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Draws an amount against a fact whose values are steps. */
export const amountDrawing = (
  curve: Extract<Curve, { kind: "steps" }>,
  situation: Situation,
  asked: Asked,
  axis: FactOfSubject,
  palette: Palette,
): Drawing => {
  const fact = factOf(situation.pack, axis);
  const isTime = fact.type.kind === "date";
  const x = (step: number): number => (isTime ? step * millisecondsOfDay : drawn(curve.scale.textOf(step)));
  const said = messages[situation.language];
  const own = scaleOf(fact.type)?.stepOf(valueAt(situation.given, axis)) ?? null;
  const bands = curve.stretches.map(
    ({ from, to, first }): Band => ({
      from: x(from),
      to: x(to),
      words: sampleInWords(first, situation, asked),
      colour: palette.areas[first.outcome],
    }),
  );
  const points = curve.stretches.flatMap(({ from, to, first, last }) => [
    [x(from), height(first)] as const,
    [x(to), height(last)] as const,
  ]);
  return {
    isTime,
    xName: fact.label[situation.language],
    yName: said.yuan,
    lines: [{ name: said.amount, points }],
    bands: together(bands),
    mark: own === null ? null : { x: x(own), words: said.ownValue },
  };
};

/** Neighbouring bands of one outcome are one band; in narrow ones words would not fit. */
const together = (bands: readonly Band[]): readonly Band[] => {
  const kept: Band[] = [];
  for (const band of bands) {
    const before = kept.at(-1);
    if (before !== undefined && before.words === band.words) kept[kept.length - 1] = { ...before, to: band.to };
    else kept.push(band);
  }
  const width = (kept.at(-1)?.to ?? 0) - (kept[0]?.from ?? 0);
  return kept.map((band) => (band.to - band.from < width / 8 ? { ...band, words: "" } : band));
};

/** Names whose entitlement it is: the policy, then the subject. */
export const askedInWords = ({ policy, subject }: Asked, { pack, language }: Situation): string =>
  `${pack.policies[policy]?.title[language] ?? policy} · ${subjectName(subject, language)}`;

/** Draws what each policy pays through a span of days; what pays nothing throughout is left to the table. */
export const spanDrawing = (entitlements: readonly Entitlement[], span: Span, situation: Situation): Drawing => {
  const said = messages[situation.language];
  const lines = entitlements
    .filter(({ periods }) => periods.some(({ amount }) => amount !== null))
    .map((entitlement): Line => {
      const per = entitlement.periods.find(({ amount }) => amount !== null)?.amount?.per ?? "month";
      const unit = words[situation.language].per[per](said.yuan);
      return { name: `${askedInWords(entitlement, situation)} (${unit})`, points: entitlement.periods.flatMap(stepOf) };
    });
  return { isTime: true, xName: "", yName: said.yuan, lines: withFrame(lines, span), bands: [], mark: null };
};

const paidIn = ({ amount, payable, outcome }: Period): string | null =>
  outcome === "eligible" ? (payable ?? amount?.value ?? null) : null;

const stepOf = (period: Period): Line["points"] => {
  const paid = paidIn(period);
  const y = paid === null ? null : drawn(paid);
  return [
    [timeOf(period.from), y],
    [timeOf(period.through) + millisecondsOfDay - 1, y],
  ];
};

// Without a line the axes still span the days asked about.
const withFrame = (lines: readonly Line[], { from, to }: Span): readonly Line[] =>
  lines.length > 0
    ? lines
    : [
        {
          name: "",
          points: [
            [timeOf(from), null],
            [timeOf(to), null],
          ],
        },
      ];

/** Draws the values of a parameter for some places; a day without a value is a hole. `today` ends what has no end. */
export const historyDrawing = (histories: readonly History[], situation: Situation, isShare: boolean): Drawing => {
  const said = messages[situation.language];
  const last = histories.flatMap(({ lines }) => lines.map(({ from, until }) => until ?? from)).reduce(later, situation.asOf);
  const lines = histories.map(
    ({ place, lines: rows }): Line => ({
      name: place,
      points: rows.flatMap(({ from, until, number }) => {
        const y = number === null ? null : drawn(number) * (isShare ? 100 : 1);
        return [[timeOf(from), y] as const, [timeOf(until ?? last) + millisecondsOfDay - 1, y] as const];
      }),
    }),
  );
  const mark = { x: timeOf(situation.asOf), words: situation.asOf };
  return { isTime: true, xName: "", yName: isShare ? "%" : said.value, lines, bands: [], mark };
};

const later = (a: string, b: string): string => (a > b ? a : b);

/** Writes the outcome of a period in words. */
export const periodInWords = ({ outcome }: Period, { policy }: Asked, situation: Situation): string =>
  outcome === null ? messages[situation.language].notYet : outcomeInWords({ policy, outcome }, situation);
