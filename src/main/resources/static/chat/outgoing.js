import { role, send, Trouble } from "./api.js";

const KEY = `okno.unsent.${role ?? "resident"}`;
const PAUSES = [1000, 2000, 4000];

/**
 * What the resident has sent and the server has not yet taken: one after the other, so that the order
 * stays. A passing trouble is repeated a few times with the same id; then the message waits for
 * "try again" or for the network. Text and presses outlive a reload of the page.
 *
 * Events: `change` with `{message}`, whose `state` is "sending", "sent" or "failed", and `trouble`.
 */
export class Outgoing extends EventTarget {
  #queue = [];
  #failed = new Map();
  #busy = false;

  /** @param message a message as the log shows it, with `content` for the server */
  add(message) {
    this.#failed.delete(message.id);
    this.#set(message, "sending");
    this.#queue.push(message);
    this.#work();
  }

  discard(id) {
    this.#failed.delete(id);
    this.#keep();
  }

  /** Sends again what failed for want of an answer, in its order. */
  retryAll() {
    for (const message of [...this.#failed.values()]) {
      if (message.trouble?.passing) this.add(message);
    }
  }

  /** What an earlier life of this page did not get through. */
  leftOver() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    } catch {
      return [];
    }
  }

  async #work() {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#queue.length > 0) {
      const message = this.#queue[0];
      const trouble = await attempts(message);
      this.#queue.shift();
      if (trouble) this.#failed.set(message.id, message);
      this.#set(message, trouble ? "failed" : "sent", trouble);
    }
    this.#busy = false;
  }

  #set(message, state, trouble = null) {
    message.state = state;
    message.trouble = trouble;
    this.#keep();
    this.dispatchEvent(new CustomEvent("change", { detail: message }));
  }

  #keep() {
    const waiting = [...this.#failed.values(), ...this.#queue]
      .filter((message) => !message.content.photo && message.state !== "sent")
      .filter((message) => message.trouble?.passing !== false)
      .map(({ id, from, text, press, at, content }) => ({ id, from, text, press, at, content }));
    try {
      sessionStorage.setItem(KEY, JSON.stringify(waiting));
    } catch {
      // storage is off or full: then a reload forgets what was not sent
    }
  }
}

/** @returns null when the server has taken it, else the last trouble */
async function attempts(message) {
  for (let round = 0; ; round++) {
    try {
      await send(message.id, message.content);
      return null;
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      const pause = trouble.retryAfter ? trouble.retryAfter * 1000 : PAUSES[round];
      if (!trouble.passing || round >= PAUSES.length || pause > 15_000) return trouble;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
