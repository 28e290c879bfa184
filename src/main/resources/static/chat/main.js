import * as api from "./api.js";
import { Attention } from "./attention.js";
import { chatFile, download } from "./chat-file.js";
import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { Log } from "./log.js";
import { Outgoing } from "./outgoing.js";
import { Phone } from "./phone.js";
import { Stream } from "./stream.js";
import { Typing } from "./typing.js";
import { choose, say, sayProblem, speak, wanted } from "./words.js";

const CALM = 1500;
const TWICE = 800;

const log = new Log({ press, look, retry, discard });
const typing = new Typing(() => log.follow());
const outgoing = new Outgoing();
const stream = new Stream();
let lostTimer = 0;
let loaded = false;
let lastPress = { id: null, at: 0 };

await speak(choose(wanted()));
const attention = new Attention();
tellState("connecting");
const settings = await api.patiently(api.settings);
await speak(choose([...wanted().filter(spoken), settings.languages[0]]));
attention.title();
const composer = new Composer(settings, {
  text: (text) => write({ text }, { text }),
  photo: ({ file, url }) => write({ photo: file }, { text: "", previews: [url] }),
  location: (location) => write({ location }, { text: `📍 ${location.lat.toFixed(4)}, ${location.lon.toFixed(4)}` }),
  up: () => log.focusOptions(),
});
const phone = settings.demo && !api.role ? new Phone(settings.phone, (code) => composer.insert(code)) : null;
if (api.role) {
  document.body.classList.add(api.role);
  await api.patiently(api.playModerator).catch(() => location.replace("/"));
}

for (const name of ["menu", "start"]) {
  byId(name).addEventListener("click", () => {
    command(`/${name}`);
    composer.focus();
  });
}
byId("save").addEventListener("click", () => download("conversation.chat", chatFile(log.told)));
outgoing.addEventListener("change", ({ detail }) => showOwn(detail));
stream.addEventListener("state", ({ detail }) => (detail === "open" ? connected() : lost()));
stream.addEventListener("message", ({ detail }) => receive(detail));
stream.addEventListener("typing", () => typing.begin());
stream.addEventListener("cleared", () => clear());
stream.addEventListener("sms", ({ detail }) => receiveSms(detail));
addEventListener("online", () => stream.open());
addEventListener("offline", () => tellState("offline"));
addEventListener("pageshow", ({ persisted }) => persisted && stream.open());
document.addEventListener("visibilitychange", () => document.hidden || stream.retry());
stream.open();

/** Loads the conversation once; after a break the stream itself tells what was missed. */
async function connected() {
  clearTimeout(lostTimer);
  tellState(api.role ? `subtitle_${api.role}` : "subtitle");
  if (loaded) {
    outgoing.retryAll();
    return phone?.catchUp();
  }
  loaded = true;
  const past = await api.patiently(api.history);
  const ids = new Set(past.map(({ id }) => id));
  log.putAll([...past, ...log.told.filter(({ id }) => !ids.has(id))]);
  await phone?.load();
  for (const message of outgoing.leftOver()) if (!ids.has(message.id)) outgoing.add(message);
  deepLink();
  await followQuestion();
  composer.focus();
}

/** A short break is nobody's business; a longer one is said calmly in the header. */
function lost() {
  typing.end();
  clearTimeout(lostTimer);
  lostTimer = setTimeout(() => tellState(navigator.onLine ? "connecting" : "offline"), CALM);
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
  const own = log.own(message.id);
  const fresh = log.put(message);
  if (message.from === "bot") typing.end();
  else arrived(message.id, own);
  if (!loaded) return;
  await followQuestion();
  if (fresh && message.from === "bot") attention.message(message);
}

/** The server has what was said, here or in another tab, even where its answer to us was lost. */
function arrived(id, own) {
  outgoing.discard(id);
  for (const url of own?.previews ?? []) URL.revokeObjectURL(url);
  if (loaded) typing.begin();
}

function receiveSms(message) {
  if (phone?.receive(message)) attention.hear("SMS:", message.text);
}

/** The page speaks the language of the last thing the bot said, and the field fits its question. */
async function followQuestion() {
  byId("welcome").hidden = !log.empty;
  const question = log.question;
  if (question?.lang && (await speak(question.lang))) {
    log.redraw();
    phone?.redraw();
    attention.title();
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
  if (log.knows(message.id)) return;
  log.put(message);
  if (message.state === "sending") typing.begin();
  if (message.state !== "failed") return;
  typing.end();
  attention.hear(say("failed"), sayProblem(message.trouble));
}

function retry(message) {
  outgoing.add(message);
  composer.focus();
}

function discard(message) {
  outgoing.discard(message.id);
  log.remove(message.id);
  byId("welcome").hidden = !log.empty;
  composer.focus();
}

/** The resident had everything erased. */
function clear() {
  log.clear();
  phone?.clear();
}

function look(url) {
  byId("viewer-image").src = url;
  byId("viewer").showModal();
}

function tellState(key) {
  const subtitle = byId("subtitle");
  subtitle.dataset.say = key;
  subtitle.textContent = say(key);
}

function spoken(tag) {
  return settings.languages.includes(tag?.slice(0, 2).toLowerCase());
}
