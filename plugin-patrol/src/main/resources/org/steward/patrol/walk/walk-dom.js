// SPDX-License-Identifier: Apache-2.0
// Makes elements of the page; a text is never read as markup.
"use strict";
var patrolDom = (function () {
  // An element with attributes, listeners (names that begin with "on") and children; what is empty is left out.
  function element(tag, given) {
    var e = document.createElement(tag);
    Object.keys(given || {}).forEach(function (name) {
      if (name.indexOf("on") === 0) { e.addEventListener(name.slice(2), given[name]); } else { e.setAttribute(name, given[name]); }
    });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) {
      if (child) { e.append(child); }
    });
    return e;
  }
  function button(words, does, name, more) {
    return element("button", Object.assign({ type: "button", onclick: does, "data-do": name || "" }, more || {}), words);
  }

  return { element: element, button: button };
})();
