/**
 * The server's side of the chat; see "Interfaces that stay stable" in ARCHITECTURE.md.
 *
 * `?as=moderator` of the page goes along with every call, so that the invented moderator of the demo
 * is a conversation of its own in the same browser.
 */

const as = new URLSearchParams(location.search).get("as");

/** Who the page speaks as: null for the resident. */
export const role = as === "moderator" ? as : null;

/** A refusal or a failure, with its RFC 9457 problem when the server gave one. */
export class Trouble extends Error {
  constructor(status, problem = {}, retryAfter) {
    super(problem.detail ?? `status ${status}`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may work later: no answer at all, a gateway's trouble, or too many. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function address(path, parameters = {}) {
  const url = new URL(path, location.origin);
  if (role) url.searchParams.set("as", role);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

export const settings = () => read("/api/chat/settings");
export const history = () => read("/api/chat/history");
export const sms = () => read("/api/demo/sms");
export const playModerator = () => call("/api/demo/moderator", { method: "POST" });

/**
 * Sends one message: `{text}`, `{press}`, `{location: {lat, lon}}` or `{photo: File}`. The same id
 * again changes nothing, so a repeat after a lost answer is safe.
 */
export function send(id, content) {
  if (content.photo) {
    const form = new FormData();
    form.set("id", id);
    form.set("photo", content.photo);
    return call("/api/chat/messages", { method: "POST", body: form });
  }
  return call("/api/chat/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, ...content }),
  });
}

/** Asks until there is an answer; a refusal is one. */
export async function patiently(ask) {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 15_000)) {
    try {
      return await ask();
    } catch (trouble) {
      if (!trouble.passing) throw trouble;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

async function read(path) {
  const answer = await call(path, { headers: { Accept: "application/json" } });
  return answer.json();
}

async function call(path, options) {
  let answer;
  try {
    answer = await fetch(address(path), { credentials: "same-origin", cache: "no-store", ...options });
  } catch {
    throw new Trouble(0);
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Trouble(answer.status, problem, Number(answer.headers.get("Retry-After")) || undefined);
}
