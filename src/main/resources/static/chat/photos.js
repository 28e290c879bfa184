import { byId, h, icon } from "./dom.js";
import { say } from "./words.js";

const MOST = 10;
const MEGABYTE = 1024 * 1024;

/** Photos chosen but not yet sent: looked at, and checked before they cost anybody's traffic. */
export class Photos {
  #tray = byId("tray");
  #chosen = [];
  #rules;
  #changed;

  /**
   * @param rules `{maxBytes, types}` of the server's settings
   * @param changed told after each change, with a sentence about what was left out or null
   */
  constructor(rules, changed) {
    this.#rules = rules;
    this.#changed = changed;
    byId("file").accept = rules.types.join(",");
  }

  get count() {
    return this.#chosen.length;
  }

  add(files) {
    let objection = null;
    for (const file of files) {
      const against = this.#chosen.length >= MOST ? say("photo_count", { count: MOST }) : this.#against(file);
      objection ??= against;
      if (!against) this.#chosen.push({ file, url: URL.createObjectURL(file) });
    }
    this.#draw();
    this.#changed(objection);
  }

  /** Gives the photos away, with their pictures for the bubbles, and forgets them. */
  take() {
    const taken = this.#chosen;
    this.#chosen = [];
    this.#draw();
    return taken;
  }

  #against(file) {
    const { maxBytes, types } = this.#rules;
    if (!types.includes(file.type)) {
      const kinds = types.map((type) => type.replace("image/", "").toUpperCase()).join(", ");
      return say("photo_kind", { name: file.name, kinds });
    }
    if (file.size > maxBytes) return say("photo_size", { name: file.name, size: Math.floor(maxBytes / MEGABYTE) });
    return null;
  }

  #remove(photo) {
    URL.revokeObjectURL(photo.url);
    this.#chosen = this.#chosen.filter((other) => other !== photo);
    this.#draw();
    this.#changed(null);
  }

  #draw() {
    this.#tray.hidden = this.#chosen.length === 0;
    this.#tray.replaceChildren(
      ...this.#chosen.map((photo) => {
        const remove = say("remove", { name: photo.file.name });
        const off = h("button.off", { type: "button", "aria-label": remove, title: remove, onclick: () => this.#remove(photo) }, icon("close"));
        return h("li", {}, h("img", { src: photo.url, alt: photo.file.name }), off);
      }),
    );
  }
}
