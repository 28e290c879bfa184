import { byId } from "./dom.js";
import { Photos } from "./photos.js";
import { Place } from "./place.js";
import { label, say } from "./words.js";

/** How the field helps with each kind of question; a kind not named here is plain text. */
const HELP = {
  number: { inputmode: "decimal" },
  phone: { inputmode: "tel", autocomplete: "tel" },
  date: { pick: "date" },
  time: { pick: "time" },
  photo: {},
  location: {},
};

/**
 * Where the resident writes. It helps with the present question (`ask`) and never forbids anything:
 * every question can also be answered by typing.
 */
export class Composer {
  #form = byId("composer");
  #text = byId("text");
  #hint = byId("hint");
  #count = byId("count");
  #moment = byId("moment");
  #file = byId("file");
  #photos;
  #place;
  #textMax;
  #ask = null;
  #does;

  /** @param does `text(string)`, `photo({file, url})`, `location({lat, lon})`, `up()` from the empty field */
  constructor({ photo, textMax }, does) {
    this.#does = does;
    this.#textMax = textMax;
    this.#photos = new Photos(photo, (objection) => this.#changed(objection));
    this.#place = new Place({ location: (place) => does.location(place), objection: (sentence) => this.#object(sentence) });
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#text.addEventListener("input", () => this.#changed());
    this.#text.addEventListener("keydown", (event) => this.#key(event));
    this.#form.addEventListener("paste", (event) => this.#receive(event, event.clipboardData));
    const chat = byId("chat");
    chat.addEventListener("dragover", (event) => event.preventDefault());
    chat.addEventListener("drop", (event) => this.#receive(event, event.dataTransfer));
    byId("attach").addEventListener("click", () => this.#file.click());
    this.#file.addEventListener("change", () => this.#chosen());
    byId("pick").addEventListener("click", () => this.#moment.showPicker());
    this.#moment.addEventListener("change", () => this.#picked());
    this.ask(null);
    this.#changed();
  }

  /** Fits the field to the present question. */
  ask(kind) {
    this.#ask = kind in HELP ? kind : null;
    const { inputmode = "text", autocomplete = "off", pick } = HELP[this.#ask] ?? {};
    this.#text.placeholder = say(`ask_${this.#ask ?? "text"}`);
    this.#text.inputMode = inputmode;
    this.#text.autocomplete = autocomplete;
    this.#form.dataset.ask = this.#ask ?? "";
    this.#place.ask(this.#ask === "location");
    byId("picker").hidden = !pick;
    if (pick) {
      this.#moment.type = pick;
      label(byId("pick"), say(`pick_${pick}`));
    }
  }

  /** Puts the cursor here, unless that would open a keyboard over the conversation. */
  focus() {
    if (matchMedia("(hover: hover) and (pointer: fine)").matches) this.#text.focus({ preventScroll: true });
  }

  /** Puts a text into the field for the resident to send. */
  insert(text) {
    this.#text.value = text;
    this.#changed();
    this.#text.focus();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.#text.value.trim();
    if (text.length > this.#textMax) return this.#object(say("too_long"));
    for (const photo of this.#photos.take()) this.#does.photo(photo);
    if (text) this.#does.text(text);
    this.#text.value = "";
    this.#changed();
    this.#text.focus();
  }

  #key(event) {
    if (event.key === "ArrowUp" && this.#text.value === "") return this.#does.up();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #receive(event, data) {
    if (!data?.files.length) return;
    event.preventDefault();
    this.#photos.add(data.files);
  }

  #chosen() {
    this.#photos.add(this.#file.files);
    this.#file.value = "";
    this.focus();
  }

  #picked() {
    const [year, month, day] = this.#moment.value.split("-");
    if (this.#moment.value) this.insert(day ? `${day}.${month}.${year}` : this.#moment.value);
  }

  /** Says what did not work, and leads to where it can be typed. */
  #object(sentence) {
    this.#tell(sentence);
    this.#text.focus();
  }

  #changed(objection = null) {
    this.#tell(objection);
    const { length } = this.#text.value;
    this.#count.hidden = length < this.#textMax * 0.9;
    this.#count.textContent = String(this.#textMax - length);
    this.#count.classList.toggle("over", length > this.#textMax);
    this.#form.classList.toggle("ready", this.#photos.count > 0 || this.#text.value.trim() !== "");
    this.#text.style.height = "auto";
    this.#text.style.height = `${this.#text.scrollHeight}px`;
  }

  #tell(sentence) {
    this.#hint.hidden = !sentence;
    this.#hint.textContent = sentence ?? "";
  }
}
