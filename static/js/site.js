// Only improves what already works as links and forms. No cookie is written here, only read.

const cookie = (name) =>
  document.cookie.split("; ").find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

// The basket's count comes from a cookie, so that cached pages can be the same for everyone.
function printBasketCount() {
  const count = Number.parseInt(cookie("basket"), 10) || 0;
  for (const link of document.querySelectorAll("[data-basket]")) {
    link.querySelector(".count")?.remove();
    link.querySelector(".count-words")?.remove();
    if (!count) continue;
    const badge = Object.assign(document.createElement("span"), { className: "count", textContent: count });
    badge.setAttribute("aria-hidden", "true");
    const words = Object.assign(document.createElement("span"), { className: "visually-hidden count-words" });
    words.textContent = ` (${count === 1 ? link.dataset.one : link.dataset.many.replace("#", count)})`;
    link.append(badge, words);
  }
}

function announce(text, link) {
  const live = document.querySelector("[data-live]");
  if (!live) return;
  live.replaceChildren(text);
  if (link) live.append(" ", Object.assign(document.createElement("a"), link));
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => live.replaceChildren(), 12000);
}

// Adding is a POST before it is a fetch. Success is a redirect; whatever else comes back (a refusal, a question)
// added nothing and is shown by posting the form as if this did not exist. When no answer comes nobody knows
// whether it was added: the basket's page, at the form's own address, tells.
async function addToBasket(event) {
  const form = event.target.closest("form[data-add]");
  if (!form || event.submitter?.name === "plain") return;
  event.preventDefault();
  const button = event.submitter ?? form.querySelector("[type=submit]");
  if (button?.getAttribute("aria-disabled") === "true") return;
  button?.setAttribute("aria-disabled", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
    if (answer.type !== "opaqueredirect") return form.submit();
    printBasketCount();
    const basket = document.querySelector("[data-basket]");
    announce(form.dataset.add, basket && { href: basket.href, textContent: form.dataset.go });
  } catch {
    location.assign(form.action);
  } finally {
    button?.removeAttribute("aria-disabled");
  }
}

// One press of a button is one order: the second press waits for the first page.
function sendOnce(event) {
  const form = event.target.closest("form[data-once]");
  if (!form) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
}

// A film that lies with somebody else is asked for by the reader, never by the page: until then it is a link.
// Only where the page is, not which one, is told: without that YouTube shows an error instead of the film.
function showFilm(event) {
  const ask = event.target.closest?.("[data-film] > a");
  if (!ask || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const film = document.createElement("iframe");
  film.title = ask.querySelector("b").textContent;
  film.allow = "autoplay; fullscreen; picture-in-picture";
  film.allowFullscreen = true;
  film.referrerPolicy = ask.parentElement.dataset.host === "YouTube" ? "strict-origin" : "no-referrer";
  film.src = ask.parentElement.dataset.film;
  ask.replaceWith(film);
  film.focus();
}

// The search box of the header is a sheet over the page; without this its link leads to the search page. On that page
// the link goes to the box that is there.
function openSearch(event) {
  const link = event.target.closest?.("[data-search]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const sheet = document.getElementById(link.dataset.search);
  const there = document.querySelector("main form[role=search] input");
  if (!there && !sheet?.showPopover) return;
  event.preventDefault();
  if (!there) sheet.showPopover();
  (there ?? sheet.querySelector("input")).focus();
}

// Suggestions come with a script of their own, fetched by whoever goes to a search box.
async function suggestHere(event) {
  const form = event.target.closest?.("form[data-suggest]");
  if (!form || form.dataset.script === "") return;
  const source = form.dataset.script;
  form.dataset.script = "";
  event.target.addEventListener("input", () => (form.dataset.typed = "yes"), { once: true });
  try {
    (await import(source)).suggest(form);
  } catch {
    form.dataset.script = source; // nobody answers: the form works without, and the next time it is asked for again
  }
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll(".menu details[open]")) if (menu !== except) menu.open = false;
}

// What was announced lies over the foot of a phone's page: it goes when the focus has passed it, and by Escape.
function clearTheWay(event) {
  const live = document.querySelector("[data-live]");
  const passed = live && live.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (event.key === "Escape" || (event.type === "focusin" && passed && !live.contains(event.target))) live?.replaceChildren();
}

document.addEventListener("focusin", clearTheWay);
document.addEventListener("focusin", suggestHere);
document.addEventListener("click", openSearch);
document.addEventListener("focusin", (event) => {
  const menu = document.querySelector(".menu:popover-open"); // the sheet of a phone: whoever leaves it closes it
  if (menu && !menu.contains(event.target)) menu.hidePopover();
});
document.addEventListener("keydown", clearTheWay);
document.addEventListener("submit", sendOnce);
document.addEventListener("submit", addToBasket);
document.addEventListener("click", showFilm);
document.addEventListener("click", (event) => closeMenus(event.target.closest(".menu details")));
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest?.(".menu details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
// Coming back with the browser's button shows a stored page: count again, allow sending again.
addEventListener("pageshow", () => {
  printBasketCount();
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
document.querySelector("[data-error-summary]")?.focus();
