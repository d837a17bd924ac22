interface Plugin {
  readonly name: string;
  readonly enforce: "pre";
  readonly transform: (code: string, id: string) => string | null;
}

/** Makes the home page of the theme a landmark, as its other pages are: a screen reader goes to it by one key. */
export function homeLandmark(): Plugin {
  return {
    name: "huimin:home-landmark",
    enforce: "pre",
    transform: (code, id) => {
      if (!id.endsWith("/theme-default/components/VPHome.vue")) return null;
      const [opening, closing] = [/<template>\s*<div\b/, /<\/div>\s*<\/template>/g];
      const last = [...code.matchAll(closing)].at(-1);
      if (!opening.test(code) || last === undefined) throw new Error("the home page of the theme is not as it was");
      const closed = `${code.slice(0, last.index)}</main>${code.slice(last.index + "</div>".length)}`;
      return closed.replace(opening, (whole) => whole.replace("<div", "<main"));
    },
  };
}
