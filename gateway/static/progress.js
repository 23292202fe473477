"use strict";
// Starts a scan at once after connecting, and follows a running one.
const start = document.getElementById("start");
if (start) start.requestSubmit();

const scan = document.getElementById("scan");
if (scan) follow(scan);

function follow(scan) {
  const words = scan.dataset;
  const at = (id) => document.getElementById(id);
  const stages = [...document.querySelectorAll("[data-stage]")];
  const source = new EventSource(`/api/scans/${words.scan}/events`);
  let attempt = 0;
  let reached = 1;
  let countdown = 0;

  function reach(index) {
    reached = Math.max(reached, index);
    stages.forEach((stage, i) => { stage.className = i < reached ? "done" : i === reached ? "now" : ""; });
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
  }

  function scored(step) {
    reach(2);
    at("scored").textContent = step.failed ? `${step.scored} · ${step.failed} ${words.failed}` : step.scored;
    at("score").textContent = step.score ?? "–";
    at("grade").textContent = step.grade ?? "";
    const most = Math.max(1, ...step.distribution);
    [..."ABCDF"].forEach((grade, i) => {
      document.querySelector(`[data-grade="${grade}"]`).setAttribute("width", step.distribution[i] * 100 / most);
      document.querySelector(`[data-count="${grade}"]`).textContent = step.distribution[i];
    });
  }

  function end(name) {
    source.close();
    stopWaiting();
    scan.hidden = true;
    const end = document.querySelector(`[data-failure="${name}"]`) ?? document.querySelector('[data-failure="interrupted"]');
    end.hidden = false;
  }

  source.addEventListener("scan.progressed", (event) => {
    const message = JSON.parse(event.data);
    if (message.attempt < attempt) return;
    if (message.attempt > attempt) reached = 1;
    attempt = message.attempt;
    const step = message.step;
    if (step.kind === "waiting") wait(step);
    if (step.kind === "page_read") {
      stopWaiting();
      reach(1);
      at("page").textContent = `${words.page} ${step.page}` + (step.pages ? ` ${words.of} ${step.pages}` : "");
    }
    if (step.kind === "page_scored") scored(step);
    if (step.kind === "saving") reach(3);
  });
  source.addEventListener("scan.completed", (event) => {
    const report = JSON.parse(event.data).report;
    if (!report) return end("empty");
    source.close();
    location.replace(words.report + report);
  });
  source.addEventListener("scan.failed", (event) => end(JSON.parse(event.data).cause));
}
