import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { withContentPolicy } from "./site/content-policy.js";
import { homeLandmark } from "./site/home-landmark.js";
import { linksOnSite } from "./site/links.js";
import { sidebarOf } from "./site/page-list.js";
import { pathOnSite } from "./site/rewrites.js";
import { searchIndex } from "./site/search-index.js";
import { themeLabels } from "./site/theme-labels.js";
import { chinese, english } from "./site/theme-words.js";

const docs = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

const base = process.env.DOCS_BASE ?? "/";

export default defineConfig({
  base,
  rewrites: pathOnSite,
  lastUpdated: false,
  // Included in the home pages; no page of its own.
  srcExclude: ["policies/list*.md"],
  metaChunk: true,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${base}icon.svg` }]],
  // Of the usual themes these alone have enough contrast on the ground that code stands on.
  markdown: { config: linksOnSite(docs), theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } },
  transformPageData: ({ filePath }) =>
    /^(api|decisions)\//.test(filePath) ? { frontmatter: { pageClass: "english-only" } } : undefined,
  transformHtml: withContentPolicy,
  vite: { plugins: [searchIndex(), homeLandmark(), themeLabels()], build: { chunkSizeWarningLimit: 1500 } },
  themeConfig: { search: { provider: "local", options: { locales: { root: { translations: chinese.search } } } } },
  locales: {
    root: {
      label: "简体中文",
      lang: "zh-CN",
      title: "惠民",
      description: "惠民政策的规则库",
      themeConfig: { ...chinese.theme, sidebar: sidebarOf(docs, "zh") },
    },
    en: {
      label: "English",
      lang: "en",
      title: "Huimin",
      description: "Benefit policies as rules",
      themeConfig: { ...english.theme, sidebar: sidebarOf(docs, "en") },
    },
  },
});
