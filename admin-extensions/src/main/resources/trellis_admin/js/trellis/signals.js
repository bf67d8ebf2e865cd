// Keeps the figures under "Now" fresh while the tab is in front and the shop's administrator wants it.
(function () {
  'use strict';
  var live = document.getElementById('trellis-live');
  var fresh = document.getElementById('trellis-fresh');
  var problem = document.getElementById('trellis-live-problem');
  if (!live || !fresh || !window.fetch) {
    return;
  }
  var SECONDS = 5;
  fresh.parentElement.hidden = false;

  function say(text) {
    problem.textContent = text;
    problem.hidden = !text;
  }

  function refresh() {
    if (!fresh.checked || document.hidden) {
      return Promise.resolve();
    }
    return fetch(live.dataset.url, { credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' } })
      .then(function (response) {
        if (response.redirected || response.status === 403) {
          fresh.checked = false;
          throw new Error('You are no longer signed in, or may no longer see this. Load the page again.');
        }
        if (!response.ok) {
          throw new Error('These figures are old: the admin answered ' + response.status + '. Trying again.');
        }
        return response.text();
      })
      .then(function (html) {
        var focused = live.contains(document.activeElement);
        live.innerHTML = html;
        if (focused) {
          var region = live.querySelector('[tabindex]');
          if (region) {
            region.focus({ preventScroll: true });
          }
        }
        say('');
      })
      .catch(function (error) {
        say(error instanceof TypeError ? 'These figures are old: the admin does not answer. Trying again.' : error.message);
      });
  }

  (function again() {
    window.setTimeout(function () {
      refresh().then(again);
    }, SECONDS * 1000);
  })();
})();
