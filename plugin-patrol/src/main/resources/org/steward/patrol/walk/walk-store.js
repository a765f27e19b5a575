// SPDX-License-Identifier: Apache-2.0
// What the phone keeps: rounds to walk and records to send, in IndexedDB, and how they are sent.
"use strict";
var patrolStore = (function () {
  var LONGEST_BATCH = 40;
  var LARGEST_BATCH = 1500000;
  var DAY_MS = 86400000;
  var opened;

  function open() {
    opened = opened || new Promise(function (done, failed) {
      var ask = indexedDB.open("steward-patrol", 1);
      ask.onupgradeneeded = function () {
        ask.result.createObjectStore("rounds", { keyPath: "number" });
        ask.result.createObjectStore("records", { keyPath: "id" });
        ask.result.createObjectStore("meta");
      };
      ask.onsuccess = function () { done(ask.result); };
      ask.onerror = function () { failed(ask.error); };
    });
    return opened;
  }

  // The promise is kept when the phone has written it down, not before.
  function within(stores, mode, work) {
    return open().then(function (db) {
      return new Promise(function (done, failed) {
        var tx = db.transaction(stores, mode, { durability: "strict" });
        var result = work(tx);
        tx.oncomplete = function () { done(result && "result" in result ? result.result : undefined); };
        tx.onabort = tx.onerror = function () { failed(tx.error); };
      });
    });
  }
  function put(store, value, key) {
    return within([store], "readwrite", function (tx) { return tx.objectStore(store).put(value, key); });
  }
  function all(store) {
    return within([store], "readonly", function (tx) { return tx.objectStore(store).getAll(); });
  }
  function meta(key) {
    return within(["meta"], "readonly", function (tx) { return tx.objectStore("meta").get(key); });
  }

  function phone() {
    return meta("phone").then(function (id) {
      if (id) { return id; }
      var fresh = crypto.randomUUID();
      return put("meta", fresh, "phone").then(function () { return fresh; });
    });
  }

  // New rounds take the place of old ones; a round the office no longer lists stays while it may still be walked.
  function keepRounds(load) {
    return all("rounds").then(function (old) {
      return all("records").then(function (records) {
        return within(["rounds", "records", "meta"], "readwrite", function (tx) {
          var rounds = tx.objectStore("rounds");
          var listed = {};
          load.rounds.forEach(function (round) { listed[round.number] = true; rounds.put(round); });
          old.forEach(function (round) {
            var waits = records.some(function (r) { return r.run === round.number && r.state === "waiting"; });
            if (!listed[round.number] && !waits) {
              if (Date.parse(round.to) < Date.now() - DAY_MS) { rounds.delete(round.number); }
              else { round.closed = true; rounds.put(round); }
            }
          });
          records.forEach(function (r) {
            if (r.state === "sent" && Date.parse(r.at) < Date.now() - 7 * DAY_MS) { tx.objectStore("records").delete(r.id); }
          });
          tx.objectStore("meta").put({ id: load.me, name: load.name, zone: load.zone, within: load.within, measures: load.measures }, "me");
        });
      });
    });
  }

  function record(entry) {
    entry.id = crypto.randomUUID();
    entry.at = new Date().toISOString();
    entry.state = "waiting";
    return put("records", entry).then(function () { return entry; });
  }

  function fail(kind) { var error = new Error(kind); error.kind = kind; return error; }

  function call(method, csrf, body) {
    var abort = new AbortController();
    var timer = setTimeout(function () { abort.abort(); }, 30000);
    return fetch("/api/patrol/walk", {
      method: method,
      signal: abort.signal,
      cache: "no-store",
      headers: method === "GET" ? {} : { "Content-Type": "application/json", "X-CSRF-Token": csrf },
      body: body ? JSON.stringify(body) : undefined
    }).then(function (response) {
      clearTimeout(timer);
      if (response.status === 401) { throw fail("signed-out"); }
      if (!response.ok) { throw fail("refused-" + response.status); }
      return response.json();
    }, function () { clearTimeout(timer); throw fail("no-network"); });
  }

  function batch(waiting) {
    var size = 0;
    return waiting.filter(function (r, index) {
      size += 500 + (r.photo || "").length;
      return index === 0 || (index < LONGEST_BATCH && size < LARGEST_BATCH);
    });
  }

  function wire(r) {
    return { id: r.id, kind: r.kind, run: r.run, point: r.point, at: r.at, proof: r.proof, label: r.label,
      position: r.position, note: r.note, photo: r.photo, opens: r.opens, by: r.by };
  }

  // What the office has is marked as sent only after it said so; an answer that got lost is asked for again.
  function answered(records, answers) {
    return within(["records"], "readwrite", function (tx) {
      var store = tx.objectStore("records");
      answers.forEach(function (answer) {
        var r = records.filter(function (one) { return one.id === answer.id; })[0];
        if (!r) { return; }
        r.standing = answer.standing;
        r.words = answer.words;
        r.followUp = answer.followUp;
        r.state = answer.kept ? "sent" : "refused";
        if (answer.kept) { delete r.photo; delete r.label; }
        store.put(r);
      });
    });
  }

  function send(me, id, csrf) {
    return all("records").then(function (records) {
      var waiting = records.filter(function (r) { return r.state === "waiting" && r.by === me; })
        .sort(function (a, b) { return a.at < b.at ? -1 : 1; });
      if (!waiting.length) { return undefined; }
      var part = batch(waiting);
      return call("POST", csrf, { phone: id, now: new Date().toISOString(), items: part.map(wire) })
        .then(function (taken) { return answered(part, taken.answers); })
        .then(function () { return send(me, id, csrf); });
    });
  }

  // Sends what waits and takes the rounds along; says how it went.
  function sync() {
    return phone().then(function (id) {
      return call("GET").then(function (load) {
        return send(load.me, id, load.csrf)
          .then(function () { return call("GET"); })
          .then(keepRounds);
      });
    }).then(function () { return "done"; }, function (error) {
      if (error.kind) { return error.kind; }
      throw error;
    });
  }

  // SHA-256 in hex, as the office gives it for each label.
  function hash(text) {
    return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)).then(function (bytes) {
      return Array.from(new Uint8Array(bytes)).map(function (b) { return b.toString(16).padStart(2, "0"); }).join("");
    });
  }

  return { hash: hash, all: all, meta: meta, record: record, sync: sync };
})();
