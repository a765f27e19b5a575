(function () {
  var root = document.documentElement;
  function theme() {
    var set = localStorage.getItem("theme") || "auto";
    var dark = set === "dark" || (set === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    root.setAttribute("data-theme", dark ? "dark" : "light");
  }
  theme();
  document.addEventListener("click", function (e) {
    if (e.target.closest("[data-theme-next]")) {
      var order = { auto: "light", light: "dark", dark: "auto" };
      localStorage.setItem("theme", order[localStorage.getItem("theme") || "auto"]);
      theme();
    }
    var jump = e.target.closest("a[href^='#']");
    var shut = jump && document.querySelector("details" + jump.getAttribute("href"));
    if (shut) { shut.open = true; }
    if (e.target.closest("[data-print]")) { window.print(); }
    var pick = e.target.closest("[data-fill]");
    if (pick) {
      var values = JSON.parse(pick.getAttribute("data-fill"));
      Object.keys(values).forEach(function (id) {
        var to = document.getElementById(id);
        if (to) { to[to.tagName === "INPUT" ? "value" : "textContent"] = values[id]; }
      });
      var next = document.getElementById(pick.dataset.next);
      pick.closest("[data-hits]").innerHTML = "";
      if (next) { next.focus(); alike(next.form); }
    }
  });
  document.addEventListener("change", function (e) {
    if (e.target.matches("[data-submit]")) { e.target.form.submit(); }
  });
  var waiting = {};
  function later(name, work) { clearTimeout(waiting[name]); waiting[name] = setTimeout(work, 180); }
  function into(address, id) {
    fetch(address).then(function (r) { return r.ok ? r.text() : ""; })
      .then(function (html) { var at = document.getElementById(id); if (at) { at.innerHTML = html; } });
  }
  function alike(form) {
    if (!form || !form.getAttribute("data-alike")) { return; }
    later("alike", function () {
      var ask = new URLSearchParams();
      ["type", "unit", "party", "summary"].forEach(function (n) { ask.set(n, form.elements[n].value); });
      into(form.getAttribute("data-alike") + "?" + ask, "alike");
    });
  }
  document.addEventListener("input", function (e) {
    var from = e.target.getAttribute("data-find");
    var typed = encodeURIComponent(e.target.value);
    if (from) {
      var party = document.getElementById("party");
      if (party && e.target.id === "name") { party.value = ""; }
      document.querySelectorAll("[data-of]").forEach(function (o) {
        if (o.dataset.of === e.target.id) { o[o.tagName === "INPUT" ? "value" : "textContent"] = ""; }
      });
      var hits = e.target.dataset.into;
      document.getElementById(hits).dataset.from = e.target.id;
      later(hits, function () { into(from + (from.indexOf("?") < 0 ? "?" : "&") + "q=" + typed, hits); });
    }
    if (e.target.matches("[data-units]")) { later("units", function () { into("/find/units?q=" + typed, "units"); }); }
    if (e.target.id === "summary" || e.target.id === "unit") { alike(e.target.form); }
  });
  document.addEventListener("change", function (e) {
    if (e.target.matches("[data-rows] input[type=checkbox]")) {
      document.body.classList.toggle("ticked", !!document.querySelector("[data-rows] input:checked"));
    }
  });
  document.addEventListener("keydown", function (e) {
    var box = e.target.matches("[data-into]") ? document.getElementById(e.target.dataset.into) : e.target.closest("[data-hits]");
    var found = box ? Array.from(box.querySelectorAll("[data-fill]")) : [];
    if (!found.length) { return; }
    var at = found.indexOf(document.activeElement);
    var entry = document.getElementById(box.dataset.from);
    if (e.key === "ArrowDown" || (e.key === "ArrowUp" && at >= 0)) {
      e.preventDefault();
      e.stopImmediatePropagation();
      var to = at + (e.key === "ArrowDown" ? 1 : -1);
      if (to < 0) { entry.focus(); } else { found[Math.min(to, found.length - 1)].focus(); }
    } else if (e.key === "Escape") { box.innerHTML = ""; entry.focus(); }
  });
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || /INPUT|SELECT|TEXTAREA/.test(e.target.tagName)) { return; }
    var links = Array.from(document.querySelectorAll("[data-rows] tbody a"));
    if (e.key === "/") { var q = document.getElementById("q"); if (q) { e.preventDefault(); q.focus(); } }
    else if (e.key === "n") { var a = document.getElementById("new"); if (a) { a.click(); } }
    else if (e.key === "?") { document.getElementById("keys").showModal(); }
    else if ((e.key === "ArrowDown" || e.key === "ArrowUp") && links.length) {
      e.preventDefault();
      var at = links.indexOf(document.activeElement) + (e.key === "ArrowDown" ? 1 : -1);
      links[Math.max(0, Math.min(links.length - 1, at))].focus();
    }
  });
})();
document.addEventListener("DOMContentLoaded", function () {
  var here = document.querySelector(".side a[aria-current]");
  if (here) {
    var side = here.closest(".side");
    side.scrollLeft = here.offsetLeft - (side.clientWidth - here.offsetWidth) / 2;
    if (here.offsetTop + here.offsetHeight > side.clientHeight) { side.scrollTop = here.offsetTop - side.clientHeight / 2; }
  }
  document.querySelectorAll("[data-reload]").forEach(function (e) {
    setTimeout(function () { location.reload(); }, +e.dataset.reload);
  });
});
