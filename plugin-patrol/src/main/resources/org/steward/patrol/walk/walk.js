// SPDX-License-Identifier: Apache-2.0
// The page of an officer on patrol: the next point first, everything with one thumb, all of it without a network.
"use strict";
(function () {
  var root = document.querySelector("[data-app]");
  var h = patrolDom.element;
  var button = patrolDom.button;
  var zh = root.dataset.lang === "zh";
  var RETRY_MS = 30000;
  var see = { number: "", point: "", mode: "", say: "", bad: false, net: "", busy: false };
  var rounds = [];
  var records = [];
  var me = null;

  function t(en, chinese) { return zh ? chinese : en; }
  function of(words) { return zh ? words.zh : words.en; }
  function clock(iso) {
    return new Date(iso).toLocaleTimeString("en-GB", { timeZone: (me && me.zone) || undefined, hour: "2-digit", minute: "2-digit" });
  }

  function load() {
    return Promise.all([patrolStore.all("rounds"), patrolStore.all("records"), patrolStore.meta("me")]).then(function (got) {
      rounds = got[0].sort(function (a, b) { return a.from < b.from ? -1 : 1; });
      records = got[1].sort(function (a, b) { return a.at < b.at ? -1 : 1; });
      me = got[2] || { id: root.dataset.me, name: root.dataset.me };
    });
  }
  function round() { return rounds.filter(function (r) { return r.number === see.number; })[0]; }
  function mine(number) { return records.filter(function (r) { return r.run === number; }); }
  function hitAt(r, code) {
    var found = mine(r.number).filter(function (one) { return one.kind === "HIT" && one.point === code && one.state !== "refused"; })[0];
    if (found) { return clock(found.at); }
    return r.hit.indexOf(code) >= 0 ? t("by a colleague", "同事已打点") : "";
  }
  function open(r) { return r.points.filter(function (p) { return !hitAt(r, p.code); }); }
  function next(r) {
    var left = open(r);
    return left.filter(function (p) { return p.code === see.point; })[0] || left[0];
  }
  function accepts(p, proof) { return p.proofs.indexOf(proof) >= 0; }
  function place(p) { return [p.building, p.floor, p.words].filter(Boolean).join(" · "); }

  function say(words, bad) { see.say = words; see.bad = !!bad; }
  function back(mode) { patrolProof.stop(); see.mode = mode || ""; draw(); }

  function keep(entry, words) {
    entry.run = see.number;
    entry.by = me.id;
    return patrolStore.record(entry).then(load).then(function () {
      say(words);
      see.point = "";
      back();
      sync();
    }, function () {
      say(t("The phone could not store it. Free some space and try again.", "手机无法保存，请清理空间后重试。"), true);
      draw();
    });
  }
  function hit(p, more, words) {
    return keep(Object.assign({ kind: "HIT", point: p.code }, more), words || p.code + " ✓ " + clock(new Date()));
  }

  // A label belongs to the point whose hash it has, whichever point was expected.
  function byLabel(text, proof) {
    var r = round();
    var label = text.trim().toUpperCase().split("/").pop();
    return patrolStore.hash(label).then(function (found) {
      var p = r.points.filter(function (one) { return one.label === found; })[0];
      if (!p) { say(t("This is not a label of this round.", "这不是本次巡更路线上的标签。"), true); draw(); return undefined; }
      if (!accepts(p, proof)) { say(t("This point does not accept that.", "该点不接受此种凭证。"), true); draw(); return undefined; }
      if (hitAt(r, p.code)) { say(p.code + ": " + t("hit before.", "已打过点。"), true); draw(); return undefined; }
      return hit(p, { proof: proof, label: label });
    });
  }

  function trouble(words) { return function () { say(words, true); draw(); }; }

  function position(p) {
    say(t("Looking for the position …", "正在定位……"));
    draw();
    patrolProof.position().then(function (here) {
      if (!p.spot && here.accuracy > me.within) {
        say(t("The phone knows its place to " + here.accuracy + " m only. Wait a moment or step outside, then try again.",
          "手机定位精度仅 " + here.accuracy + " 米。请稍候或到室外后重试。"), true);
        return draw();
      }
      var metres = p.spot ? patrolProof.metres(here, p.spot) : 0;
      if (metres > me.within + Math.min(here.accuracy, me.within)) {
        say(t("You are " + metres + " m from " + p.code + ". Nothing was recorded.", "您距 " + p.code + " 约 " + metres + " 米，未记录。"), true);
        return draw();
      }
      return hit(p, { proof: "POSITION", position: here.text }, p.spot ? "" : p.code + t(" is measured and hit.", " 已测定坐标并打点。"));
    }, trouble(t("The phone does not know where it is. Take a photo instead.", "无法定位，请改用拍照。")));
  }
  function readTag() {
    say(t("Hold the phone to the tag.", "请将手机贴近标签。"));
    draw();
    patrolProof.tag().then(function (text) { return byLabel(text, "NFC"); }, trouble(t("The tag cannot be read.", "无法读取标签。")));
  }
  function scan() {
    var video = h("video", { playsinline: "", muted: "" });
    patrolProof.camera(video).then(function () {
      see.mode = "scan";
      say(t("Hold the phone over the code.", "请将摄像头对准二维码。"));
      draw(video);
      return patrolProof.code(video);
    }).then(function (text) {
      if (text === undefined) { return undefined; }
      see.mode = "";
      return byLabel(text, "QR");
    }, function () {
      var types = accepts(next(round()), "CODE");
      say(types ? t("The camera does not answer. Type the code instead.", "无法使用摄像头，请手动输入编码。")
        : t("The camera does not answer. Take a photo instead.", "无法使用摄像头，请改用拍照。"), true);
      back(types ? "code" : "");
    });
  }

  function head() {
    var waiting = records.filter(function (r) { return r.state === "waiting"; });
    var look = records.filter(function (r) { return r.state === "refused" || (r.standing && r.standing !== "COUNTS"); });
    var others = waiting.filter(function (r) { return r.by !== me.id; });
    var words = {
      "": "", "done": t("Connected", "已连接"), "no-network": t("No network", "无网络"),
      "signed-out": t("Signed out", "登录已失效")
    }[see.net];
    var box = h("div", {}, h("p", { class: "state", "data-net": see.net },
      h("b", {}, words === undefined ? t("The office does not answer", "中心无响应") : words),
      h("span", { "data-waiting": waiting.length }, t("on this phone: ", "本机待发：") + waiting.length),
      h("span", { "data-sent": records.filter(function (r) { return r.state === "sent"; }).length },
        t("sent: ", "已发送：") + records.filter(function (r) { return r.state === "sent"; }).length),
      look.length ? h("b", { class: "late", "data-look": look.length }, t("to look at: ", "需查看：") + look.length) : null,
      waiting.length && !see.busy ? button(t("Send now", "立即发送"), sync, "send") : null));
    if (see.net === "signed-out") {
      box.append(h("p", { class: "say late" }, t("Your records are safe on this phone. ", "记录已保存在本机。"),
        h("a", { href: "/sign-in?next=/m/patrol/walk" }, t("Sign in again to send them", "请重新登录以发送"))));
    }
    if (others.length) {
      box.append(h("p", { class: "say" }, others[0].by + ": " + t("must sign in on this phone to send ", "须在本机登录以发送 ") + others.length));
    }
    if (see.say) { box.append(h("p", { class: see.bad ? "say late" : "say", role: "status" }, see.say)); }
    return box;
  }

  function list() {
    var box = h("div", { class: "rounds" });
    rounds.filter(function (r) { return !r.closed || mine(r.number).length; }).forEach(function (r, index) {
      box.append(button(clock(r.from) + "–" + clock(r.to) + "  " + r.title + "  " +
        (r.points.length - open(r).length) + "/" + r.points.length + (r.closed ? " · " + t("ended", "已结束") : ""),
        function () { see.number = r.number; say(""); back(); }, "round", { "data-number": r.number, class: index ? "wide" : "primary wide" }));
    });
    if (!box.childNodes.length) {
      box.append(h("p", { class: "empty" }, t("No patrol in the next hours. Routes are made by the captain under Patrol routes.",
        "未来数小时没有巡更任务。路线由队长在“巡更路线”中设置。")));
    }
    return box;
  }
  function recordList(these) {
    var odd = these.filter(function (r) { return r.state !== "sent" || r.standing !== "COUNTS" || r.followUp; }).slice(-100);
    var box = h("div", { class: "records" });
    odd.forEach(function (r) {
      box.append(h("p", { "data-standing": r.standing || "" }, clock(r.at) + " " + (r.point || r.kind) + (r.note ? " “" + r.note + "”" : "") + ": ",
        h("span", { class: r.state === "sent" ? "" : "late" }, r.words ? of(r.words) : t("on this phone, not sent yet", "保存在本机，尚未发送")),
        r.followUp ? h("a", { href: "/cases/" + r.followUp }, " " + r.followUp) : null));
    });
    return box;
  }

  function actions(r, p) {
    var box = h("div", { class: "act" });
    if (accepts(p, "QR")) { box.append(button(t("Scan the code", "扫码"), scan, "scan", { class: "primary across" })); }
    if ("NDEFReader" in window && accepts(p, "NFC")) { box.append(button(t("Read the tag", "读取标签"), readTag, "nfc", { class: "primary across" })); }
    if (accepts(p, "POSITION") && navigator.geolocation && (p.spot || me.measures)) {
      box.append(button(t("By position", "定位打点"), function () { position(p); }, "position",
        accepts(p, "QR") || accepts(p, "NFC") ? {} : { class: "primary across" }));
    }
    if (accepts(p, "CODE")) { box.append(typing(p)); }
    box.append(shot(function (jpeg) { return hit(p, { proof: "PHOTO", photo: jpeg }); }));
    return box;
  }
  function shot(then) {
    var file = h("input", { type: "file", accept: "image/*", capture: "environment", class: "hide", tabindex: "-1", onchange: function () {
      if (file.files.length) {
        patrolProof.picture(file.files[0]).then(then).catch(function () { say(t("The picture cannot be read.", "无法读取照片。"), true); draw(); });
      }
    } });
    return h("span", {}, button(t("Photo", "拍照"), function () { file.click(); }, "photo", { class: "wide" }), file);
  }

  function typing(p) {
    return accepts(p, "CODE") ? button(t("Type the code", "输入编码"), function () { say(""); back("code"); }, "code") : null;
  }
  function seen(video) {
    var lamp = patrolProof.lamp();
    var lit = false;
    return h("div", {}, video, h("div", { class: "act" },
      lamp ? button(t("Lamp", "照明灯"), function (e) {
        lit = !lit;
        e.currentTarget.setAttribute("aria-pressed", lit);
        lamp(lit);
      }, "lamp", { class: "across", "aria-pressed": "false" }) : null,
      typing(next(round())),
      button(t("Back", "返回"), function () { say(""); back(); }, "back")));
  }

  function walk(r) {
    var p = next(r);
    var done = r.points.length - open(r).length;
    var box = h("div", {}, h("p", { class: "state" },
      button("←", function () { see.number = ""; say(""); back(); }, "rounds", { "aria-label": t("Rounds", "任务列表") }),
      h("b", {}, r.title + " " + clock(r.from) + "–" + clock(r.to)), h("span", { "data-done": done }, done + " / " + r.points.length)),
      h("progress", { max: r.points.length, value: done, "aria-label": done + "/" + r.points.length }));
    if (p) {
      box.append(h("div", { class: "next", "data-next": p.code }, h("span", {}, t("Next: ", "下一点：") + p.code), h("b", {}, place(p))));
      box.append(see.mode === "code" ? typed() : actions(r, p));
    } else { box.append(h("p", { class: "say" }, t("Every point is hit.", "全部巡更点已打点。"))); }
    box.append(see.mode === "anomaly" ? anomaly(p) : h("div", { class: "act" },
      button(t("Something is wrong here", "发现异常"), function () { say(""); back("anomaly"); }, "anomaly", { class: "across" }),
      button(see.mode === "end" ? t("Yes, end it: missing ", "确认结束，漏点：") + open(r).length : t("End the round", "结束巡更"), function () {
        if (see.mode !== "end") { back("end"); return; }
        keep({ kind: "END", point: "" }, t("Ended.", "已结束。"));
      }, "end", { class: "across" })));
    box.append(h.apply(null, ["ol", {}].concat(r.points.map(function (one) {
      var at = hitAt(r, one.code);
      return h("li", {}, button((at ? "✓ " + at + "  " : "○  ") + one.code + " " + place(one),
        function () { see.point = one.code; say(""); draw(); window.scrollTo(0, 0); }, "point", { "data-point": one.code, "data-hit": at ? "yes" : "no" }));
    }))));
    return box;
  }
  function typed() {
    var input = h("input", { name: "label", class: "code", maxlength: "60", autocomplete: "off", autocapitalize: "characters",
      "aria-label": t("Code on the label", "标签上的编码"), onkeydown: function (e) { if (e.key === "Enter") { byLabel(input.value, "CODE"); } } });
    setTimeout(function () { input.focus(); }, 0);
    return h("div", {}, input, h("div", { class: "act" }, button(t("OK", "确定"), function () { byLabel(input.value, "CODE"); }, "ok", { class: "primary" }),
      button(t("Back", "返回"), function () { back(); }, "back")));
  }
  function anomaly(p) {
    var note = h("textarea", { name: "note", maxlength: "1000", rows: "3", "aria-label": t("What is wrong?", "异常情况") });
    var photo = "";
    function tell(opens) {
      if (!note.value.trim()) { say(t("Say in a few words what is wrong.", "请简单说明异常情况。"), true); note.focus(); return; }
      keep({ kind: "ANOMALY", point: p ? p.code : "", note: note.value.trim(), photo: photo, opens: opens }, t("Noted.", "已记录。"));
    }
    return h("div", { class: "act" }, h("div", { class: "across" }, note), shot(function (jpeg) { photo = jpeg; note.focus(); }),
      button(t("Back", "返回"), function () { back(); }, "back"),
      button(t("Report a finding", "登记不合格项"), function () { tell("inspection-finding"); }, "finding", { class: "primary" }),
      button(t("Report an incident", "报告突发事件"), function () { tell("incident"); }, "incident", { class: "primary" }));
  }

  // What is tapped must not be replaced under the thumb: a sending draws the state above and the records below only.
  var top = h("div"), middle = h("div"), bottom = h("div");
  var drawn = "";
  function shown() {
    return JSON.stringify([see.number, rounds.map(function (r) { return [r.number, r.closed, r.points, r.hit]; })]);
  }
  function aside() {
    top.replaceChildren(head());
    bottom.replaceChildren(recordList(see.number ? mine(see.number) : records));
  }
  function draw(video) {
    var r = round();
    drawn = shown();
    aside();
    middle.replaceChildren(video ? seen(video) : r ? walk(r) : list());
  }
  function drawAfterSending() {
    if ((see.mode === "" || see.mode === "end") && shown() !== drawn) { draw(); } else { aside(); }
  }

  function sync() {
    if (see.busy) { see.again = true; return Promise.resolve(); }
    see.busy = true;
    return patrolStore.sync().then(function (how) { see.net = how; }).then(load).finally(function () {
      see.busy = false;
      drawAfterSending();
      if (see.again) { see.again = false; sync(); }
    });
  }

  function settle() {
    return patrolShell.keep(root.dataset.worker).then(function (kept) {
      root.dataset.ready = kept ? "yes" : "later";
    }, function () {
      say(t("This browser cannot reload the page without a network; leave it open while you walk.", "此浏览器无法离线重新打开本页，巡更时请勿关闭。"), true);
    });
  }

  // Without a secure connection a browser gives a page neither camera nor position nor a place to keep anything.
  if (!window.isSecureContext) {
    root.append(h("p", { class: "say late", role: "alert" }, t("This page needs a secure connection: open the address that begins with https://. Ask the office for it.",
      "本页须通过安全连接使用：请打开以 https:// 开头的网址，可向中心索取。")));
    return;
  }
  root.replaceChildren(top, middle, bottom);
  load().then(function () { draw(); return sync(); }).then(settle).then(function () { draw(); });
  window.addEventListener("online", sync);
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { sync(); } });
  setInterval(function () {
    if (records.some(function (r) { return r.state === "waiting"; }) || see.net !== "done") { sync(); }
  }, RETRY_MS);
})();
