// Keeps in window.shifts what moves by itself from the page's first moment on.
() => {
  window.shifts = [];
  const name = (source) => source.node?.className || source.node?.nodeName;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries())
      if (!each.hadRecentInput) shifts.push(`${each.value.toFixed(4)}: ${each.sources.map(name).join(", ")}`);
  }).observe({ type: "layout-shift", buffered: true });
}
