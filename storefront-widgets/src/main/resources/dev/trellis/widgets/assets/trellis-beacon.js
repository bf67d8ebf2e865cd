/*
 * What only the browser knows: how long and how far a page is read, which lists and recommendations come into view and
 * what is chosen from them. Sends it to <root>/signals. Before consent it sends, reads and stores nothing.
 */
(() => {
  'use strict';

  const page = document.currentScript.dataset;
  const address = `${page.trellisRoot}/signals`;
  const QUEUE = 'trellis.queue';
  const CLICKED = 'trellis.clicked';
  // What is given up first when there is no room: from the left.
  const WORTH = ['engagement_ping', 'recommendation_render', 'view_item_list', 'recommendation_view', 'page_view'];
  const MOST_WAITING = 200;
  const MOST_BYTES = 60000;
  const MOST_IN_BATCH = 50;
  const IDLE = 15000;
  const SEEN = 1000;
  const VISIT = 1800000;

  let on = false;
  let waiting = [];
  let sending = false;
  let failures = 0;
  let notBefore = 0;
  let timer = 0;

  /** Whatever fails here, the page goes on. */
  const safe = (work) => (...given) => {
    try {
      return work(...given);
    } catch {
      return undefined;
    }
  };
  const listen = (target, types, work) => types.split(' ').forEach((type) => {
    target.addEventListener(type, safe((event) => on && work(event)), { capture: true, passive: true });
  });

  // --- signals ---------------------------------------------------------------------------------------------------

  /** A UUID of version 7: in the order of time. */
  function id() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let i = 5; i >= 0; i--) {
      bytes[i] = time % 256;
      time = Math.floor(time / 256);
    }
    bytes[6] = (bytes[6] & 15) | 112;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  function signal(type, details) {
    const context = { page_type: page.trellisPage || 'other' };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) context.time_zone = zone;
    waiting.push({
      schema_version: 2, event_id: id(), event_type: type, occurred_at: new Date().toISOString(), context, ...details,
    });
    if (waiting.length > MOST_WAITING) shed(waiting);
    // What the shopper does not want to see must not be on the next page.
    later(waiting.length < 20 && type !== 'recommendation_dismiss' ? 3000 : 0);
  }

  const worth = (one) => (WORTH.indexOf(one.event_type) + 1 || WORTH.length + 1);

  function shed(signals) {
    const least = Math.min(...signals.map(worth));
    signals.splice(signals.findIndex((one) => worth(one) === least), 1);
  }

  // --- sending ---------------------------------------------------------------------------------------------------

  function later(pause) {
    const wait = Math.max(pause, notBefore - Date.now());
    clearTimeout(timer);
    timer = setTimeout(safe(send), wait);
  }

  const body = (signals) => JSON.stringify({ schema: 'trellis/2', sent_at: new Date().toISOString(), signals });

  /** The next signals that fit into one request. */
  function batch() {
    let size = 0;
    let count = 0;
    while (count < Math.min(waiting.length, MOST_IN_BATCH)) {
      size += new Blob([JSON.stringify(waiting[count])]).size + 1;
      if (count && size > MOST_BYTES) break;
      count++;
    }
    return waiting.slice(0, count);
  }

  async function send() {
    if (!on || sending || !waiting.length) return;
    if (navigator.onLine === false) {
      store();
      return;
    }
    sending = true;
    const signals = batch();
    let again = true;
    let pause = 0;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: body(signals),
        credentials: 'same-origin',
        keepalive: true,
      });
      again = answer.status === 429 || answer.status >= 500;
      if (again) pause = 1000 * (Number(answer.headers.get('Retry-After')) || 0);
    } catch {
      // No network: they wait.
    }
    sending = false;
    if (!on) return;
    if (again) {
      failures++;
      // Twice the time after each failure, and not all browsers at once; no new signal makes it shorter.
      notBefore = Date.now() + Math.max(pause, Math.min(300000, 1000 * 2 ** failures) * (0.5 + Math.random() / 2));
      later(0);
      store();
    } else {
      failures = 0;
      waiting = waiting.filter((one) => !signals.includes(one));
      if (waiting.length) later(0);
      store(signals);
    }
  }

  /** The page goes, or may: what it still has goes with the browser's own courier, or stays for the next page. */
  function leave() {
    const sent = [];
    while (waiting.length && navigator.onLine !== false && Date.now() >= notBefore) {
      const signals = batch();
      if (!navigator.sendBeacon(address, body(signals))) break;
      waiting = waiting.slice(signals.length);
      sent.push(...signals);
    }
    if (sent.length || waiting.length) store(sent);
  }

  // --- waiting for the network -----------------------------------------------------------------------------------

  const kept = () => JSON.parse(localStorage.getItem(QUEUE) || '[]');

  /** Keeps what waits beyond this page, as far as there is room, beside what other tabs keep. */
  const store = safe((sent = []) => {
    const ours = new Set([...sent, ...waiting].map((one) => one.event_id));
    const all = safe(kept)()?.filter((one) => !ours.has(one.event_id)) || [];
    all.push(...waiting);
    while (all.length > MOST_WAITING || new Blob([JSON.stringify(all)]).size > MOST_BYTES) shed(all);
    if (all.length) localStorage.setItem(QUEUE, JSON.stringify(all));
    else localStorage.removeItem(QUEUE);
  });

  /** What an earlier page could not send. */
  function recall() {
    const ours = new Set(waiting.map((one) => one.event_id));
    // Older ones belong to a visit that is over: the store would take them for part of this one.
    const since = Date.now() - VISIT;
    waiting.unshift(...kept().filter((one) => !ours.has(one.event_id) && Date.parse(one.occurred_at) > since));
    later(0);
  }

  // --- reading ---------------------------------------------------------------------------------------------------

  const product = Number(page.trellisItem);
  const path = location.pathname.slice(0, 500);
  let active = 0;
  let reported = 0;
  let next = 10;
  let deepest = 0;
  let lastInput = 0;
  let lastTick = 0;

  function opened(viewed) {
    active = reported = deepest = 0;
    next = 10;
    lastInput = lastTick = performance.now();
    scrolled();
    if (viewed) return;
    signal('page_view', { path });
    if (product) signal('view_item', { items: [{ product_id: product }] });
  }

  function scrolled() {
    const { scrollHeight } = document.documentElement;
    const percent = scrollHeight ? Math.round(100 * Math.min(1, (scrollY + innerHeight) / scrollHeight)) : 0;
    deepest = Math.max(deepest, percent);
  }

  /** Counts the time since the last look if the page was in front and somebody was there. */
  function tick() {
    const now = performance.now();
    if (!document.hidden && document.hasFocus() && now - lastInput < IDLE) active += Math.min(2, (now - lastTick) / 1000);
    lastTick = now;
    if (active >= next) {
      next *= 2;
      ping();
    }
  }

  function ping() {
    if (active - reported < 0.5) return;
    reported = active;
    signal('engagement_ping', {
      path,
      active_seconds: Math.min(86400, Math.round(active * 10) / 10),
      scroll_percent: deepest,
      ...(product ? { items: [{ product_id: product }] } : {}),
    });
  }

  // --- lists and recommendations ---------------------------------------------------------------------------------

  const PRODUCT = '[data-trellis-product]';
  const known = new WeakSet();
  const unseen = new Map();
  const inView = new Map();
  let eyes = null;

  const item = (element) => ({ product_id: Number(element.dataset.trellisProduct) });

  /** Which recommendation an element belongs to, or null. */
  function recommendation(element) {
    const shelf = element.closest('[data-trellis-request]');
    if (!shelf) return null;
    return {
      request_id: shelf.dataset.trellisRequest,
      unit: shelf.dataset.trellisShelf,
      position: element === shelf ? 0 : Number(element.dataset.trellisPosition) || 0,
    };
  }

  /** Finds what is new on the page, also in a part that was just replaced. */
  function look() {
    document.querySelectorAll(`[data-trellis-request], [data-trellis-request] ${PRODUCT}, [data-trellis-list] ${PRODUCT}`)
      .forEach((element) => {
        if (known.has(element)) return;
        known.add(element);
        if (element.dataset.trellisRequest) {
          const items = [...element.querySelectorAll(PRODUCT)].map(item);
          signal('recommendation_render', { recommendation: recommendation(element), items });
        } else {
          unseen.set(element, 0);
          eyes.observe(element);
        }
      });
  }

  function seen(element) {
    if (!on || document.hidden || !element.isConnected) return;
    unseen.delete(element);
    eyes.unobserve(element);
    const ref = recommendation(element);
    if (ref) {
      signal('recommendation_view', { recommendation: ref, items: [item(element)] });
      return;
    }
    const list = element.closest('[data-trellis-list]');
    if (!inView.has(list)) {
      inView.set(list, []);
      // Neighbours come into view together.
      setTimeout(safe(listsSeen), 300);
    }
    inView.get(list).push(item(element));
  }

  function listsSeen() {
    inView.forEach((items, list) => on && signal('view_item_list', {
      list: list.dataset.trellisList.slice(0, 100),
      ...(Number(list.dataset.trellisCategory) ? { category_id: Number(list.dataset.trellisCategory) } : {}),
      items,
    }));
    inView.clear();
  }

  function watched(entries) {
    entries.forEach(({ target, intersectionRatio }) => {
      clearTimeout(unseen.get(target));
      if (!target.isConnected) unseen.delete(target);
      else if (unseen.has(target)) unseen.set(target, intersectionRatio >= 0.5 ? setTimeout(safe(seen), SEEN, target) : 0);
    });
  }

  /** What was in view when the tab was hidden is looked at anew. */
  function lookAgain() {
    unseen.forEach((time, element) => {
      eyes.unobserve(element);
      eyes.observe(element);
    });
  }

  function clicked(event) {
    const card = event.target.closest?.(PRODUCT);
    if (!card || event.button > 1) return;
    const ref = recommendation(card);
    if (ref && event.target.closest('[data-trellis-dismiss]')) {
      signal('recommendation_dismiss', { recommendation: ref, items: [item(card)] });
    } else if (event.target.closest('a')) {
      if (ref) {
        signal('recommendation_click', { recommendation: ref, items: [item(card)] });
        remember(card.dataset.trellisProduct, ref);
      } else if (card.closest('[data-trellis-list]')) {
        signal('select_item', { list: card.closest('[data-trellis-list]').dataset.trellisList.slice(0, 100), items: [item(card)] });
      }
    }
  }

  const clicks = () => JSON.parse(sessionStorage.getItem(CLICKED) || '[]');

  function remember(chosen, ref) {
    const latest = clicks().filter(([other]) => other !== chosen).slice(-49);
    sessionStorage.setItem(CLICKED, JSON.stringify([...latest, [chosen, ref]]));
  }

  function submitted({ target }) {
    const added = target.elements?.namedItem('productId')?.value;
    const card = target.closest(PRODUCT);
    const ref = (card && recommendation(card)) || new Map(clicks()).get(added);
    if (added && ref) {
      signal('recommendation_add_to_cart', { recommendation: ref, items: [{ product_id: Number(added) }] });
    }
  }

  // --- consent ---------------------------------------------------------------------------------------------------

  let ticking = 0;
  let changes = null;

  const start = safe((viewed) => {
    if (on) return;
    on = true;
    eyes = new IntersectionObserver(safe(watched), { threshold: 0.5 });
    let soon = 0;
    changes = new MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(safe(() => on && look()), 200);
    });
    changes.observe(document.body, { childList: true, subtree: true });
    ticking = setInterval(safe(tick), 1000);
    opened(viewed);
    look();
    safe(recall)();
  });

  /** Consent is gone: so is everything that was kept under it. */
  const stop = safe(() => {
    on = false;
    waiting = [];
    inView.clear();
    clearInterval(ticking);
    clearTimeout(timer);
    eyes?.disconnect();
    changes?.disconnect();
    localStorage.removeItem(QUEUE);
    sessionStorage.removeItem(CLICKED);
  });

  listen(document, 'click auxclick', clicked);
  listen(document, 'submit', submitted);
  listen(document, 'scroll', scrolled);
  listen(document, 'pointerdown pointermove keydown scroll touchstart', () => { lastInput = performance.now(); });
  listen(document, 'visibilitychange', () => {
    tick();
    if (document.hidden) away();
    else lookAgain();
  });
  listen(window, 'pagehide', () => {
    tick();
    away();
  });
  listen(window, 'pageshow', (event) => event.persisted && opened(false));
  listen(window, 'online', () => {
    notBefore = failures = 0;
    later(0);
  });

  function away() {
    ping();
    listsSeen();
    leave();
  }

  document.addEventListener('trellis:consent', ({ detail }) => (detail === 'granted' ? start(false) : stop()));
  if (page.trellisCollect === 'no') stop();
  if (page.trellisCollect === 'yes') {
    const begin = () => start(Boolean(page.trellisView));
    if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  }
})();
