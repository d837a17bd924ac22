/** Tells where a page of docs/ stands on the site: the Chinese one at the root, its English twin under `en/`. */
export function pathOnSite(page: string): string {
  return page.endsWith(".zh-CN.md") ? page.replace(/\.zh-CN\.md$/, ".md") : `en/${page}`;
}
