import { bubble } from "./bubble.js";
import { byId, h } from "./dom.js";
import { day, sameDay } from "./words.js";

const NEAR = 120;

/** The conversation on the screen: bubbles by day, the newest below, each id once. */
export class Log {
  #list = byId("log");
  #scroll = byId("scroll");
  #toEnd = byId("to-end");
  #messages = new Map();
  #does;

  /** @param does see bubble() */
  constructor(does) {
    this.#does = does;
    this.#toEnd.addEventListener("click", () => this.toEnd("smooth"));
    this.#scroll.addEventListener("scroll", () => this.#showToEnd(), { passive: true });
    new ResizeObserver(() => this.follow()).observe(this.#scroll);
    this.#list.addEventListener("load", () => this.follow(), true);
  }

  get empty() {
    return this.#messages.size === 0;
  }

  get(id) {
    return this.#messages.get(id);
  }

  get all() {
    return [...this.#messages.values()];
  }

  /** The last message of the bot; its options and its `ask` are the present question. */
  get question() {
    return this.all.findLast((message) => message.from === "bot");
  }

  /** Shows a message; a known id takes the place of what was there. */
  put(message) {
    const known = this.#messages.get(message.id);
    const stay = this.#atEnd || (!known && message.state === "sending");
    this.#messages.set(message.id, message);
    const element = bubble(message, this.#does);
    if (known) this.#element(message.id).replaceWith(element);
    else this.#append(message, element);
    this.#markOptions();
    if (stay) this.toEnd();
    this.#showToEnd();
  }

  /** Shows these and nothing else. */
  putAll(messages) {
    this.#list.ariaBusy = "true";
    this.#messages.clear();
    this.#list.replaceChildren();
    for (const message of messages) {
      if (this.#messages.has(message.id)) continue;
      this.#messages.set(message.id, message);
      this.#append(message, bubble(message, this.#does));
    }
    this.#markOptions();
    this.#list.ariaBusy = "false";
    this.toEnd();
  }

  /** Draws all again, in another language. */
  redraw() {
    this.putAll(this.all);
  }

  remove(id) {
    this.#messages.delete(id);
    this.#element(id)?.remove();
  }

  toEnd(behavior = "instant") {
    this.#following = true;
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior });
  }

  #following = true;

  get #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** Pictures that load and a keyboard that opens must not push the last message out of sight. */
  follow() {
    if (this.#following) this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  #showToEnd() {
    this.#following = this.#atEnd;
    this.#toEnd.hidden = this.#atEnd;
  }

  #append(message, element) {
    const at = new Date(message.at);
    const last = this.#list.lastElementChild?.querySelector("time");
    if (!last || !sameDay(new Date(last.dateTime), at)) {
      this.#list.append(h("li.day", {}, h("span", {}, day(at))));
    }
    this.#list.append(element);
  }

  #element(id) {
    return this.#list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  /** Marks what was pressed, and quietens the options of questions that were answered since. */
  #markOptions() {
    const pressed = new Set();
    let answered = false;
    for (const message of this.all.reverse()) {
      if (message.from === "resident") {
        answered = true;
        if (message.press) pressed.add(message.press);
      } else if (message.options?.length) {
        const group = this.#element(message.id)?.querySelector(".options");
        group?.classList.toggle("old", answered);
        for (const button of group?.children ?? []) {
          button.ariaPressed = pressed.has(button.dataset.option) ? "true" : null;
        }
      }
    }
  }
}
