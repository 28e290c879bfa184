/**
 * How the buttons of each question stand, by what was said after it; the same in every tab, because
 * it follows from the conversation alone.
 *
 * - `open`: nothing was said since
 * - `quiet`: something was said since, but no button of this; they may still be pressed
 * - `closed`: one was pressed, or its words typed, here or elsewhere; `chosen` tells which, the rest is gone
 *
 * @param messages the conversation, oldest first
 * @returns id of the message to `{state, chosen}`, for messages with options
 */
export function standing(messages) {
  const found = new Map();
  const pressed = new Set();
  let spoken = false;
  let typed = new Set();
  for (const message of [...messages].reverse()) {
    if (message.from === "resident") {
      if (message.state === "failed") continue;
      spoken = true;
      if (message.press) pressed.add(message.press);
      else typed.add(plain(message.text));
    } else if (message.options?.length) {
      const chosen = message.options.find(({ id, label }) => pressed.has(id) || typed.has(plain(label)));
      found.set(message.id, { state: chosen ? "closed" : spoken ? "quiet" : "open", chosen: chosen?.label });
      typed = new Set(); // what was typed is meant for the nearest question
    }
  }
  return found;
}

function plain(text) {
  return text.trim().toLowerCase();
}
