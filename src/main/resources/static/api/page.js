// Shows /v3/api-docs and sends its examples, changed as one likes, to this very Okno.

const main = document.getElementById("calls");

function element(name, text = "", properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.textContent = text;
  return made;
}

/** A sentence of the document: what stands between backticks is code. */
function prose(into, text) {
  into.append(...text.split("`").map((part, at) => at % 2 ? element("code", part) : part));
  return into;
}

/** What `$ref` points to. */
function resolved(api, part) {
  return part.$ref
    ? part.$ref.slice(2).split("/").reduce((at, name) => at[name], api)
    : part;
}

function field(form, id, label, value, long = false) {
  const input = element(long ? "textarea" : "input", "", { id, value, spellcheck: false });
  form.append(element("label", label, { htmlFor: id }), input);
  return input;
}

function example(body) {
  return JSON.stringify(body.content["application/json"].example, null, 2);
}

function call(api, path, method, operation) {
  const details = element("details");
  const summary = element("summary");
  summary.append(element("code", `${method.toUpperCase()} ${path}`), ` ${operation.summary}`);
  details.append(
    summary, prose(element("p"), operation.description), form(api, path, method, operation));
  const answers = element("ul");
  for (const [status, response] of Object.entries(operation.responses)) {
    answers.append(prose(element("li"), `${status}: ${resolved(api, response).description}`));
  }
  details.append(answers);
  return details;
}

function form(api, path, method, operation) {
  const made = element("form");
  const parameters = (operation.parameters ?? []).map((it) => resolved(api, it));
  const inputs = parameters.map((it) => {
    const value = it.in === "header" ? "" : (it.example ?? "");
    const where = it.required ? it.name : `${it.name} (optional)`;
    return [it, field(made, `${operation.operationId}-${it.name}`, where, value)];
  });
  const body = operation.requestBody
    && field(made, `${operation.operationId}-body`, "Body", example(operation.requestBody), true);
  const answer = element("pre", "", { ariaLive: "polite" });
  answer.tabIndex = 0;
  made.append(element("button", "Send"), answer);
  made.addEventListener("submit", async (submit) => {
    submit.preventDefault();
    answer.textContent = "…";
    answer.textContent = await sent(path, method, inputs, body && body.value);
  });
  return made;
}

async function sent(path, method, inputs, body) {
  const address = new URL(path, location.origin);
  const headers = { Authorization: `Bearer ${document.getElementById("key").value.trim()}` };
  for (const [parameter, input] of inputs.filter(([, it]) => it.value !== "")) {
    if (parameter.in === "header") {
      headers[parameter.name] = input.value;
    } else if (parameter.in === "path") {
      address.pathname = address.pathname.replace(
        encodeURI(`{${parameter.name}}`), encodeURIComponent(input.value));
    } else {
      address.searchParams.set(parameter.name, input.value);
    }
  }
  if (body) {
    headers["Content-Type"] = "application/json";
  }
  try {
    const response = await fetch(address, { method, headers, body: body || undefined });
    return `${response.status}\n${shown(await response.text())}`;
  } catch (failure) {
    return `Not sent: ${failure.message}`;
  }
}

function shown(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const api = await (await fetch("/v3/api-docs")).json();
prose(document.getElementById("about"), api.info.description);
for (const [path, operations] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(operations)) {
    main.append(call(api, path, method, operation));
  }
}
