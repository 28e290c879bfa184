import { address } from "./api.js";
import { h, icon, unseen } from "./dom.js";
import { rich } from "./rich.js";
import { clock, say, sayProblem } from "./words.js";

/** Commands that the page sends by its own buttons are shown by the name of the button. */
const BUTTONS = { "/start": "start", "/menu": "menu" };

/**
 * One message as a list item, without its buttons. What was said is marked with its language; what the
 * page adds has the page's.
 *
 * @param message `{id, from, text, marks?, options?, images?, files?, lang?, press?, at}` of the server; one of
 *     the page's own also has `state`, `trouble` and `previews`
 * @param does what buttons do: `look(url)`, `retry(message)`, `discard(message)`
 */
export function bubble(message, does) {
  const resident = message.from === "resident";
  const { lang } = message;
  const at = new Date(message.at);
  const item = h(`li.message.${resident ? "mine" : "theirs"}`, { "data-id": message.id, "data-day": at.toDateString() });
  const pictures = message.previews ?? message.images ?? [];
  const body = h("div.bubble", {}, unseen(say(resident ? "from_resident" : "from_bot")));
  if (pictures.length > 0) body.append(gallery(pictures, does));
  const sign = h("span.sign", {}, h("time", { dateTime: at.toISOString() }, clock(at)), ...mark(message));
  if (message.text) body.append(h("p", {}, h("span", { lang }, ...rich(shown(message), message.marks)), sign));
  else {
    body.classList.add("bare");
    body.append(sign);
  }
  for (const { name, url } of message.files ?? []) {
    body.append(h("a.file", { href: address(url), download: name }, icon("file"), h("span", { lang }, name)));
  }
  item.append(body);
  if (message.state === "failed") item.append(failure(message, does));
  return item;
}

function shown(message) {
  const button = message.from === "resident" && BUTTONS[message.text.split(" ")[0]];
  return button ? say(button) : message.text;
}

function mark({ from, state }) {
  if (from !== "resident") return [];
  const name = state ?? "sent";
  return [icon(name), unseen(say(name))];
}

function gallery(urls, does) {
  const pictures = urls.map((url) =>
    h("button.picture", { type: "button", onclick: () => does.look(url) }, h("img", { src: url, alt: say("look"), loading: "lazy" })),
  );
  return h("div.pictures", {}, ...pictures);
}

function failure(message, does) {
  const { trouble } = message;
  const reason = sayProblem(trouble);
  const buttons = [h("button.link", { type: "button", onclick: () => does.discard(message) }, say("discard"))];
  if (trouble?.passing !== false) {
    buttons.unshift(h("button.link", { type: "button", onclick: () => does.retry(message) }, say("retry")));
  }
  return h("div.failure", {}, h("span", {}, reason), ...buttons);
}
