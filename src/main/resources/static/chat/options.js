import { h, icon, unseen } from "./dom.js";
import { say } from "./words.js";

const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * The buttons of a question, or what was chosen.
 *
 * @param message a message with options
 * @param standing see standing()
 * @param does `press(message, option)`
 */
export function options(message, { state, chosen }, does) {
  return state === "closed" ? answer(chosen, message.lang) : buttons(message, state, does);
}

function answer(label, lang) {
  return h("p.chosen", {}, icon("sent"), unseen(`${say("chosen")} `), h("span", { lang }, label));
}

function buttons(message, state, does) {
  const short = message.options.every(({ label }) => label.length <= 3);
  const drawn = message.options.map((option) =>
    h("button.option", { type: "button", lang: message.lang, onclick: () => does.press(message, option) }, option.label),
  );
  const group = h("div.options", { role: "group", "aria-label": say("options"), onkeydown: walk }, ...drawn);
  group.classList.toggle("old", state === "quiet");
  group.classList.toggle("keys", short && drawn.length > 3);
  return group;
}

/** Arrow keys lead from button to button, beside Tab. */
function walk(event) {
  const all = [...event.currentTarget.children];
  const at = all.indexOf(document.activeElement);
  const to = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : at + STEPS[event.key];
  if (!all[to]) return;
  event.preventDefault();
  all[to].focus();
}
