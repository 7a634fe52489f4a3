// A recording's form asks the chosen file itself how long it is and how large: nobody counts seconds.
document.addEventListener("change", (event) => {
  const file = event.target.matches?.('input[type="file"][name$="file"]') && event.target.files[0];
  const form = event.target.form;
  const seconds = form?.querySelector('[name$="seconds"]');
  if (!file || !seconds) return;
  const probe = document.createElement("video");
  probe.preload = "metadata";
  probe.onloadedmetadata = () => {
    if (Number.isFinite(probe.duration)) seconds.value = Math.max(1, Math.round(probe.duration));
    for (const [name, size] of [["width", probe.videoWidth], ["height", probe.videoHeight]]) {
      const field = form.querySelector(`[name$="${name}"]`);
      if (field) field.value = size || "";
    }
    URL.revokeObjectURL(probe.src);
  };
  probe.src = URL.createObjectURL(file);
});
