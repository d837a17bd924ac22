import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { linksOnSite } from "./site/links.js";
import { pathOnSite } from "./site/rewrites.js";

const folder = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

export default defineConfig({
  base: process.env.DOCS_BASE ?? "/",
  rewrites: pathOnSite,
  lastUpdated: false,
  metaChunk: true,
  markdown: { config: linksOnSite(folder) },
  locales: {
    root: { label: "简体中文", lang: "zh-CN", title: "惠民", description: "惠民政策的规则库" },
    en: { label: "English", lang: "en", title: "Huimin", description: "Benefit policies as rules" },
  },
});
