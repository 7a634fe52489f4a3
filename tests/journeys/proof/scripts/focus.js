// What is focused, whether one sees that it is, and whether something lies over it. Null when nothing is.
() => {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return null;
  const all = [...document.querySelectorAll("*")];
  const name = `${it.tagName.toLowerCase()} ${(it.ariaLabel || it.labels?.[0]?.textContent || it.textContent || it.name || "").trim().replace(/\s+/g, " ").slice(0, 50)}`;

  // The ring may be drawn by the thing itself or by the label or card that holds it.
  const holders = [it, it.closest("label"), it.closest(".card"), it.closest(".lead")].filter(Boolean);
  const ringed = holders.find((holder) => {
    const style = getComputedStyle(holder);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });

  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((c) => {
      const part = c / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!/, 0\)$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  let seen = 0;
  if (ringed) {
    const style = getComputedStyle(ringed);
    const around = ground(ringed.parentElement ?? ringed);
    const colours = [style.outlineColor, ...(style.boxShadow.match(/rgba?\([^)]*\)/g) ?? [])];
    seen = Math.max(...colours.map((colour) => contrast(colour, around)));
  }

  const box = (ringed ?? it).getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y]));
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  const free = inside.filter(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there && ((ringed ?? it).contains(there) || there.contains(it));
  });
  return {
    name, place: all.indexOf(it), top: box.top + scrollY, ring: Boolean(ringed), contrast: Math.round(seen * 100) / 100,
    unobscured: free.length > 0, hidden: box.width < 2 || box.height < 2, tabindex: it.tabIndex,
  };
}
