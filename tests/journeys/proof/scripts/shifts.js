// Goes down the page so that every picture loads, and tells what moved by itself meanwhile.
async () => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight * 0.8) {
    scrollTo({ top: y, behavior: "instant" });
    await pause(60);
  }
  await Promise.all([...document.images].map((image) => image.complete || new Promise((done) => { image.onload = image.onerror = done; })));
  await pause(60);
  return window.shifts;
}
