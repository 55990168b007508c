const at = (id) => document.getElementById(id);
const el = (name, props = {}, ...inside) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...inside);
  return made;
};
const [log, form, box, failed] = ["log", "form", "question", "failed"].map(at);
let conversation = null;

const buttons = (texts, label) =>
  el("div", { className: "row", role: "group", ariaLabel: label },
    ...texts.map(([shown, asked]) => el("button", { type: "button", onclick: () => ask(asked) }, shown)));

const list = (title, texts) =>
  el("details", {}, el("summary", {}, title), el("ul", {}, ...texts.map((text) => el("li", {}, text))));

function table({ headers, rows, bars }, caption) {
  const bar = (length) => (typeof length === "number" ? [el("meter", { min: 0, max: 1, value: length, ariaHidden: "true" })] : []);
  const cells = (row, line) => row.map((text, column) =>
    column === 0
      ? el("th", { scope: "row" }, text)
      : el("td", {}, text, ...(Array.isArray(bars[line]) ? bar(bars[line][column - 1]) : column === 1 ? bar(bars[line]) : [])));
  return el("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: caption },
    el("table", {}, el("caption", {}, caption),
      el("thead", {}, el("tr", {}, ...headers.map((text) => el("th", { scope: "col" }, text)))),
      el("tbody", {}, ...rows.map((row, line) => el("tr", {}, ...cells(row, line))))));
}

function show(reply) {
  const told = el("li", { className: "told" });
  const lines = reply.table ? reply.text.split("\n").slice(0, 1) : [reply.text];
  told.append(el("p", {}, lines.join("\n")));
  if (reply.table) told.append(table(reply.table, reply.question));
  if (reply.choices.length) told.append(buttons(reply.choices.map((each, n) => [each.title, String(n + 1)]), "Choices"));
  if (reply.limits.length) told.append(list("What this does not cover", reply.limits));
  if (reply.sources.length) told.append(list("Sources", reply.sources.map((each) => `${each.title}, ${each.period}`)));
  if (reply.suggestions.length) told.append(buttons(reply.suggestions.map((each) => [each, each]), "Next questions"));
  log.append(told);
  told.scrollIntoView({ block: "nearest" });
}

async function ask(question) {
  failed.hidden = true;
  log.append(el("li", { className: "asked" }, question));
  try {
    const sent = await fetch("ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question, conversation }),
    });
    const reply = await sent.json();
    if (!sent.ok) throw new Error(reply.detail);
    conversation = reply.conversation;
    show(reply);
  } catch (error) {
    failed.textContent = `That was not answered: ${error.message}`;
    failed.hidden = false;
  }
  box.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = box.value.trim();
  box.value = "";
  if (question) ask(question);
});

let waiting;
box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const typed = box.value;
    if (typed.trim().length < 3) return;
    const found = await fetch(`suggest?q=${encodeURIComponent(typed)}`).then((got) => (got.ok ? got.json() : { lines: [] })).catch(() => ({ lines: [] }));
    if (box.value === typed) at("lines").replaceChildren(...found.lines.map((value) => el("option", { value })));
  }, 150);
});

at("new").addEventListener("click", () => {
  conversation = null;
  log.replaceChildren();
  failed.hidden = true;
  box.focus();
});

const asked = new URLSearchParams(location.search).get("q");
if (asked) ask(asked.slice(0, 1000));
