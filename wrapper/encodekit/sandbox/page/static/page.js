"use strict";

// Brings the parts marked data-live up to date from a fresh copy of this page. Children that did not change stay as
// they are, so that a player goes on and the focus is kept.

const PERIOD_MS = 1000;
const seen = new WeakMap(); // child -> its HTML as it was served
const live = document.getElementById("live");
const news = document.getElementById("news");

function parts(page) {
  return page.querySelectorAll("[data-live]");
}

function update(part, fresh) {
  const known = new Map([...part.children].map((child) => [child.id, child]));
  const children = [...fresh.children].map((child) => {
    const old = known.get(child.id);
    if (old && seen.get(old) === child.outerHTML) return old;
    seen.set(child, child.outerHTML);
    return child;
  });
  const kept = new Set(children);
  for (const child of [...part.children]) if (!kept.has(child)) child.remove();
  let next = part.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else part.insertBefore(child, next);
  }
}

async function refresh() {
  try {
    const response = await fetch(location.pathname, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of parts(document)) {
      const other = fresh.getElementById(part.id);
      if (other) update(part, other);
    }
    news.textContent = response.ok ? "" : "This page is gone.";
  } catch {
    news.textContent = "The sandbox does not answer.";
  }
}

async function keepFresh() {
  if (live.checked && !document.hidden) await refresh();
  setTimeout(keepFresh, PERIOD_MS);
}

function describe(player) {
  const about = player.closest("figure").querySelector(".about");
  if (player.error) about.textContent = "(this browser cannot play it)";
  else if (player.readyState > 0) {
    const size = player.videoWidth ? `${player.videoWidth} × ${player.videoHeight}, ` : "";
    about.textContent = `(${size}${player.duration.toFixed(1)} s)`;
  }
}

for (const part of parts(document)) for (const child of part.children) seen.set(child, child.outerHTML);
for (const name of ["loadedmetadata", "error"]) {
  document.addEventListener(name, (event) => event.target instanceof HTMLMediaElement && describe(event.target), true);
}
document.querySelectorAll("video, audio").forEach(describe);
document.querySelector(".updates").hidden = false;
setTimeout(keepFresh, PERIOD_MS);
