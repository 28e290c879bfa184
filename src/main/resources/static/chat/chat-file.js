import { currentLanguage } from "./words.js";

const NAME = { ru: "Житель", en: "Resident" };
const BRACKET = /[[\]]/;
const BRACKETS = /[[\]]/g;

/**
 * The conversation as a `.chat` file for the build (docs/scripts.md): what was said, without ids and
 * times, to be cut down by hand to the case that matters.
 */
export function chatFile(messages) {
  const language = currentLanguage();
  const begin = messages[0] ? `at ${local(new Date(messages[0].at))}\n` : "";
  const lines = messages.map((message) => (message.from === "resident" ? input(message, NAME[language]) : seen(message)));
  return `# ${new Date().toISOString().slice(0, 10)}\n${begin}in web\nlanguage ${language}\n\n${lines.join("\n")}\n`;
}

function input({ text, press, images = [] }, name) {
  const photos = images.map(() => "(photo photo.jpg)");
  return [...photos, ...words(text.replace(/\s+/g, " "), press)].map((what) => `${name} > ${what}`).join("\n");
}

/** A label with a bracket cannot stand in brackets; typed, it means the same. */
function words(text, press) {
  const place = text.match(/^📍 (-?[\d.]+), (-?[\d.]+)$/);
  if (place) return [`(location ${place[1]} ${place[2]})`];
  if (press && !BRACKET.test(text)) return [`[${text}]`];
  return text ? [text.replace(/^[[(\\]/, "\\$&")] : [];
}

function seen({ text, options = [] }) {
  const [first, ...more] = text.replaceAll("[", "\\[").split(/\r\n?|\n/);
  const labels = options.map(({ label }) => `[${label.replaceAll(BRACKETS, "…")}]`).join(" ");
  const lines = [`      < ${first}`, ...more.map((line) => `      | ${line}`)];
  if (labels) lines.push(`      | ${labels}`);
  return lines.join("\n");
}

function local(at) {
  const two = (number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Gives a text to the resident as a file. */
export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
