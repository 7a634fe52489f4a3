// One product, one form: more variants without asking the server. Which sheet shows is desk.css's.
(() => {
  const form = document.querySelector(".desk-product");
  if (!form) return;

  const list = form.querySelector("[data-variants]");
  const blank = form.querySelector("template[data-variant]");
  const total = form.querySelector("[name=variants-TOTAL_FORMS]");
  const rows = () => [...list.querySelectorAll(":scope > .desk-one-variant")];

  const number = (row, at) => {
    for (const one of row.querySelectorAll("[name], [id], [for], [aria-describedby]")) {
      for (const attribute of ["name", "id", "for", "aria-describedby"]) {
        const value = one.getAttribute(attribute);
        if (value) one.setAttribute(attribute, value.replace(/variants-(\d+|__prefix__)/g, `variants-${at}`));
      }
    }
  };
  const settle = () => {
    rows().forEach((row, at) => number(row, at));
    total.value = rows().length;
    list.dataset.variants = rows().length > 1 ? "many" : "one";
  };

  form.querySelector("[data-more-variants]")?.addEventListener("click", (event) => {
    event.preventDefault();
    list.append(blank.content.cloneNode(true));
    settle();
    rows().at(-1).querySelector("input:not([type=hidden])").focus();
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-drop-variant]");
    if (!button) return;
    button.closest(".desk-one-variant").remove();
    settle();
    form.querySelector("[data-more-variants]").focus();
  });
})();
