/** Colours of a chart: at least 3:1 against the page for lines, 4.5:1 for text. */
export interface Palette {
  readonly text: string;
  readonly line: string;
  readonly lines: readonly string[];
  readonly areas: Readonly<Record<"eligible" | "ineligible" | "undetermined" | "not_in_force" | "invalid", string>>;
}

/** Gives the colours for the light or the dark page. */
export const paletteOf = (isDark: boolean): Palette => (isDark ? dark : light);

const light: Palette = {
  text: "#3c3c43",
  line: "#c2c2c4",
  lines: ["#1f5fae", "#b3541e", "#2f7d32", "#7b3fa0", "#00707a", "#b0175a", "#7a6000", "#4b5563"],
  areas: {
    eligible: "rgba(47,125,50,0.10)",
    ineligible: "rgba(90,90,100,0.12)",
    undetermined: "rgba(190,130,0,0.14)",
    not_in_force: "rgba(90,90,100,0.06)",
    invalid: "rgba(180,30,30,0.10)",
  },
};

const dark: Palette = {
  text: "#dfdfd6",
  line: "#55555e",
  lines: ["#7db4f5", "#f0a36b", "#82cf86", "#c99df0", "#5fd0da", "#f48fb1", "#e0c04e", "#c3c9d3"],
  areas: {
    eligible: "rgba(130,207,134,0.12)",
    ineligible: "rgba(200,200,210,0.12)",
    undetermined: "rgba(224,192,78,0.16)",
    not_in_force: "rgba(200,200,210,0.06)",
    invalid: "rgba(240,110,110,0.14)",
  },
};
