import { h } from "./dom.js";

/**
 * Text with marks: `[{from, to, style: "bold"} | {from, to, href}]`, positions in UTF-16 units, sorted
 * and not overlapping. The text itself is never read as markup, whoever wrote it.
 */
export function rich(text, marks = []) {
  const parts = [];
  let at = 0;
  for (const { from, to, style, href } of marks) {
    if (from < at || to > text.length || from >= to) continue;
    parts.push(text.slice(at, from));
    const inner = text.slice(from, to);
    if (style === "bold") parts.push(h("strong", {}, inner));
    else if (isWeb(href)) parts.push(h("a", { href, target: "_blank", rel: "noopener noreferrer" }, inner));
    else parts.push(inner);
    at = to;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

function isWeb(href) {
  return URL.canParse(href) && ["https:", "http:", "tel:", "mailto:"].includes(new URL(href).protocol);
}
