// Clocks that run and pages that fetch themselves anew. Times come from the server; the browser only counts on.
(function () {
  var PATIENCE = 60000;
  var LONGEST = 20000;
  var came = Date.now();
  var failing = 0;
  var main;
  function all(css) { return Array.from(main.querySelectorAll(css)); }
  function now() { return +main.dataset.now + Date.now() - came; }
  function stopwatch(s) {
    var seconds = Math.max(0, Math.floor((now() - s.dataset.since) / 1000));
    s.querySelector(".big").textContent = seconds;
    s.classList.toggle("late", seconds > +s.dataset.limit);
  }
  function tick() {
    all(".stopwatch").forEach(stopwatch);
    all("[data-clock]").forEach(function (c) {
      c.textContent = new Date(now() + 1000 * main.dataset.offset).toISOString().slice(11, 16);
    });
    var old = failing > 0 && Date.now() - failing > PATIENCE;
    main.classList.toggle("old", old);
    all(".stale").forEach(function (s) { s.hidden = !old; });
  }
  function entered(i) {
    if (i.tagName === "SELECT") { return i.selectedIndex > 0 && !i.options[i.selectedIndex].defaultSelected; }
    return /radio|checkbox/.test(i.type) ? i.checked !== i.defaultChecked : i.value !== i.defaultValue;
  }
  function typing() {
    return /INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName) && main.contains(document.activeElement) ||
      all("input:not([type=hidden]), select, textarea").some(entered);
  }
  // What a person has opened or stands on stays so when the content is exchanged.
  function exchange(fresh) {
    var open = all("details").map(function (d) { return d.open; });
    var at = all("a, button, summary").indexOf(document.activeElement);
    main.innerHTML = fresh.innerHTML;
    main.dataset.now = fresh.dataset.now;
    main.dataset.offset = fresh.dataset.offset;
    came = Date.now();
    all("details").forEach(function (d, i) { d.open = i < open.length ? open[i] : d.open; });
    if (at >= 0 && all("a, button, summary")[at]) { all("a, button, summary")[at].focus({ preventScroll: true }); }
    tick();
  }
  function load() {
    var stop = window.AbortController ? new AbortController() : null;
    var limit = setTimeout(function () { if (stop) { stop.abort(); } }, LONGEST);
    return fetch(location.href, stop ? { signal: stop.signal } : {}).then(function (r) {
      if (!r.ok || r.redirected) { throw new Error("status " + r.status); }
      return r.text();
    }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, "text/html").querySelector("main[data-refresh]");
      if (!fresh) { throw new Error("another page"); }
      failing = 0;
      if (!typing()) { exchange(fresh); }
    }).catch(function () { failing = failing || Date.now(); })
      .then(function () { clearTimeout(limit); });
  }
  function later() { setTimeout(round, 1000 * main.dataset.refresh); }
  function round() { if (document.hidden || typing()) { later(); } else { load().then(later); } }
  document.addEventListener("DOMContentLoaded", function () {
    main = document.querySelector("main");
    if (/[?&]said=/.test(location.search)) {
      var rest = location.search.replace(/([?&])said=[^&]*&?/, "$1").replace(/[?&]$/, "");
      history.replaceState(null, "", location.pathname + rest);
    }
    if (!main || !main.dataset.now) { return; }
    tick();
    setInterval(tick, 250);
    if (!main.dataset.refresh) { return; }
    later();
    document.addEventListener("visibilitychange", function () { if (!document.hidden && !typing()) { load(); } });
  });
})();
