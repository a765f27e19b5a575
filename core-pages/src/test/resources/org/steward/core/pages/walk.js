document.querySelector("[data-app]").textContent = "walking";
