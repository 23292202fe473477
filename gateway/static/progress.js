"use strict";
// Starts a scan at once after connecting, and follows a running one.
const start = document.getElementById("start");
if (start) start.requestSubmit();

const scan = document.getElementById("scan");
if (scan) follow(scan);

// How often a page asks in vain how its scan stands, and how long it waits before the next time.
const MOST_CHECKS = 20;
const PAUSE_MS = 3000;

function follow(scan) {
  const words = scan.dataset;
  const at = (id) => document.getElementById(id);
  const stages = [...document.querySelectorAll("[data-stage]")];
  const begun = Date.now() - Number(words.elapsed);
  const number = (n) => n.toLocaleString(document.documentElement.lang);
  let source;
  let attempt = 0;
  let isRead = false;
  let isScoring = false;
  let isSaving = false;
  let pages = 0;
  let countdown = 0;
  let checks = 0;
  const clock = setInterval(() => {
    const seconds = Math.floor((Date.now() - begun) / 1000);
    at("elapsed").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 500);

  const say = (text) => { at("said").textContent = text; };

  // Reading and scoring go on side by side.
  function stand() {
    const done = [true, isRead || isSaving, isSaving, false];
    const begun = [true, true, isScoring, isSaving];
    stages.forEach((stage, i) => {
      const name = done[i] ? "done" : begun[i] ? "now" : "";
      if (name === "now" && stage.className === "") say(stage.querySelector(".text").textContent);
      stage.className = name;
    });
  }

  // A bar without a value tells that work goes on.
  function fill(percent) {
    if (Number.isFinite(percent)) at("whole").value = percent;
    else at("whole").removeAttribute("value");
  }

  function stopWaiting() {
    clearInterval(countdown);
    at("wait").hidden = true;
  }

  function wait(step) {
    stopWaiting();
    const until = Date.now() + step.wait_ms;
    const show = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      if (left <= 0) return stopWaiting();
      at("wait").textContent = `${words[step.reason]} ${left} ${words.seconds}`;
    };
    at("wait").hidden = false;
    countdown = setInterval(show, 250);
    show();
    say(at("wait").textContent);
  }

  function read(step) {
    stopWaiting();
    if (step.pages) pages = step.pages;
    isRead = step.page === pages;
    stand();
    at("page").textContent = `${words.page} ${step.page}` + (pages ? ` ${words.of} ${pages}` : "");
    at("read").textContent = number(step.contacts);
  }

  function scored(step) {
    isScoring = true;
    stand();
    at("scored").textContent = number(step.scored);
    at("failed").textContent = number(step.failed);
    at("failing").hidden = step.failed === 0;
    at("score").textContent = step.score ?? "–";
    at("grade").textContent = step.grade ?? "";
    at("grade").className = `chip g${step.grade ?? ""}`;
    const most = Math.max(1, ...step.distribution);
    [..."ABCDF"].forEach((grade, i) => {
      document.querySelector(`[data-grade="${grade}"]`).setAttribute("width", step.distribution[i] * 100 / most);
      document.querySelector(`[data-count="${grade}"]`).textContent = number(step.distribution[i]);
    });
  }

  function restart() {
    pages = 0;
    isRead = isScoring = isSaving = false;
    at("page").textContent = "";
    ["read", "scored", "failed"].forEach((id) => { at(id).textContent = "0"; });
    stand();
  }

  function end(name) {
    source.close();
    stopWaiting();
    clearInterval(clock);
    scan.hidden = true;
    const find = (code) => document.querySelector(`[data-failure="${code}"]`);
    const section = find(name) ?? find("interrupted");
    section.hidden = false;
    section.focus();
    document.title = document.title.replace(scan.querySelector("h1").textContent, section.querySelector("h1").textContent);
  }

  function complete(report) {
    if (!report) return end("empty");
    source.close();
    fill(100);
    say(words.done);
    location.replace(words.report + report);
  }

  // A stream that ends for good leaves the question how the scan stands. Whatever is not our own answer, as that of a proxy in
  // front of a gateway that restarts, is asked again: the page stays.
  async function ask() {
    let state = {};
    try {
      const answer = await fetch(`/api/scans/${words.scan}`);
      state = await answer.json();
    } catch {}
    if (state.state === "completed") return complete(state.report);
    if (state.state === "failed") return end(state.cause);
    if (state.code === "not_found") return end(state.code);
    checks = state.state === "running" ? 0 : checks + 1;
    if (state.state === "running") stood(state);
    if (checks >= MOST_CHECKS) return end("pipeline_unreachable");
    at("lost").hidden = false;
    setTimeout(checks ? ask : watch, PAUSE_MS);
  }

  // Each event tells the whole count, so a new stream may begin at the start again.
  function watch() {
    source = new EventSource(`/api/scans/${words.scan}/events`);
    source.addEventListener("open", () => { at("lost").hidden = true; });
    source.addEventListener("error", () => {
      if (scan.hidden) return;
      if (source.readyState === EventSource.CLOSED) return ask();
      at("lost").hidden = false;
    });
    source.addEventListener("scan.progressed", (event) => progressed(JSON.parse(event.data)));
    source.addEventListener("scan.completed", (event) => complete(JSON.parse(event.data).report));
    source.addEventListener("scan.failed", (event) => end(JSON.parse(event.data).cause));
  }

  // Whether it is told of the newest attempt. A newer one starts the counts again.
  function isOfNow(told) {
    if (told.attempt < attempt) return false;
    if (told.attempt > attempt && attempt > 0) restart();
    attempt = told.attempt;
    return true;
  }

  // How a scan stands, where there is no stream to tell each step.
  function stood(state) {
    if (!isOfNow(state)) return;
    fill(state.percent);
    if (state.pages_read) read({ page: state.pages_read, pages: state.pages, contacts: state.contacts_read });
    if (state.pages_scored) {
      const { contacts_scored, contacts_failed, score, grade, distribution } = state;
      scored({ scored: contacts_scored, failed: contacts_failed, score, grade, distribution });
    }
    save(state.saving);
  }

  function save(isBegun) {
    if (!isBegun) return;
    isSaving = true;
    stand();
  }

  function progressed(message) {
    if (!isOfNow(message)) return;
    fill(message.percent);
    const step = message.step;
    if (step.kind === "waiting") wait(step);
    if (step.kind === "page_read") read(step);
    if (step.kind === "page_scored") scored(step);
    save(step.kind === "saving");
  }

  watch();
}
