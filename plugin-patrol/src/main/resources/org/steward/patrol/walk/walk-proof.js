// SPDX-License-Identifier: Apache-2.0
// How an officer shows to have been at a point: the camera, the tag, the position, a photo. None of it needs a network.
"use strict";
var patrolProof = (function () {
  var EARTH_METRES = 6371000;
  var LOOK_MS = 150;
  var LARGEST_FRAME = 640;
  var LARGEST_PHOTO = 1280;
  var stream = null;
  var reading = null;

  // Camera and tag reader are let go of; what waits for them is not answered any more.
  function stop() {
    if (stream) { stream.getTracks().forEach(function (track) { track.stop(); }); stream = null; }
    if (reading) { reading.abort(); reading = null; }
  }

  function position() {
    return new Promise(function (done, failed) {
      navigator.geolocation.getCurrentPosition(function (at) {
        var accuracy = Math.round(at.coords.accuracy);
        done({ latitude: at.coords.latitude, longitude: at.coords.longitude, accuracy: accuracy,
          text: at.coords.latitude.toFixed(6) + "," + at.coords.longitude.toFixed(6) + "," + accuracy });
      }, failed, { enableHighAccuracy: true, timeout: 15000, maximumAge: 0 });
    });
  }

  // Whole metres to a place written as latitude,longitude; as the office reckons.
  function metres(here, spot) {
    var there = spot.split(",").map(Number);
    function rad(degrees) { return degrees * Math.PI / 180; }
    var north = Math.sin(rad(there[0] - here.latitude) / 2);
    var east = Math.sin(rad(there[1] - here.longitude) / 2);
    var squared = north * north + Math.cos(rad(here.latitude)) * Math.cos(rad(there[0])) * east * east;
    return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(squared))));
  }

  // What the tag says that is held to the phone next.
  function tag() {
    stop();
    reading = new AbortController();
    var reader = new NDEFReader();
    var read = new Promise(function (done) {
      reader.onreading = function (event) {
        stop();
        done(Array.from(event.message.records).map(function (r) { return new TextDecoder().decode(r.data); }).join(""));
      };
    });
    return reader.scan({ signal: reading.signal }).then(function () { return read; });
  }

  function camera(video) {
    stop();
    return navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(function (opened) {
      stream = opened;
      video.srcObject = opened;
      return video.play();
    });
  }

  // Switches the lamp beside the camera; there is none without a camera that says it has one.
  function lamp() {
    var track = stream && stream.getVideoTracks()[0];
    if (!track || !track.getCapabilities || !track.getCapabilities().torch) { return undefined; }
    return function (on) { return track.applyConstraints({ advanced: [{ torch: on }] }); };
  }

  // What the code says that the camera sees; nothing once the camera was stopped.
  function code(video) {
    var canvas = document.createElement("canvas");
    var pen = canvas.getContext("2d", { willReadFrequently: true });
    var mine = stream;
    return new Promise(function (done) {
      (function look() {
        if (stream !== mine || !mine) { done(undefined); return; }
        var text = video.videoWidth ? read(video, canvas, pen) : "";
        if (text) { stop(); done(text); } else { setTimeout(look, LOOK_MS); }
      })();
    });
  }
  function read(video, canvas, pen) {
    shrink(canvas, video.videoWidth, video.videoHeight, LARGEST_FRAME);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    return readQr(canvas.width, canvas.height, pen.getImageData(0, 0, canvas.width, canvas.height).data);
  }
  function shrink(canvas, width, height, largest) {
    var scale = Math.min(1, largest / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }

  // A photo small enough to be sent from a basement stair, as JPEG in base64.
  function picture(file) {
    return createImageBitmap(file).then(function (image) {
      var canvas = document.createElement("canvas");
      shrink(canvas, image.width, image.height, LARGEST_PHOTO);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/jpeg", 0.7).split(",")[1];
    });
  }

  return { stop: stop, position: position, metres: metres, tag: tag, camera: camera, lamp: lamp, code: code, picture: picture };
})();
