// Signatures drawn on a sheet, and photos taken in place of a file. What is drawn goes into the file input beside it.
(function () {
  var SHORTEST = 60;
  var NAME = "signature.png";
  function canFill() {
    try { return !!new DataTransfer().items; } catch (e) { return false; }
  }
  function picture(canvas) {
    var text = atob(canvas.toDataURL("image/png").split(",")[1]);
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) { bytes[i] = text.charCodeAt(i); }
    return new File([bytes], NAME, { type: "image/png" });
  }
  function sheet(box) {
    var canvas = box.querySelector("canvas");
    var input = document.getElementById(box.dataset.sign);
    var pen = canvas.getContext("2d");
    var length = 0;
    var last = null;
    function say(signed) {
      box.querySelector("[data-signed]").hidden = !signed;
      box.querySelector("[data-unsigned]").hidden = signed;
    }
    function blank() {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.strokeStyle = "#10203a";
      pen.lineWidth = 5;
      pen.lineCap = pen.lineJoin = "round";
      length = 0;
      say(false);
    }
    function place(e) {
      var r = canvas.getBoundingClientRect();
      return { x: (e.clientX - r.left) * canvas.width / r.width, y: (e.clientY - r.top) * canvas.height / r.height };
    }
    function line(to) {
      pen.beginPath();
      pen.moveTo(last.x, last.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
      length += Math.hypot(to.x - last.x, to.y - last.y);
      last = to;
    }
    function lift() {
      if (!last) { return; }
      last = null;
      if (length < SHORTEST) { return; }
      var bag = new DataTransfer();
      bag.items.add(picture(canvas));
      input.files = bag.files;
      say(true);
    }
    canvas.addEventListener("pointerdown", function (e) {
      if (e.button > 0 || !e.isPrimary) { return; }
      e.preventDefault();
      canvas.setPointerCapture(e.pointerId);
      last = place(e);
    });
    canvas.addEventListener("pointermove", function (e) {
      if (!last || !e.isPrimary) { return; }
      var some = e.getCoalescedEvents ? e.getCoalescedEvents() : [];
      (some.length ? some : [e]).forEach(function (each) { line(place(each)); });
    });
    canvas.addEventListener("pointerup", lift);
    canvas.addEventListener("pointercancel", lift);
    box.querySelector("[data-clear]").addEventListener("click", function () { blank(); input.value = ""; });
    input.addEventListener("change", blank);
    blank();
    box.hidden = false;
  }
  document.addEventListener("change", function (e) {
    if (!e.target.matches("[data-camera]")) { return; }
    var other = e.target.closest(".field, form").querySelector("input[type=file]:not([data-camera])");
    if (other.required) { other.dataset.needed = ""; }
    other.required = "needed" in other.dataset && !e.target.files.length;
  });
  document.addEventListener("DOMContentLoaded", function () {
    if (canFill()) { document.querySelectorAll("[data-sign]").forEach(sheet); }
  });
})();
