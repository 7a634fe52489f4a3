// With the reader's own colours no ground is left: what one can press or fill in, and what is chosen, needs an edge.
() => {
  const faults = [];
  const edged = (style) => ["Top", "Right", "Bottom", "Left"].some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0);
  const says = (it) => `${it.tagName.toLowerCase()}.${it.className} ${it.textContent.trim().replace(/\s+/g, " ").slice(0, 30)}`;
  for (const it of document.querySelectorAll(".button:not(.button-plain), .field input:not([type=radio], [type=checkbox]), .field select, .field textarea, .swatches label, .tags a, .tool .count, .label, .pagination b"))
    if (it.checkVisibility() && it.type !== "hidden" && !edged(getComputedStyle(it))) faults.push(`has no edge: ${says(it)}`);
  for (const it of document.querySelectorAll("input[type=radio]:not(.swatches input), input[type=checkbox]"))
    if (getComputedStyle(it).appearance === "none") faults.push(`does not show whether it is chosen: ${it.name}`);
  for (const it of document.querySelectorAll("svg")) {
    const drawn = getComputedStyle(it);
    const around = getComputedStyle(it.parentElement);
    if (it.checkVisibility() && drawn.color !== around.color) faults.push(`another colour than its words: ${says(it.parentElement)}`);
  }
  return faults;
}
