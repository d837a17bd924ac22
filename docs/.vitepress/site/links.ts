import { posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { pathOnSite } from "./rewrites.js";

interface Token {
  readonly type: string;
  readonly children: Token[] | null;
  tag: string;
  attrs: [string, string][] | null;
}

const isElsewhere = (href: string): boolean => /^([a-z]+:|\/|#)/i.test(href);

/** Tells where a link between pages of docs/ leads on the site; null: to no page of it. `page` is the page the link stands in. */
export function linkOnSite(href: string, page: string): string | null {
  if (isElsewhere(href)) return href;
  const [, path = "", hash = ""] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
  const target = posix.join(posix.dirname(page), path);
  if (/^\.\.\/README(\.zh-CN)?\.md$/.test(target)) return page.endsWith(".zh-CN.md") ? "/guide/start.md" : "/en/guide/start.md";
  if (target.startsWith("../")) return null;
  return target.endsWith(".md") ? `/${pathOnSite(target)}${hash}` : `/${target}${hash}`;
}

function relink(tokens: Token[], page: string): void {
  const open: boolean[] = [];
  for (const token of tokens) {
    if (token.type === "link_open") {
      const href = token.attrs?.find(([name]) => name === "href");
      const target = href === undefined ? null : linkOnSite(href[1], page);
      if (target === null) [token.tag, token.attrs] = ["span", null];
      else if (href !== undefined) href[1] = target;
      open.push(target !== null);
    } else if (token.type === "link_close" && open.pop() === false) token.tag = "span";
    if (token.children !== null) relink(token.children, page);
  }
}

/** Leads the links between the files of docs/ to the pages of the site; a link out of docs/ keeps its words alone. */
export function linksOnSite(folder: string): (md: MarkdownRenderer) => void {
  return (md) => {
    md.core.ruler.push("links_on_site", (state) => {
      const file = String(state.env.realPath ?? state.env.path ?? "");
      relink(state.tokens as Token[], posix.relative(folder, file));
    });
  };
}
