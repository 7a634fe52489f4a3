// A product's page: choosing a variant shows its price and pictures without a new page, pictures open large.
// Both are addresses first: the variant stands in the page's address, a picture is a link to its largest size.

let asked = 0;
// Our policy lets words become markup here and nowhere else: they come from this very site.
const door = window.trustedTypes?.createPolicy("our-pages", { createHTML: (words) => words });

// The page of the other variant is asked for, and what differs in it is put here: the server alone knows prices.
async function choose(radio, address = radio.dataset.url) {
  const turn = ++asked;
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    const words = await answer.text();
    const page = new DOMParser().parseFromString(door ? door.createHTML(words) : words, "text/html");
    if (turn !== asked) return; // somebody chose again meanwhile
    const now = document.querySelectorAll("[data-chosen]");
    page.querySelectorAll("[data-chosen]").forEach((part, at) => now[at]?.replaceChildren(...part.childNodes));
    history.replaceState(history.state, "", address);
  } catch {
    location.assign(address);
  }
}

document.addEventListener("change", (event) => {
  const radio = event.target.closest?.("[data-variants] input[data-url]");
  if (radio) choose(radio);
});
// A browser that comes back may have ticked another variant than the page shows.
addEventListener("pageshow", () => {
  const radio = document.querySelector("[data-variants] input:checked");
  if (radio && !radio.defaultChecked) choose(radio);
});

// ---------------------------------------------------------------- pictures

const element = (name, properties, ...inside) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
};

class Looking {
  constructor(gallery) {
    this.words = gallery.dataset;
    this.links = [...gallery.querySelectorAll("a")];
    this.picture = element("img", { alt: "" });
    this.stage = element("div", { className: "zoom-stage", tabIndex: 0 }, this.picture);
    this.count = element("p", { className: "zoom-count" });
    this.count.setAttribute("role", "status");
    this.closer = this.button("", () => this.zoom());
    this.dialog = element(
      "dialog",
      { className: "zoom" },
      element(
        "div",
        { className: "zoom-bar" },
        this.count,
        this.closer,
        ...(this.links.length > 1 ? [this.step("before", "←", -1), this.step("after", "→", 1)] : []),
        this.button(this.words.close, () => this.dialog.close()),
      ),
      this.stage,
    );
    this.dialog.setAttribute("aria-label", this.words.title);
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("close", () => this.dialog.remove());
    this.picture.addEventListener("click", (event) => this.zoom(event));
  }

  button(text, act) {
    const made = element("button", { type: "button", className: "button button-quiet button-small", textContent: text });
    made.addEventListener("click", act);
    return made;
  }

  step(word, sign, by) {
    const made = this.button(sign, () => this.show(this.at + by));
    made.setAttribute("aria-label", this.words[word]);
    return made;
  }

  open(link) {
    document.body.append(this.dialog);
    this.dialog.showModal(); // which gives the focus back to the link on closing, and closes by Escape
    this.show(this.links.indexOf(link));
  }

  show(at) {
    this.at = (at + this.links.length) % this.links.length;
    const link = this.links[this.at];
    this.picture.src = link.href;
    this.picture.alt = link.querySelector("img").alt;
    this.count.textContent = this.words.count.replace("{at}", this.at + 1).replace("{all}", this.links.length);
    this.enlarge(false);
  }

  // Twice as large, around the point that was pressed; what does not fit is scrolled, by finger, wheel or arrows.
  zoom(event) {
    const wide = this.picture.clientWidth, high = this.picture.clientHeight;
    const x = event ? event.offsetX / wide : 0.5, y = event ? event.offsetY / high : 0.5;
    this.enlarge(!this.stage.classList.contains("closer"));
    const stage = this.stage;
    stage.scrollTo(x * stage.scrollWidth - stage.clientWidth / 2, y * stage.scrollHeight - stage.clientHeight / 2);
  }

  enlarge(closer) {
    this.stage.classList.toggle("closer", closer);
    this.closer.textContent = closer ? this.words.whole : this.words.closer;
    this.closer.setAttribute("aria-pressed", closer);
  }

  key(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const scrolls = this.stage.classList.contains("closer") && event.target === this.stage;
    if (!by || scrolls || this.links.length < 2) return;
    event.preventDefault();
    this.show(this.at + by);
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-gallery] a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  new Looking(link.closest("[data-gallery]")).open(link);
});
