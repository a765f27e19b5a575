// SPDX-License-Identifier: Apache-2.0
// Serves the page of the patrol from what the phone keeps when there is no network, or too little of it.
"use strict";
var KEPT = "steward-patrol";
var PATIENCE_MS = 4000;

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

self.addEventListener("fetch", function (event) {
  var url = new URL(event.request.url);
  var ours = url.origin === self.location.origin && event.request.method === "GET";
  if (!ours || url.pathname.indexOf("/api/") === 0) { return; }
  event.respondWith(url.pathname.indexOf("/assets/") === 0 ? keptFirst(event.request) : networkFirst(event.request));
});

function kept(request) {
  return caches.open(KEPT).then(function (cache) { return cache.match(request, { ignoreSearch: true, ignoreVary: true }); });
}

function keptFirst(request) {
  return kept(request).then(function (found) { return found || fetch(request); });
}

function networkFirst(request) {
  return new Promise(function (done, failed) {
    var answered = false;
    function give(response) { if (!answered) { answered = true; done(response); } }
    function fromKept(otherwise) {
      kept(request).then(function (found) { if (found) { give(found); } else if (otherwise) { otherwise(); } });
    }
    setTimeout(fromKept, PATIENCE_MS);
    fetch(request).then(give, function (broken) {
      fromKept(function () { if (!answered) { answered = true; failed(broken); } });
    });
  });
}
