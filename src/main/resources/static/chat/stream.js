import { address } from "./api.js";

/** A timer that comes this late was asleep with its machine, or with its tab. */
const TICK = 5000;
const SLEPT = 15_000;

/**
 * The events of the server (SSE). The browser reconnects by itself and says where it stopped
 * (Last-Event-ID); where it gives up, because the server answered with an error, this does, and where
 * the machine has slept, because a connection that died meanwhile still looks open.
 *
 * Events of its own: `state` with detail "open" or "lost"; `message`, `typing`, `cleared`, `sms` with
 * the parsed object as detail.
 */
export class Stream extends EventTarget {
  #source = null;
  #last = null;
  #wait = 1000;
  #timer = 0;
  #awake = Date.now();

  constructor() {
    super();
    setInterval(() => this.wake(), TICK);
  }

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

  /** Somebody may look at the page again: what was missed is asked for at once. */
  wake() {
    if (document.hidden) return;
    const slept = Date.now() - this.#awake > SLEPT;
    this.#awake = Date.now();
    if (slept) this.open();
  }

  /** Somebody looks at the page again, or the network is back. */
  retry() {
    this.wake();
    if (this.#source?.readyState !== EventSource.OPEN) this.open();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.open(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, 30_000);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
