import * as api from "./api.js";
import { chatFile, download } from "./chat-file.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { Log } from "./log.js";
import { Outgoing } from "./outgoing.js";
import { Phone } from "./phone.js";
import { Stream } from "./stream.js";
import { choose, say, speak, wanted } from "./words.js";

const TYPING = 8000;
const CALM = 1500;
const TWICE = 800;

const log = new Log({ press, look, retry: (message) => outgoing.add(message), discard });
const outgoing = new Outgoing();
const stream = new Stream();
const timers = { lost: 0, typing: 0 };
let loaded = false;
let lastPress = { id: null, at: 0 };

await speak(choose(wanted()));
tellState("connecting");
const settings = await patiently(api.settings);
await speak(choose([...wanted().filter(spoken), settings.languages[0]]));
const composer = new Composer(settings, {
  text: (text) => write({ text }, { text }),
  photo: ({ file, url }) => write({ photo: file }, { text: "", previews: [url] }),
  location: (location) => write({ location }, { text: `📍 ${location.lat.toFixed(4)}, ${location.lon.toFixed(4)}` }),
});
const phone = settings.demo && !api.role ? new Phone(settings.phone, (code) => composer.insert(code)) : null;
if (api.role) {
  document.body.classList.add(api.role);
  await patiently(api.playModerator).catch(() => location.replace("/"));
}

for (const name of ["menu", "start"]) {
  byId(name).addEventListener("click", () => {
    command(`/${name}`);
    composer.focus();
  });
}
byId("save").addEventListener("click", () => download("conversation.chat", chatFile(log.all)));
outgoing.addEventListener("change", ({ detail }) => showOwn(detail));
stream.addEventListener("state", ({ detail }) => (detail === "open" ? connected() : lost()));
stream.addEventListener("message", ({ detail }) => receive(detail));
stream.addEventListener("typing", () => typing(true));
stream.addEventListener("cleared", () => clear());
stream.addEventListener("sms", ({ detail }) => phone?.receive(detail));
addEventListener("online", () => stream.open());
addEventListener("offline", () => tellState("offline"));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") stream.wake();
});
stream.open();

/** Loads the conversation once; after a break the stream itself tells what was missed. */
async function connected() {
  clearTimeout(timers.lost);
  tellState(api.role ? `subtitle_${api.role}` : "subtitle");
  if (loaded) return outgoing.retryAll();
  loaded = true;
  const past = await patiently(api.history);
  const ids = new Set(past.map(({ id }) => id));
  log.putAll([...past, ...log.all.filter(({ id }) => !ids.has(id))]);
  await phone?.load();
  for (const message of outgoing.leftOver()) if (!ids.has(message.id)) outgoing.add(message);
  deepLink();
  await followQuestion();
  composer.focus();
}

/** A short break is nobody's business; a longer one is said calmly in the header. */
function lost() {
  clearTimeout(timers.lost);
  timers.lost = setTimeout(() => tellState(navigator.onLine ? "connecting" : "offline"), CALM);
}

/** `?start=idea_17` is sent once: a reload must not send it again. */
function deepLink() {
  const url = new URL(location.href);
  const start = url.searchParams.get("start");
  if (start === null) return;
  url.searchParams.delete("start");
  history.replaceState(null, "", url);
  if (/^[\w-]{1,64}$/.test(start)) command(`/start ${start}`);
}

async function receive(message) {
  if (message.from === "bot") typing(false);
  else settle(message.id);
  log.put(message);
  if (loaded) await followQuestion();
}

/** The page speaks the language of the last thing the bot said, and the field fits its question. */
async function followQuestion() {
  byId("welcome").hidden = !log.empty;
  const question = log.question;
  if (question?.lang && (await speak(question.lang))) {
    log.redraw();
    phone?.redraw();
  }
  composer.ask(question?.ask ?? null);
}

function command(text) {
  write({ text }, { text });
}

/** Two quick presses of one button are one. */
function press(_, option) {
  const now = Date.now();
  if (lastPress.id === option.id && now - lastPress.at < TWICE) return;
  lastPress = { id: option.id, at: now };
  write({ press: option.id }, { text: option.label, press: option.id });
  composer.focus();
}

function write(content, shown) {
  byId("welcome").hidden = true;
  const id = crypto.randomUUID?.() ?? randomId();
  outgoing.add({ id, from: "resident", at: new Date().toISOString(), content, ...shown });
}

/** `crypto.randomUUID` is missing on plain http away from localhost. */
function randomId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the server has told of a message of ours is better than what we know ourselves. */
function showOwn(message) {
  const shown = log.get(message.id);
  if (!shown || shown.content) log.put(message);
}

/** The server has it, even where its answer to us was lost. */
function settle(id) {
  outgoing.discard(id);
  for (const url of log.get(id)?.previews ?? []) URL.revokeObjectURL(url);
}

function discard(message) {
  outgoing.discard(message.id);
  log.remove(message.id);
  byId("welcome").hidden = !log.empty;
}

/** The resident had everything erased. */
function clear() {
  log.putAll([]);
  phone?.clear();
}

function look(url) {
  byId("viewer-image").src = url;
  byId("viewer").showModal();
}

function typing(now) {
  clearTimeout(timers.typing);
  byId("typing").hidden = !now;
  if (!now) return;
  log.follow();
  timers.typing = setTimeout(() => typing(false), TYPING);
}

function tellState(key) {
  const subtitle = byId("subtitle");
  subtitle.dataset.say = key;
  subtitle.textContent = say(key);
}

function spoken(tag) {
  return settings.languages.includes(tag?.slice(0, 2).toLowerCase());
}

/** Asks until there is an answer; a refusal is one. */
async function patiently(ask) {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 15_000)) {
    try {
      return await ask();
    } catch (trouble) {
      if (!trouble.passing) throw trouble;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
