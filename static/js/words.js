// The words of a draft, in the editor's panel of checks: when it opens, and whenever the draft was kept.
const refresh = async (address) => {
  const panel = document.querySelector("[data-words]");
  if (!panel) return;
  if (address) panel.dataset.words = address;
  if (!panel.dataset.words) return;
  const answer = await fetch(panel.dataset.words, { credentials: "same-origin" });
  if (answer.ok) panel.innerHTML = await answer.text();
};
document.addEventListener("DOMContentLoaded", () => refresh());
// A page that had no address yet gets one with its first saving.
document.addEventListener("w-autosave:success", () => {
  const page = location.pathname.match(/^\/admin\/pages\/(\d+)\//);
  refresh(page ? `/admin/pages/${page[1]}/words/` : "");
});
