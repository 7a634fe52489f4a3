// Suggestions below a search box, after the pattern of a combobox with a list (WAI-ARIA). They never hold up typing:
// asked for when the fingers rest, dropped when they go on, and Enter sends the form as if this did not exist.

const REST = 160; // milliseconds
const SHORTEST = 2; // letters
let number = 0;

function row(suggestion, id) {
  const option = Object.assign(document.createElement("li"), { id });
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.dataset.url = suggestion.url;
  const title = Object.assign(document.createElement("span"), { className: "title" });
  for (const [text, found] of suggestion.parts) {
    title.append(found ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
  }
  const kind = Object.assign(document.createElement("span"), { className: "kind", textContent: suggestion.kind });
  option.append(title, " ", kind);
  return option;
}

export function suggest(form) {
  if (form.dataset.ready) return;
  form.dataset.ready = "yes";
  const input = form.querySelector("input[type=search]");
  const words = form.dataset;
  const list = Object.assign(document.createElement("ul"), { id: `suggestions-${++number}`, className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  const said = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  said.setAttribute("role", "status");
  input.after(list, said);
  const marks = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(marks)) input.setAttribute(name, value);

  let waiting;
  let asking;
  let at = -1;

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  }

  function choose(place) {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = place;
    const option = list.children[at];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  async function ask() {
    asking?.abort();
    const typed = input.value.trim();
    if (typed.length < SHORTEST) return show(false);
    asking = new AbortController();
    try {
      const answer = await fetch(`${words.suggest}?${new URLSearchParams({ q: typed })}`, { signal: asking.signal });
      if (!answer.ok) return show(false);
      const { suggestions } = await answer.json();
      if (input.value.trim() !== typed || document.activeElement !== input) return;
      choose(-1);
      list.replaceChildren(...suggestions.map((one, place) => row(one, `${list.id}-${place}`)));
      show(suggestions.length > 0);
      const count = suggestions.length;
      said.textContent = count === 0 ? words.none : count === 1 ? words.one : words.many.replace("#", count);
    } catch {
      // Aborted, or nobody answers: the form still works.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, REST);
  });
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (last < 0) return;
      event.preventDefault();
      if (list.hidden) show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(at + step > last ? -1 : at + step < -1 ? last : at + step);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      location.assign(list.children[at].dataset.url);
    }
  });
  input.addEventListener("blur", () => show(false));
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the box
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });
  if (form.dataset.typed) ask(); // what was typed before this script had come
}
