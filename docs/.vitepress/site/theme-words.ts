import type { DefaultTheme } from "vitepress";

type Words = Pick<
  DefaultTheme.Config,
  | "nav"
  | "outline"
  | "docFooter"
  | "darkModeSwitchLabel"
  | "lightModeSwitchTitle"
  | "darkModeSwitchTitle"
  | "sidebarMenuLabel"
  | "returnToTopLabel"
  | "langMenuLabel"
  | "skipToContentLabel"
  | "notFound"
>;

/** What the theme says in Chinese. */
export const chinese = {
  theme: {
    nav: [
      { text: "试算", link: "/playground" },
      { text: "政策", link: "/policies/" },
      { text: "经办人员", link: "/guide/officers" },
      { text: "开发人员", link: "/guide/start" },
      { text: "待定事项", link: "/open-questions" },
    ],
    outline: { label: "本页目录", level: [2, 3] },
    docFooter: { prev: "上一页", next: "下一页" },
    darkModeSwitchLabel: "深色模式",
    lightModeSwitchTitle: "切换到浅色",
    darkModeSwitchTitle: "切换到深色",
    sidebarMenuLabel: "目录",
    returnToTopLabel: "回到顶部",
    langMenuLabel: "切换语言",
    skipToContentLabel: "跳到正文",
    notFound: {
      title: "没有这一页",
      quote: "地址可能已变，也可能本页只有另一种语言。",
      linkLabel: "回到首页",
      linkText: "回到首页",
    },
  } satisfies Words,
  search: {
    button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
    modal: {
      displayDetails: "显示详情",
      resetButtonTitle: "清除",
      backButtonTitle: "关闭",
      noResultsText: "没有找到：",
      footer: {
        selectText: "打开",
        selectKeyAriaLabel: "回车键",
        navigateText: "移动",
        navigateUpKeyAriaLabel: "上箭头",
        navigateDownKeyAriaLabel: "下箭头",
        closeText: "关闭",
        closeKeyAriaLabel: "退出键",
      },
    },
  } satisfies DefaultTheme.LocalSearchOptions["translations"],
} as const;

/** What the theme says in English, where not by itself. */
export const english = {
  theme: {
    nav: [
      { text: "Playground", link: "/en/playground" },
      { text: "Policies", link: "/en/policies/" },
      { text: "Officers", link: "/en/guide/officers" },
      { text: "Engineers", link: "/en/guide/start" },
      { text: "Open questions", link: "/en/open-questions" },
    ],
    outline: { level: [2, 3] },
  } satisfies Words,
} as const;
