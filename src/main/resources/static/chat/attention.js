import { role } from "./api.js";
import { byId, h } from "./dom.js";
import { say } from "./words.js";

/** Long enough to be read aloud from, short enough that nobody finds it again on the way down. */
const HEARD = 10_000;

/**
 * Tells of what comes in those who do not look: a screen reader hears it, the tab's title counts it.
 * A region of its own is announced instead of the log, where a redraw would be read out anew.
 */
export class Attention {
  #region = byId("heard");
  #unread = 0;

  constructor() {
    document.addEventListener("visibilitychange", () => this.title());
    this.title();
  }

  /** The bot has said something just now. */
  message({ text, lang, images = [], options = [] }) {
    const pictures = images.map(() => say("picture"));
    const choices = options.length ? [`${say("options")}: ${options.map(({ label }) => label).join(", ")}`] : [];
    this.hear([say("from_bot"), ...pictures], text && h("span", { lang }, text), choices);
    if (document.hidden) this.#unread++;
    this.title();
  }

  /** @param parts what is read aloud, one after the other: texts, elements, or lists of them */
  hear(...parts) {
    const words = parts.flat().filter(Boolean);
    const said = h("p", {}, ...words.flatMap((word) => [word, " "]));
    this.#region.append(said);
    setTimeout(() => said.remove(), HEARD);
  }

  /** The name of the page, in its language, with what nobody has looked at. */
  title() {
    if (!document.hidden) this.#unread = 0;
    const name = role ? `${say("name")}: ${say(role)}` : say("name");
    document.title = this.#unread ? `(${this.#unread}) ${name}` : name;
  }
}
