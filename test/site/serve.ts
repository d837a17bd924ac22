import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built site. */
export const builtSite = fileURLToPath(new URL("../../docs/.vitepress/dist", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

function fileAt(path: string): string | null {
  const file = join(builtSite, normalize(path));
  const candidates = [file, join(file, "index.html"), `${file}.html`];
  return candidates.find((each) => each.startsWith(`${builtSite}${sep}`) && existsSync(each) && statSync(each).isFile()) ?? null;
}

/** Serves the built site on a free port of this machine, as any plain static host would. */
export async function serveSite(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const found = fileAt(decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname));
    const file = found ?? join(builtSite, "404.html");
    response.writeHead(found === null ? 404 : 200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(await readFile(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, close };
}
