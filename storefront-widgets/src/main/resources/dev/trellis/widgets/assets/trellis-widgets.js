/*
 * Keeps the units of a page fresh without reloading it.
 *
 * The store tells of a change (an item put into the cart by script, say) with
 *     document.dispatchEvent(new CustomEvent('trellis:changed'))
 * and may listen to 'trellis:updated', which an element with data-trellis-unit sends after its content was replaced.
 * Other tabs of the shop learn of changes too. Whatever fails here, the page stays as it is.
 */
(() => {
  'use strict';

  const settings = document.currentScript.dataset;
  const root = settings.trellisRoot;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('trellis') : null;
  const hosts = () => [...document.querySelectorAll('[data-trellis-unit]')];
  const cards = (element) => [...element.querySelectorAll('[data-trellis-product]')];

  let timer = 0;
  let stale = false;
  let running = null;

  // --- when to refresh -------------------------------------------------------------------------------------------

  function soon() {
    if (document.hidden) {
      stale = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(refresh, 50);
  }

  document.addEventListener('trellis:changed', () => {
    soon();
    tell('changed');
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && stale) soon();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) soon();
  });
  if (tabs) {
    tabs.addEventListener('message', ({ data }) => {
      const [what, decision] = data.split(':');
      if (what === 'consent') {
        document.querySelectorAll('[data-trellis-consent=banner]').forEach((it) => it.remove());
        decided(decision);
      }
      soon();
    });
  }
  if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') soon();
  // This page was about products, so what the other tabs show may have changed.
  if (settings.trellisPersonal === 'true' && document.querySelector('[data-trellis-products]')) {
    setTimeout(tell, 50, 'changed');
  }

  function tell(what) {
    tabs?.postMessage(what);
  }

  // --- fetching --------------------------------------------------------------------------------------------------

  function question(host) {
    const { trellisUnit, trellisLimit, trellisProducts, trellisCategory } = host.dataset;
    const own = (trellisProducts || '').split(',').filter(Boolean).map((id) => `;product=${id}`);
    if (trellisLimit) own.push(`;limit=${trellisLimit}`);
    if (trellisCategory) own.push(`;category=${trellisCategory}`);
    return `unit=${encodeURIComponent(trellisUnit + own.join(''))}`;
  }

  async function refresh() {
    const asked = hosts();
    stale = false;
    running?.abort();
    if (asked.length === 0) return;
    running = new AbortController();
    try {
      const answer = await fetch(`${root}/units?format=html&${asked.map(question).join('&')}`, {
        credentials: 'same-origin',
        headers: { Accept: 'text/html' },
        signal: running.signal,
      });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body.children;
      if (fresh.length !== asked.length) return;
      const changed = asked.filter((host, i) => replace(host, fresh[i]));
      if (changed.some((host) => !host.hidden)) say(settings.trellisUpdated);
    } catch (failure) {
      if (failure.name !== 'AbortError') console.info('Trellis: recommendations stay as they are,', failure.message);
    }
  }

  // --- replacing -------------------------------------------------------------------------------------------------

  const content = (element) => cards(element).map((card) => card.dataset.trellisProduct + card.textContent).join();

  function replace(host, fresh) {
    if (content(host) === content(fresh)) return false;
    const empty = cards(fresh).length === 0;
    if (empty && host.contains(document.activeElement)) return false;
    const open = cards(host).filter((card) => card.querySelector('details[open]'));
    const focus = focused(host);
    const left = host.querySelector('.trellis-shelf__list')?.scrollLeft || 0;

    host.replaceChildren(...fresh.childNodes);
    host.hidden = empty;
    host.dataset.trellisFresh = '';
    const title = host.querySelector('.trellis-shelf__title');
    if (title && host.dataset.trellisTitle) title.textContent = host.dataset.trellisTitle;
    open.forEach((card) => same(host, card.dataset.trellisProduct)?.querySelector('details')?.setAttribute('open', ''));
    const list = host.querySelector('.trellis-shelf__list');
    if (list) list.scrollLeft = left;
    arrows(host);
    focus?.();
    host.dispatchEvent(new CustomEvent('trellis:updated', { bubbles: true }));
    return true;
  }

  const same = (host, id) => host.querySelector(`[data-trellis-product="${CSS.escape(id)}"]`);

  /** How to put the focus back to where it is: the same spot of the same card, or else the unit's heading. */
  function focused(host) {
    const element = document.activeElement;
    if (!host.contains(element)) return null;
    const id = element.closest('[data-trellis-product]')?.dataset.trellisProduct;
    const spot = element.matches('summary') ? 'summary' : element.matches('[data-trellis-step]')
      ? `[data-trellis-step="${element.dataset.trellisStep}"]` : 'a';
    return () => {
      const again = (id ? same(host, id) : host)?.querySelector(spot);
      const target = again || host.querySelector('.trellis-shelf__title');
      if (!again) target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
    };
  }

  // --- scrolling -------------------------------------------------------------------------------------------------

  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => target.dispatchEvent(new Event('scroll'))));

  /** Buttons that scroll a row which is wider than the page; a grid, which never is, gets none to see. */
  function arrows(host) {
    const list = host.querySelector('.trellis-shelf__list');
    const head = host.querySelector('.trellis-shelf__head');
    if (!list || !head) return;
    const step = (way, label) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'trellis-shelf__step';
      button.dataset.trellisStep = way;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', () => list.scrollBy({
        left: way * list.clientWidth * 0.9 * (getComputedStyle(list).direction === 'rtl' ? -1 : 1),
        behavior: calm.matches ? 'auto' : 'smooth',
      }));
      return button;
    };
    const box = document.createElement('div');
    box.className = 'trellis-shelf__steps';
    const back = step(-1, settings.trellisBack);
    const forward = step(1, settings.trellisForward);
    box.append(back, forward);
    head.append(box);
    const update = () => {
      const room = list.scrollWidth - list.clientWidth;
      const at = Math.abs(list.scrollLeft);
      box.hidden = room < 2;
      back.setAttribute('aria-disabled', String(at < 2));
      forward.setAttribute('aria-disabled', String(at > room - 2));
    };
    list.addEventListener('scroll', update, { passive: true });
    sizes.observe(list);
    update();
  }

  hosts().forEach(arrows);

  // --- not interested --------------------------------------------------------------------------------------------

  document.documentElement.toggleAttribute('data-trellis-personal', settings.trellisPersonal === 'true');

  document.addEventListener('click', ({ target }) => {
    const card = target.closest('[data-trellis-dismiss]')?.closest('[data-trellis-product]');
    if (!card) return;
    // Later, so that the beacon still finds the card in its unit.
    setTimeout(() => {
      const next = card.nextElementSibling || card.previousElementSibling;
      card.remove();
      next?.querySelector('a, button')?.focus();
      say(settings.trellisDismissed);
    });
  });

  // --- consent ---------------------------------------------------------------------------------------------------

  /** For the beacon: "granted" starts it, anything else ends it. */
  function decided(decision) {
    document.documentElement.toggleAttribute('data-trellis-personal', decision === 'granted');
    document.dispatchEvent(new CustomEvent('trellis:consent', { detail: decision }));
  }

  document.addEventListener('submit', ({ target, submitter }) => {
    if (submitter?.value === 'revoked' && target.closest('[data-trellis-consent=choices]')) {
      decided('revoked');
      tell('consent:revoked');
    }
  });

  document.addEventListener('submit', async (event) => {
    const banner = event.target.closest('[data-trellis-consent=banner]');
    if (!banner || !event.submitter) return;
    event.preventDefault();
    const form = event.target;
    const { name, value } = event.submitter;
    const body = new URLSearchParams(new FormData(form));
    body.set(name, value);
    body.set('referrer', document.referrer);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
      if (!answer.ok && answer.type !== 'opaqueredirect') throw new Error(`status ${answer.status}`);
      banner.remove();
      settings.trellisPersonal = String(value === 'granted');
      say(settings.trellisSaved);
      soon();
      decided(value);
      tell(`consent:${value}`);
    } catch (failure) {
      // The browser's own way, which shows the shopper what is wrong.
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
      form.submit();
    }
  });

  // --- saying ----------------------------------------------------------------------------------------------------

  const voice = document.createElement('div');
  voice.className = 'trellis-sr';
  voice.setAttribute('role', 'status');
  voice.setAttribute('aria-live', 'polite');
  document.body.append(voice);

  function say(text) {
    voice.textContent = '';
    setTimeout(() => { voice.textContent = text; }, 100);
  }
})();
