import { byId } from "./dom.js";

/** An answer that comes sooner needs no sign: it would only flicker. */
const SOON = 400;

/** Longer than any turn takes; then nobody believes the sign any more. */
const MOST = 10_000;

/**
 * The sign that the bot is at work. It begins with what a resident said, in whichever tab, and ends
 * with the bot's words; or by itself, so that it never gets stuck.
 */
export class Typing {
  #sign = byId("typing");
  #shown;
  #timers = [];

  /** @param shown called when the sign has come into sight */
  constructor(shown) {
    this.#shown = shown;
  }

  /** Something was said to the bot. */
  begin() {
    this.#forget();
    this.#timers = [setTimeout(() => this.#show(), SOON), setTimeout(() => this.end(), MOST)];
  }

  /** The bot has answered, or cannot be reached. */
  end() {
    this.#forget();
    this.#sign.hidden = true;
  }

  #show() {
    this.#sign.hidden = false;
    this.#shown();
  }

  #forget() {
    this.#timers.forEach(clearTimeout);
  }
}
