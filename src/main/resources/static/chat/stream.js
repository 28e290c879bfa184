import { address } from "./api.js";

/**
 * The events of the server (SSE). The browser reconnects by itself and says where it stopped
 * (Last-Event-ID); where it gives up, because the server answered with an error, this does.
 *
 * Events of its own: `state` with detail "open" or "lost"; `message`, `typing`, `cleared`, `sms` with
 * the parsed object as detail.
 */
export class Stream extends EventTarget {
  #source = null;
  #last = null;
  #wait = 1000;
  #timer = 0;

  open() {
    clearTimeout(this.#timer);
    this.#source?.close();
    const source = new EventSource(address("/api/chat/events", { after: this.#last }));
    this.#source = source;
    source.addEventListener("open", () => {
      this.#wait = 1000;
      this.#tell("state", "open");
    });
    source.addEventListener("error", () => {
      this.#tell("state", "lost");
      if (source.readyState === EventSource.CLOSED) this.#later();
    });
    for (const name of ["ready", "message", "typing", "cleared", "sms"]) {
      source.addEventListener(name, (event) => {
        if (event.lastEventId) this.#last = event.lastEventId;
        this.#tell(name, JSON.parse(event.data || "{}"));
      });
    }
  }

  /** Tries at once: somebody looks at the page again. */
  wake() {
    if (this.#source?.readyState !== EventSource.OPEN) this.open();
  }

  #later() {
    this.#timer = setTimeout(() => this.open(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, 30_000);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
