import type { Position } from "../model/diagnostic.js";

const inMessage = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const inProperty = (text: string): string => inMessage(text).replace(/:/g, "%3A").replace(/,/g, "%2C");

/** Writes a line that GitHub shows beside the file of a pull request. */
export function annotation(
  severity: "error" | "warning",
  { file, line, column }: Position,
  { title, message }: { readonly title: string; readonly message: string },
): string {
  const place = `file=${inProperty(file)},line=${line},col=${column},title=${inProperty(title)}`;
  return `::${severity} ${place}::${inMessage(message)}\n`;
}
