import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { createMarkdownRenderer, type MarkdownRenderer, type SiteConfig } from "vitepress";
import { searchTokens } from "./search-tokens.js";

/** A part of a page under one heading, as the search box of the theme reads it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly text: string;
}

const heading = /<h([1-6])[^>]*?>(.*?)<a[^>]*? href="#([^"]*)"[^>]*>.*?<\/a><\/h\1>/gs;

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&#123;/g, "{")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Cuts a rendered page into its sections, each with the headings above it. */
export function sectionsOf(html: string, address: string): readonly Section[] {
  const found = [...html.matchAll(heading)];
  const above: string[] = [];
  return found.map((match, at) => {
    const [whole, level = "1", inner = "", anchor = ""] = match;
    const depth = Number(level) - 1;
    const title = plain(inner).trim();
    above.length = Math.min(above.length, depth);
    const titles = above.filter((each) => each !== undefined);
    above[depth] = title;
    const text = plain(html.slice(match.index + whole.length, found[at + 1]?.index));
    return { id: `${address}#${anchor}`, title, titles, text };
  });
}

/** Makes an index that finds Chinese words. */
export function indexOf(sections: readonly Section[]): MiniSearch<Section> {
  const index = new MiniSearch<Section>({
    fields: ["title", "titles", "text"],
    storeFields: ["title", "titles"],
    tokenize: searchTokens,
  });
  index.addAll(sections);
  return index;
}

const addressOf = (page: string, base: string): string =>
  `${base}${page.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html")}`;

function sectionsOfPage(page: string, site: SiteConfig, md: MarkdownRenderer): readonly Section[] {
  const path = join(site.srcDir, page);
  const html = md.render(readFileSync(path, "utf8"), { path, relativePath: page, cleanUrls: false });
  const seen = new Map<string, number>();
  return sectionsOf(html, addressOf(site.rewrites.map[page] ?? page, site.site.base)).filter(({ id }) => {
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return seen.get(id) === 1;
  });
}

type Plugin = {
  readonly name: string;
  readonly enforce: "pre";
  readonly configResolved: (config: object) => void;
  readonly resolveId: (id: string) => string | null;
  readonly load: (id: string) => Promise<string | null>;
};

const request = "@localSearchIndex";

/**
 * Answers the theme's request for its search index: one for each language by where a page stands on the site, cut into Chinese
 * words.
 */
export function searchIndex(): Plugin {
  let site: SiteConfig;
  const serialized = async (language: string): Promise<string> => {
    const md = await createMarkdownRenderer(site.srcDir, site.markdown, site.site.base);
    const isEnglish = (page: string): boolean => (site.rewrites.map[page] ?? page).startsWith("en/");
    const pages = site.pages.filter((page) => isEnglish(page) === (language === "en"));
    return JSON.stringify(indexOf(pages.flatMap((page) => sectionsOfPage(page, site, md))));
  };
  return {
    name: "huimin:search-index",
    enforce: "pre",
    configResolved: (config) => {
      site = (config as { readonly vitepress: SiteConfig }).vitepress;
    },
    resolveId: (id) => (id.startsWith(request) ? `/${id}` : null),
    load: async (id) => {
      if (!id.startsWith(`/${request}`)) return null;
      const language = id.slice(request.length + 1);
      if (language !== "") return `export default ${JSON.stringify(await serialized(language))}`;
      return `export default { root: () => import("${request}root"), en: () => import("${request}en") }`;
    },
  };
}
