import { byId } from "./dom.js";
import { say } from "./words.js";

const PATIENCE = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 };

/** Where the browser can tell it at all: nothing does on plain http away from localhost. */
const POSSIBLE = window.isSecureContext && "geolocation" in navigator;

/** The button that sends where the resident is, while the question asks for it. */
export class Place {
  #button = byId("locate");
  #does;

  /** @param does `location({lat, lon})`, `objection(sentence)` where the place is not to be had */
  constructor(does) {
    this.#does = does;
    this.#button.addEventListener("click", () => this.#locate());
  }

  /** @param asked whether the present question asks for a place */
  ask(asked) {
    this.#button.hidden = !(asked && POSSIBLE);
  }

  #locate() {
    if (this.#button.ariaBusy === "true") return;
    this.#busy(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#busy(false);
        this.#does.location({ lat: coords.latitude, lon: coords.longitude });
      },
      ({ code, PERMISSION_DENIED }) => {
        this.#busy(false);
        this.#does.objection(say(code === PERMISSION_DENIED ? "place_refused" : "no_place"));
      },
      PATIENCE,
    );
  }

  #busy(now) {
    this.#button.ariaBusy = String(now);
    const name = this.#button.querySelector("span");
    name.dataset.say = now ? "locating" : "locate";
    name.textContent = say(name.dataset.say);
  }
}
