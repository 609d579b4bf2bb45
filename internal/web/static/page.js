// Small comforts; every page works without them.
"use strict";

// Escape closes the note of the figure that has the focus.
document.addEventListener("keydown", function (event) {
  if (event.key === "Escape" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
});

// A choice in a filter asks for the page at once; its button stays for those without scripts.
document.addEventListener("change", function (event) {
  const field = event.target;
  if (field instanceof HTMLSelectElement && field.form && field.form.classList.contains("filter")) field.form.requestSubmit();
});
