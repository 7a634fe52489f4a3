// The province follows from the postcode wherever that leaves no doubt; what somebody chose is left alone.

const postcode = document.querySelector("form.checkout [name=postcode]");
const province = document.querySelector("form.checkout [name=province]");
const known = new Map(province?.dataset.provinces.split(" ").map((pair) => pair.split(":")));
let filled = "";

postcode?.addEventListener("input", () => {
  if (province.value && province.value !== filled) return;
  filled = /^\d{5}$/.test(postcode.value.trim()) ? (known.get(postcode.value.trim().slice(0, 2)) ?? "") : "";
  province.value = filled;
});
