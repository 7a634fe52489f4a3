// Texts that the window or a box cuts off, or that lie over another text. Scrolling boxes may be wider.
() => {
  const lost = [];
  const boxes = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const scrolls = (style) => /auto|scroll/.test(style.overflowX);
  while (words.nextNode()) {
    const text = words.currentNode.textContent.trim();
    const holder = words.currentNode.parentElement;
    if (!text || holder.closest("script, style, noscript, option, [hidden], title")) continue;
    if (!holder.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
    if (!rects.length) continue;
    let clip = { left: 0, right: innerWidth, top: -1e9, bottom: 1e9 };
    let forEars = false;
    let free = false;
    for (let each = holder; each && each !== document.documentElement; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.clipPath !== "none" && each.getBoundingClientRect().width <= 2) forEars = true;
      if (scrolls(style) || style.position === "fixed") free = true;
      if (free || (style.overflowX === "visible" && style.overflowY === "visible")) continue;
      const box = each.getBoundingClientRect();
      if (style.overflowX !== "visible") clip = { ...clip, left: Math.max(clip.left, box.left), right: Math.min(clip.right, box.right) };
      if (style.overflowY !== "visible") clip = { ...clip, top: Math.max(clip.top, box.top), bottom: Math.min(clip.bottom, box.bottom) };
    }
    if (forEars || holder.closest(".skip")) continue;
    const says = text.replace(/\s+/g, " ").slice(0, 50);
    const cut = !free && rects.some((rect) => rect.left < clip.left - 1 || rect.right > clip.right + 1 || rect.top < clip.top - 2 || rect.bottom > clip.bottom + 2);
    if (cut) lost.push(`cut: ${says}`);
    for (const rect of rects) boxes.push({ rect, says, holder });
  }
  const over = (a, b) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return wide > 3 && high > 0.55 * Math.min(a.height, b.height);
  };
  for (let one = 0; one < boxes.length; one += 1) {
    for (let other = one + 1; other < boxes.length; other += 1) {
      const [a, b] = [boxes[one], boxes[other]];
      if (a.holder === b.holder || !over(a.rect, b.rect)) continue;
      if ([a, b].some(({ holder }) => holder.closest("[popover], .menu-sub, .live, .count"))) continue;
      lost.push(`over each other: ${a.says} / ${b.says}`);
    }
  }
  return lost;
}
