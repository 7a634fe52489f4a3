// What a finger may miss: anything below 24 px, main actions below 44. A link within a sentence is as high as its line.
() => {
  const small = [];
  const main = ".button, .tool, .switcher a, .menu-list > li > a, .menu-list summary, .pagination a, .swatches label, .buy input, .field input, .field select, .field textarea, .choice label, .skip:focus";
  for (const it of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
    if (it.type === "hidden" || !it.checkVisibility({ visibilityProperty: true }) || it.matches(".skip:not(:focus)")) continue;
    const after = getComputedStyle(it, "::after");
    const covers = after.position === "absolute" && after.inset === "0px" ? it.closest(".card, .lead, .choice") : null;
    const label = it.matches("input[type=radio], input[type=checkbox]") ? it.closest("label") ?? it.labels?.[0] : null;
    const chosen = label && getComputedStyle(label, "::before").position === "absolute" ? label.parentElement : null;
    const within = [it, label, covers, chosen].filter(Boolean).map((each) => each.getBoundingClientRect());
    const wide = Math.max(...within.map((box) => box.width));
    const high = Math.max(...within.map((box) => box.height));
    if (!wide && !high) continue;
    const prose = it.matches("a") && getComputedStyle(it).display === "inline" && it.parentElement.textContent.trim().length > it.textContent.trim().length;
    const least = it.matches(main) && !it.matches(".field .choice input, .facets input, .check input") ? 44 : 24;
    if (prose && least === 24) continue;
    if (Math.round(wide) < least || Math.round(high) < least)
      small.push(`${Math.round(wide)}×${Math.round(high)} of ${least}: ${it.tagName.toLowerCase()}.${it.className} ${(it.ariaLabel ?? it.textContent ?? "").trim().slice(0, 40)}`);
  }
  return small;
}
