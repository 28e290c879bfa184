import { bubble } from "./bubble.js";
import { byId, h } from "./dom.js";
import { options } from "./options.js";
import { standing } from "./standing.js";
import { day } from "./words.js";

const NEAR = 120;

/**
 * The conversation on the screen: bubbles by day, the newest below, each id once. What the server has
 * told stands in its order, so that all tabs show the same; what it has not yet taken stands below.
 */
export class Log {
  #list = byId("log");
  #scroll = byId("scroll");
  #toEnd = byId("to-end");
  #told = new Map();
  #own = new Map();
  #items = new Map();
  #following = true;
  #does;

  /** @param does see bubble() and options() */
  constructor(does) {
    this.#does = does;
    this.#toEnd.addEventListener("click", () => this.#leaveForEnd());
    this.#scroll.addEventListener("scroll", () => this.#showToEnd(), { passive: true });
    new ResizeObserver(() => this.follow()).observe(this.#scroll);
    this.#list.addEventListener("load", () => this.follow(), true);
  }

  get empty() {
    return this.#told.size + this.#own.size === 0;
  }

  /** What the server knows, oldest first. */
  get told() {
    return [...this.#told.values()];
  }

  /** The last message of the bot; its options and its `ask` are the present question. */
  get question() {
    return this.told.findLast((message) => message.from === "bot");
  }

  /** Whether the server has told of it. */
  knows(id) {
    return this.#told.has(id);
  }

  /** What the page shows of its own message; undefined once the server has told of it. */
  own(id) {
    return this.#own.get(id);
  }

  /**
   * Shows a message; a known id takes the place of what was there. One of the page's own has `content`
   * and gives way to what the server tells of it, never the other way.
   *
   * @returns whether it is new
   */
  put(message) {
    const { id } = message;
    const known = this.#items.has(id);
    const stay = this.#atEnd || (!known && message.state === "sending");
    this.#place(message);
    this.#arrange();
    if (stay) this.toEnd();
    this.#showToEnd();
    return !known;
  }

  /** Shows what the server told and, below, what is still on its way. */
  putAll(messages) {
    const waiting = [...this.#own.values()];
    this.#told.clear();
    this.#own.clear();
    this.#items.clear();
    this.#keepFocus(this.#list);
    this.#list.replaceChildren();
    for (const message of [...messages, ...waiting]) if (!this.#told.has(message.id)) this.#place(message);
    this.#arrange();
    this.toEnd();
  }

  /** Draws all again, in another language. */
  redraw() {
    this.putAll(this.told);
  }

  /** Nothing is left. */
  clear() {
    this.#own.clear();
    this.putAll([]);
  }

  remove(id) {
    this.#own.delete(id);
    this.#items.get(id)?.remove();
    this.#items.delete(id);
    this.#arrange();
  }

  /** Leads to the buttons of the present question. */
  focusOptions() {
    this.#list.querySelector(".message:last-child .option")?.focus();
  }

  toEnd(behavior = "instant") {
    this.#following = true;
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior });
  }

  /** Pictures that load and a keyboard that opens must not push the last message out of sight. */
  follow() {
    if (this.#following) this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  get #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #showToEnd() {
    this.#following = this.#atEnd;
    this.#toEnd.hidden = this.#atEnd;
  }

  /** The button hides itself at the end, and would take the focus with it. */
  #leaveForEnd() {
    this.#scroll.focus({ preventScroll: true });
    this.toEnd(matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
  }

  #place(message) {
    const { id } = message;
    const item = bubble(message, this.#does);
    const before = this.#items.get(id);
    const mine = message.content ? this.#own : this.#told;
    if (mine.has(id)) this.#swap(before, item);
    else {
      before?.remove();
      this.#own.delete(id);
      const [waiting] = this.#own.keys();
      this.#list.insertBefore(item, message.content || !waiting ? null : this.#items.get(waiting));
    }
    mine.set(id, message);
    this.#items.set(id, item);
  }

  /** Whoever stands on a button that goes away stands on the conversation then. */
  #swap(before, after) {
    this.#keepFocus(before);
    before.replaceWith(after);
  }

  #keepFocus(going) {
    if (going.contains(document.activeElement)) this.#scroll.focus({ preventScroll: true });
  }

  /** What follows from the neighbours: the days between, and how the buttons stand. */
  #arrange() {
    this.#nameDays();
    const all = [...this.told, ...this.#own.values()];
    const found = standing(all);
    for (const message of all) if (found.has(message.id)) this.#drawOptions(message, found.get(message.id));
  }

  #nameDays() {
    let before = null;
    for (const item of [...this.#list.children]) {
      if (item.matches(".day")) {
        if (!item.nextElementSibling?.matches(".message")) item.remove();
        continue;
      }
      const named = item.previousElementSibling?.matches(".day") ?? false;
      const begins = item.dataset.day !== before;
      before = item.dataset.day;
      if (named && !begins) item.previousElementSibling.remove();
      if (!named && begins) item.before(dayOf(item));
    }
  }

  #drawOptions(message, now) {
    const item = this.#items.get(message.id);
    if (item.dataset.standing === now.state) return;
    item.dataset.standing = now.state;
    const before = item.querySelector(":scope > .options, :scope > .chosen");
    const drawn = options(message, now, this.#does);
    if (before) this.#swap(before, drawn);
    else item.append(drawn);
  }
}

function dayOf(item) {
  return h("li.day", {}, h("span", {}, day(new Date(item.querySelector("time").dateTime))));
}
