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
    if (e.target.closest("[data-print]")) { window.print(); }
    var pick = e.target.closest("[data-fill]");
    if (pick) {
      var values = JSON.parse(pick.getAttribute("data-fill"));
      Object.keys(values).forEach(function (id) { document.getElementById(id).value = values[id]; });
    }
  });
  document.addEventListener("change", function (e) {
    if (e.target.matches("[data-submit]")) { e.target.form.submit(); }
  });
  var waiting;
  document.addEventListener("input", function (e) {
    var from = e.target.getAttribute("data-find");
    if (!from) { return; }
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      fetch(from + "?q=" + encodeURIComponent(e.target.value)).then(function (r) { return r.ok ? r.text() : ""; })
        .then(function (html) { document.getElementById("found").innerHTML = html; });
    }, 200);
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
