"use strict";
// Sends the lead form as JSON and shows the whole report.
const form = document.getElementById("lead-form");
if (form) form.addEventListener("submit", send);

async function send(event) {
  event.preventDefault();
  const error = document.getElementById("lead-error");
  const button = form.querySelector("button");
  error.hidden = true;
  button.disabled = true;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    if (answer.ok) return location.reload();
    const problem = await answer.json().catch(() => ({}));
    error.textContent = problem.detail || form.dataset.error;
  } catch {
    error.textContent = form.dataset.error;
  }
  error.hidden = false;
  button.disabled = false;
}
