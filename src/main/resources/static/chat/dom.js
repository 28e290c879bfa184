/** The element with this id; a missing one is a bug of the page. */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/**
 * Makes an element. Strings become text nodes, never markup; null children are left out.
 *
 *   h("li.message", {id: "m1"}, h("p", {}, "Hello"))
 */
export function h(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A drawing of icons.svg. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `/chat/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Text for screen readers only. */
export function unseen(text) {
  return h("span.unseen", {}, text);
}
