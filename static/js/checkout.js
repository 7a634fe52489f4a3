// The province follows from the postcode wherever that leaves no doubt; what somebody chose is left alone.

const postcode = document.querySelector("form.checkout [name=postcode]");
const province = document.querySelector("form.checkout [name=province]");
const known = new Map(province?.dataset.provinces.split(" ").map((pair) => pair.split(":")));
let filled = "";
const provinceOf = (cap) => (/^\d{5}$/.test(cap) && (known.get(cap.slice(0, 3)) ?? known.get(cap.slice(0, 2)))) || "";

postcode?.addEventListener("input", () => {
  if (province.value && province.value !== filled) return;
  filled = provinceOf(postcode.value.trim());
  province.value = filled;
});
