import { patiently, sms } from "./api.js";
import { byId, h } from "./dom.js";
import { clock, label, say } from "./words.js";

/** The same width as in phone.css. */
const BESIDE = matchMedia("(min-width: 60rem)");

const CODE = /(?<!\d)\d{4,8}(?!\d)/;

/**
 * The drawn phone of the demo: the SMS that this demo person receives. Beside the chat on a desk,
 * behind a tab with a badge on a phone.
 */
export class Phone {
  #list = byId("sms");
  #desk = byId("desk");
  #open = byId("phone-open");
  #badge = byId("phone-badge");
  #push = byId("push");
  #messages = new Map();
  #unread = 0;
  #timer = 0;
  #useCode;

  /**
   * @param drawn whether SMS come here; with a real provider only the moderator's part is left
   * @param useCode what to do with a code that stands in an SMS
   */
  constructor(drawn, useCode) {
    this.#useCode = useCode;
    byId("phone").hidden = false;
    byId("handset").hidden = !drawn;
    byId("phone-note").hidden = !drawn;
    this.#open.hidden = false;
    this.#desk.classList.add("with-phone");
    this.#open.addEventListener("click", () => this.show());
    this.#push.addEventListener("click", () => this.show());
    byId("phone-close").addEventListener("click", () => this.hide());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#shown) this.hide();
    });
    BESIDE.addEventListener("change", () => this.#shown && this.hide());
    setInterval(() => this.#tick(), 10_000);
    this.redraw();
  }

  async load() {
    for (const message of await patiently(sms)) this.#messages.set(message.id, message);
    this.redraw();
  }

  /** SMS are no lines of the conversation: the stream does not repeat those that were missed. */
  async catchUp() {
    for (const message of await patiently(sms)) this.receive(message);
  }

  /** An SMS has come in just now. @returns whether it is new */
  receive(message) {
    if (this.#messages.has(message.id)) return false;
    this.#messages.set(message.id, message);
    this.redraw();
    if (this.#shown || BESIDE.matches) return true;
    this.#unread++;
    this.#drawBadge();
    this.#drawPush(message);
    return true;
  }

  clear() {
    this.#messages.clear();
    this.redraw();
  }

  redraw() {
    const bubbles = [...this.#messages.values()].map((message) => this.#bubble(message));
    this.#list.replaceChildren(...(bubbles.length ? bubbles : [h("li.sms-empty", {}, say("phone_empty"))]));
    const scroll = byId("sms-scroll");
    scroll.scrollTop = scroll.scrollHeight;
    this.#tick();
    this.#drawBadge();
  }

  show() {
    this.#desk.classList.add("phone-shown");
    this.#unread = 0;
    this.#push.hidden = true;
    this.#drawBadge();
    byId("chat").inert = !BESIDE.matches;
    byId("phone-close").focus();
  }

  hide() {
    this.#desk.classList.remove("phone-shown");
    byId("chat").inert = false;
    this.#open.focus();
  }

  get #shown() {
    return this.#desk.classList.contains("phone-shown");
  }

  #bubble({ text, to, at }) {
    const when = new Date(at);
    const code = text.match(CODE)?.[0];
    const use = code && h("button.link", { type: "button", onclick: () => this.#use(code) }, say("use_code", { code }));
    const sign = h("span.sms-sign", {}, say("phone_to", { to }), " · ", h("time", { dateTime: at }, clock(when)));
    return h("li", {}, h("p.sms-text", {}, text), sign, use || null);
  }

  #use(code) {
    if (!BESIDE.matches) this.hide();
    this.#useCode(code);
  }

  #drawBadge() {
    this.#badge.hidden = this.#unread === 0;
    this.#badge.textContent = String(this.#unread);
    label(this.#open, this.#unread ? say("phone_open", { count: this.#unread }) : say("phone_open_none"));
  }

  #drawPush({ text }) {
    clearTimeout(this.#timer);
    this.#push.replaceChildren(h("strong", {}, "SMS"), h("span", {}, text));
    this.#push.hidden = false;
    this.#timer = setTimeout(() => (this.#push.hidden = true), 8000);
  }

  #tick() {
    byId("phone-clock").textContent = clock(new Date());
  }
}
