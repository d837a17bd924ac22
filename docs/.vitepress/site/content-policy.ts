import { createHash } from "node:crypto";

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function scriptHashes(html: string): readonly string[] {
  const scripts = [...html.matchAll(inlineScript)].map(([, script = ""]) => script);
  return [...new Set(scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`))];
}

function contentPolicy(html: string): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptHashes(html)].join(" ")}`,
    // The highlighting of code and the editor set styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Puts the policy into a page, ahead of everything that it governs. */
export function withContentPolicy(html: string): string {
  return html.replace(
    /<meta charset="utf-8">/,
    `$&\n    <meta http-equiv="Content-Security-Policy" content="${contentPolicy(html)}">`,
  );
}
