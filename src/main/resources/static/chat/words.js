/**
 * The words of the page itself. What the bot says comes ready from the server; the page follows the
 * language of the last thing it said.
 */

const KNOWN = ["ru", "en"];
const KEY = "okno.language";
let language = KNOWN[0];
let words = {};

/** A text by its key; `{name}` is replaced from `values`. */
export function say(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function currentLanguage() {
  return language;
}

/** A refusal in the page's language; the server's own sentence where the page has none. */
export function sayProblem(trouble) {
  const { problem = {}, passing } = trouble ?? {};
  const key = `problem_${problem.type?.split(":").pop().replaceAll("-", "_")}`;
  if (key in words) return say(key, problem);
  return problem.detail ?? say(passing === false ? "refused" : "no_answer");
}

/** What the bot spoke last in this browser, then what the browser prefers. */
export function wanted() {
  return [remembered(), ...navigator.languages];
}

/** The first of the wanted languages that the page has words for. */
export function choose(wanted) {
  return wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => KNOWN.includes(tag)) ?? KNOWN[0];
}

/** Changes the language of the page. @returns whether anything changed */
export async function speak(wanted) {
  if (!KNOWN.includes(wanted) || (wanted === language && words.name)) return false;
  const answer = await fetch(`/chat/words.${wanted}.json`).catch(() => null);
  if (!answer?.ok) return false;
  words = await answer.json();
  language = wanted;
  document.documentElement.lang = wanted;
  remember(wanted);
  apply(document);
  return true;
}

function apply(root) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-say-label]")) label(element, say(element.dataset.sayLabel));
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is off
  }
}

function remember(wanted) {
  try {
    localStorage.setItem(KEY, wanted);
  } catch {
    // storage is off: then the next visit starts with the browser's language
  }
}

/** Names a control for everybody: read aloud, and shown on hover where there is a mouse. */
export function label(element, text) {
  element.setAttribute("aria-label", text);
  if (element.tagName === "BUTTON") element.title = text;
}

export function clock(at) {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** Today, yesterday, 5 June, 5 June 2025. */
export function day(at, now = new Date()) {
  if (sameDay(at, now)) return say("today");
  const before = new Date(now);
  before.setDate(now.getDate() - 1);
  if (sameDay(at, before)) return say("yesterday");
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", ...year }).format(at);
}

export function sameDay(one, other) {
  return one.toDateString() === other.toDateString();
}
