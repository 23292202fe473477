"use strict";
// Counts the seconds of a wait down. In the text for many, 77 stands for their number.
const countdown = document.getElementById("countdown");
const { seconds, one, many, over } = countdown.dataset;
const until = performance.now() + seconds * 1000;

// Who listens to the page heard the text once; each second would be too much.
countdown.closest("[role=alert]")?.removeAttribute("role");
const timer = setInterval(show, 250);
show();

function show() {
  const left = Math.ceil((until - performance.now()) / 1000);
  if (left > 0) {
    const text = left === 1 ? one : many.replace("77", left);
    if (countdown.textContent !== text) countdown.textContent = text;
    return;
  }
  clearInterval(timer);
  // A change is told where the role stands before it.
  countdown.setAttribute("role", "status");
  setTimeout(() => { countdown.textContent = over; }, 100);
}
