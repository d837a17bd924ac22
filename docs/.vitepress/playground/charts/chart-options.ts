import type { EChartsCoreOption } from "echarts/core";
import type { Palette } from "./palette.js";

/** A line of a chart: points with a hole where there is no value. Numbers here are for drawing; the table beside has the exact ones. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number | null])[];
}

/** Part of the width of a chart, with the words that stand in it. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly colour: string;
}

export interface Drawing {
  readonly isTime: boolean;
  readonly xName: string;
  readonly yName: string;
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
  /** Where the case at hand stands. */
  readonly mark: { readonly x: number; readonly words: string } | null;
}

const dashes = ["solid", "dashed", "dotted"] as const;
const symbols = ["circle", "rect", "triangle", "diamond"] as const;

/** Makes the options of a chart of lines. */
export const lineChart = (drawing: Drawing, palette: Palette): EChartsCoreOption => ({
  useUTC: true,
  animation: false,
  textStyle: { color: palette.text, fontFamily: "inherit" },
  grid: { left: 28, right: 24, top: drawing.lines.length > 1 ? 64 : 40, bottom: 36, containLabel: true },
  tooltip: { trigger: "axis", confine: true },
  ...(drawing.lines.length > 1 ? { legend: { type: "scroll", top: 0, textStyle: { color: palette.text } } } : {}),
  xAxis: { ...horizontal(drawing, palette), min: "dataMin", max: "dataMax", nameLocation: "middle", nameGap: 30 },
  // The unit stands beside the axis: above it, it would meet the words of a mark at its foot.
  yAxis: { ...axis(drawing.yName, palette), type: "value", min: 0, nameLocation: "middle", nameGap: 48 },
  series: drawing.lines.map((line, index) => ({
    type: "line",
    name: line.name,
    data: line.points,
    connectNulls: false,
    symbol: symbols[index % symbols.length],
    symbolSize: 5,
    lineStyle: { width: 2, type: dashes[index % dashes.length] },
    itemStyle: { color: palette.lines[index % palette.lines.length] },
    ...(index === 0 ? { markArea: areas(drawing.bands, palette), ...mark(drawing.mark, palette) } : {}),
  })),
});

const horizontal = ({ isTime, xName }: Drawing, palette: Palette) => {
  const common = axis(xName, palette);
  if (!isTime) return { ...common, type: "value" as const };
  return { ...common, type: "time" as const, axisLabel: { ...common.axisLabel, formatter: "{yyyy}-{MM}" } };
};

const axis = (name: string, palette: Palette) => ({
  name,
  nameTextStyle: { color: palette.text },
  axisLabel: { color: palette.text, hideOverlap: true },
  axisLine: { lineStyle: { color: palette.line } },
  splitLine: { lineStyle: { color: palette.line, opacity: 0.4 } },
});

const areas = (bands: readonly Band[], palette: Palette) => ({
  silent: true,
  label: { color: palette.text, position: "insideBottom", fontSize: 11 },
  data: bands.map(({ from, to, words, colour }) => [{ xAxis: from, name: words, itemStyle: { color: colour } }, { xAxis: to }]),
});

const mark = (at: Drawing["mark"], palette: Palette) =>
  at === null
    ? {}
    : {
        markLine: {
          silent: true,
          symbol: "none",
          lineStyle: { color: palette.text, type: "dashed" },
          label: { color: palette.text, formatter: at.words },
          data: [{ xAxis: at.x }],
        },
      };
