// Comfort on top of pages that work without it: adding to the cart in place, filters that apply at once,
// options that say what is left.
(() => {
  'use strict';
  document.documentElement.classList.add('js');

  const live = document.getElementById('live');
  let hiding;

  function say(text, link) {
    live.textContent = text;
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = link.href;
      anchor.textContent = link.text;
      live.append(' ', anchor);
    }
    live.classList.add('is-shown');
    clearTimeout(hiding);
    hiding = setTimeout(() => live.classList.remove('is-shown'), 6000);
  }

  // --- cart ---

  function count(number) {
    const badge = document.getElementById('cart-count');
    badge.dataset.count = number;
    badge.firstElementChild.textContent = number;
  }

  async function add(form) {
    const button = form.querySelector('button[type=submit]');
    button.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
      });
      if (!response.ok) throw new Error('status ' + response.status);
      const answer = await response.json();
      if (answer.added) {
        count(answer.count);
        say('Added to cart.', { href: document.querySelector('.top__cart').href, text: 'View cart' });
        document.dispatchEvent(new CustomEvent('trellis:changed'));
      } else {
        say(answer.problem);
      }
    } catch {
      // The plain form gives the shop's own answer.
      form.submit();
    } finally {
      button.removeAttribute('aria-busy');
    }
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.id === 'buy') {
      event.preventDefault();
      if (form.querySelector('[aria-busy]')) return;
      add(form);
    } else if (form.classList.contains('once')) {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'true';
    }
  });

  document.querySelectorAll('.amount').forEach((form) => {
    form.querySelector('button').classList.add('quiet');
    form.addEventListener('change', () => form.requestSubmit());
  });

  // --- filters and order of a product list ---

  async function show(url, remember) {
    const listing = document.getElementById('listing');
    listing.classList.add('is-busy');
    try {
      const response = await fetch(url, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = page.getElementById('listing');
      if (!response.ok || !next) throw new Error('no list at ' + url);
      const focused = document.activeElement;
      const again = focused && listing.contains(focused) && focused.name
        ? `[name="${CSS.escape(focused.name)}"]${focused.type === 'checkbox' ? `[value="${CSS.escape(focused.value)}"]` : ''}`
        : null;
      next.querySelector('#filters-open').checked = listing.querySelector('#filters-open').checked;
      const scrolls = [...listing.querySelectorAll('.filters ul')].map((list) => list.scrollTop);
      listing.replaceWith(document.adoptNode(next));
      next.querySelectorAll('.filters ul').forEach((list, i) => { list.scrollTop = scrolls[i] || 0; });
      if (again) next.querySelector(again)?.focus({ preventScroll: true });
      if (remember) history.pushState({ listing: true }, '', url);
    } catch {
      location.href = url;
    }
  }

  function address(form) {
    const words = new URLSearchParams();
    new FormData(form).forEach((value, name) => value && words.append(name, value));
    const query = words.toString();
    return form.getAttribute('action') + (query ? '?' + query : '');
  }

  const small = matchMedia('(max-width: 52rem)');

  document.addEventListener('change', (event) => {
    const form = event.target.form;
    if (form && (form.id === 'sort' || (form.id === 'filters' && !small.matches))) show(address(form), true);
  });
  if (document.getElementById('listing')) {
    history.replaceState({ listing: true }, '');
    addEventListener('popstate', (event) => event.state?.listing && show(location.href, false));
  }

  // --- options of a product ---

  const data = document.getElementById('variants');
  const buy = document.getElementById('buy');
  if (data && buy) {
    const variants = JSON.parse(data.textContent);
    const radios = [...buy.querySelectorAll('input[data-option]')];
    const names = [...new Set(radios.map((radio) => radio.dataset.option))];
    const picture = document.getElementById('product-picture');
    const price = document.getElementById('price');
    const stock = document.getElementById('stock');
    const button = buy.querySelector('button[type=submit]');
    const usual = button.textContent;

    const chosen = () => Object.fromEntries(
      radios.filter((radio) => radio.checked).map((radio) => [radio.dataset.option, radio.value]));
    const fits = (variant, choice) => Object.entries(choice).every(([name, value]) => variant.choice[name] === value);

    function update() {
      const choice = chosen();
      // What cannot be had together with the other choices is struck out, but stays choosable: it changes them.
      radios.forEach((radio) => {
        const wish = { ...choice, [radio.dataset.option]: radio.value };
        radio.parentElement.classList.toggle('is-out', !variants.some((v) => v.available && fits(v, wish)));
      });
      buy.querySelectorAll('.option').forEach((option) => {
        option.querySelector('.option__chosen').textContent = option.querySelector('input:checked')?.value ?? '';
      });
      const complete = names.every((name) => name in choice);
      const variant = complete ? variants.find((v) => fits(v, choice)) : null;
      stock.textContent = '';
      button.disabled = false;
      button.textContent = usual;
      if (variant) {
        price.querySelector('ins').textContent = variant.price;
        if (!variant.available) {
          button.disabled = true;
          button.textContent = 'Sold out';
          stock.textContent = 'Sold out in this combination.';
        } else if (variant.left) {
          stock.textContent = `Only ${variant.left} left.`;
        }
      }
      if (picture && choice.colour) {
        picture.src = picture.dataset.plain + '?colour=' + encodeURIComponent(choice.colour);
      }
    }

    buy.addEventListener('change', update);
    update();
  }
})();
