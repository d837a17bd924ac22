/** What the theme tells a screen reader in English alone, by the component that does; in Chinese. */
const labels = {
  VPNavBarMenu: { "Main Navigation": "主导航" },
  VPSidebar: { "Sidebar Navigation": "侧栏导航" },
  VPDocFooter: { Pager: "前后页" },
  VPNavBarHamburger: { "mobile navigation": "导航菜单" },
  VPNavBarExtra: { "extra navigation": "更多" },
  VPSidebarItem: { "toggle section": "展开或收起" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const chinese: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(labels));

/** Gives a label of the theme in the language of a page. */
export const themeLabel = (text: string, isEnglish: boolean): string => (isEnglish ? text : (chinese[text] ?? text));

interface Plugin {
  readonly name: string;
  readonly enforce: "pre";
  readonly transform: (code: string, id: string) => string | null;
}

/** Has the theme ask `$label` for these labels, which it else has no setting for. */
export function themeLabels(): Plugin {
  return {
    name: "huimin:theme-labels",
    enforce: "pre",
    transform: (code, id) => {
      const component = /\/theme-default\/components\/(\w+)\.vue$/.exec(id)?.[1] ?? "";
      if (!Object.hasOwn(labels, component)) return null;
      const [text = ""] = Object.keys(labels[component as keyof typeof labels]);
      const attribute = new RegExp(`(?<=\\s)((?:aria-)?label)="${text}"`);
      const content = new RegExp(`>(\\s*)${text}(\\s*)<`);
      if (!attribute.test(code) && !content.test(code)) throw new Error(`the theme does not say “${text}” as it did`);
      return code.replace(attribute, `:$1="$label('${text}')"`).replace(content, `>$1{{ $label("${text}") }}$2<`);
    },
  };
}
