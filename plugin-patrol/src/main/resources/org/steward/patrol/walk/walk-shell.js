// SPDX-License-Identifier: Apache-2.0
// The page, its scripts and its style are kept on the phone, so that a reload without network finds them.
"use strict";
var patrolShell = (function () {
  function parts() {
    return [location.pathname].concat(Array.from(document.querySelectorAll("script[src],link[rel=stylesheet]")).map(function (e) {
      return e.getAttribute("src") || e.getAttribute("href");
    }));
  }
  function fill(cache) {
    return Promise.all(parts().map(function (part) {
      return fetch(part).then(function (response) { return response.ok && !response.redirected ? cache.put(part, response) : undefined; });
    }));
  }

  // Whether all of it is kept now; fails in a browser that cannot keep a page.
  function keep(worker) {
    if (!("serviceWorker" in navigator) || !window.caches) { return Promise.reject(new Error("no service worker")); }
    if (navigator.storage && navigator.storage.persist) { navigator.storage.persist(); }
    return navigator.serviceWorker.register(worker, { scope: location.pathname })
      .then(function () { return navigator.serviceWorker.ready; })
      .then(function () { return caches.open("steward-patrol"); })
      .then(fill)
      .then(function () { return true; }, function () { return false; });
  }

  return { keep: keep };
})();
