// Pictures whose `sizes` say another width than the one they are drawn at. Those further down measure themselves ("auto").
() => {
  const length = (sizes) => {
    for (const part of sizes.split(",").map((each) => each.trim())) {
      const [, when, wide] = part.match(/^(\(.*\))\s+(\S+)$/) ?? [null, null, part];
      if (!when || matchMedia(when).matches) return wide;
    }
    return "100vw";
  };
  const ruler = document.body.appendChild(document.createElement("div"));
  const wrong = [];
  for (const image of document.images) {
    const sizes = image.parentElement.querySelector("source")?.sizes;
    if (!sizes || sizes.startsWith("auto")) continue;
    ruler.style.width = length(sizes);
    const said = ruler.getBoundingClientRect().width / image.getBoundingClientRect().width;
    if (said < 0.9 || said > 1.2)
      wrong.push(`${Math.round(said * 100)} % of its width is said of a picture in .${image.closest("[class]").className}`);
  }
  ruler.remove();
  return wrong;
}
