"use strict";
// The report page: the lead form without a reload, the what-if panel, printing.
prepare();

function prepare() {
  const form = document.getElementById("lead-form");
  if (form) prepareForm(form);
  const panel = document.getElementById("what-if");
  if (panel) prepareChoices(panel);
  const copy = document.getElementById("copy");
  if (copy && navigator.clipboard) copy.hidden = false;
  const button = document.getElementById("print");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

document.addEventListener("click", async (event) => {
  if (event.target.id !== "copy") return;
  const link = document.getElementById("share-link");
  link.select();
  await navigator.clipboard.writeText(link.value);
  event.target.textContent = event.target.dataset.copied;
});

// A link to an issue that is folded opens it.
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.localName === "details") target.open = true;
});

// On paper nothing can be opened; what is brief there stays brief.
const opened = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details.whole:not([open])")) {
    details.open = true;
    opened.push(details);
  }
});
addEventListener("afterprint", () => {
  while (opened.length) opened.pop().open = false;
});

function prepareForm(form) {
  form.noValidate = true;
  const fields = [...form.querySelectorAll(".field input")];
  const error = document.getElementById("lead-error");

  function tell(field, text) {
    document.getElementById(`wrong-${field.name}`).textContent = text;
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  function check(field) {
    const value = field.value.trim();
    if (!value) return field.dataset.missing;
    if (field.type === "email" && !/^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+$/.test(value)) return form.dataset.malformedEmail;
    return "";
  }

  function fail(text) {
    error.textContent = text;
    error.hidden = false;
    const first = fields.find((field) => field.hasAttribute("aria-invalid"));
    if (first) first.focus();
  }

  for (const field of fields) {
    field.addEventListener("blur", () => { if (field.value) tell(field, check(field)); });
    field.addEventListener("input", () => { if (field.hasAttribute("aria-invalid")) tell(field, check(field)); });
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    fields.forEach((field) => tell(field, check(field)));
    if (fields.some((field) => field.hasAttribute("aria-invalid"))) return fail(form.dataset.wrong);
    const button = form.querySelector("button");
    const label = button.textContent;
    error.hidden = true;
    button.disabled = true;
    button.textContent = form.dataset.sending;
    try {
      const answer = await fetch(form.action.split("#")[0], {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify(Object.fromEntries(new FormData(form))),
      });
      if (answer.ok) return await open(form.dataset.opened);
      const problem = await answer.json();
      for (const one of problem.errors ?? []) tell(form.elements[one.field], one.detail);
      fail(problem.errors ? form.dataset.wrong : problem.detail);
    } catch {
      fail(form.dataset.failed);
    }
    button.disabled = false;
    button.textContent = label;
  });
}

// Puts the whole report in the place of its summary.
async function open(words) {
  const answer = await fetch(location.pathname + location.search);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("main").replaceWith(page.getElementById("main"));
  prepare();
  const title = document.getElementById("first-title") ?? document.getElementById("recommendations-title");
  title.tabIndex = -1;
  title.focus();
  const said = document.createElement("p");
  said.className = "hidden-text";
  said.role = "status";
  document.getElementById("main").prepend(said);
  setTimeout(() => { said.textContent = words; }, 100);
}

// Bit i of a figure's place says whether recommendation i is done.
function prepareChoices(panel) {
  const scores = panel.dataset.scores.split(" ").map((one) => one.split(":"));
  const choices = [...panel.querySelectorAll("input")];
  panel.hidden = false;
  const show = () => {
    const place = choices.reduce((sum, choice, i) => sum + (choice.checked ? 2 ** i : 0), 0);
    const [score, letter] = scores[place];
    panel.querySelector("[data-then]").textContent = score;
    const chip = panel.querySelector("[data-grade]");
    chip.textContent = letter;
    chip.className = `chip g${letter}`;
  };
  panel.addEventListener("change", show);
  panel.addEventListener("submit", (event) => event.preventDefault());
  show();
}
