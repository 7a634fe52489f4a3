// What moves, or would when it changes, and scrolling that glides.
() => {
  const moving = document.getAnimations().map((each) => `moves: ${each.effect?.target?.className}`);
  for (const it of document.querySelectorAll("*")) {
    if (!it.checkVisibility()) continue;
    const style = getComputedStyle(it);
    const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    if (style.transitionProperty !== "none" && lasts(style.transitionDuration)) moving.push(`glides: ${it.tagName} ${it.className}`);
    if (style.animationName !== "none") moving.push(`is animated: ${it.tagName} ${it.className}`);
  }
  if (getComputedStyle(document.documentElement).scrollBehavior !== "auto") moving.push("scrolling glides");
  return moving;
}
