/* The form for a rule: fields that an action does not need are hidden, and a preview is fetched before saving. */
(() => {
  'use strict';

  const PATIENCE = 20;
  const PAUSE = 700;

  document.querySelectorAll('[data-trellis-confirm]').forEach((button) => {
    button.addEventListener('click', (event) => {
      if (!confirm(button.dataset.trellisConfirm)) event.preventDefault();
    });
  });

  const form = document.querySelector('[data-trellis-preview]');
  if (!form) return;
  const place = document.getElementById('trellis-preview');
  const action = form.elements.namedItem('action');

  function fit() {
    form.querySelectorAll('[data-trellis-for]').forEach((label) => {
      label.hidden = label.dataset.trellisFor !== action.value;
    });
  }
  if (action) {
    action.addEventListener('change', fit);
    fit();
  }

  form.querySelector('[data-trellis-look]').addEventListener('click', (event) => {
    event.preventDefault();
    look();
  });
  if (!action) {
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  async function look() {
    say('Asking the store …');
    try {
      const asked = await fetch(form.dataset.url, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (asked.status === 400) return say(await asked.text(), true);
      if (asked.status !== 202) return say('This was refused. Open the page anew, or sign in again.', true);
      const id = await asked.text();
      for (let i = 0; i < PATIENCE; i++) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        const answer = await fetch(`${form.dataset.url}?id=${id}`);
        if (answer.status === 200) return show(await answer.json());
      }
      say('No node of the storefront answered. See under Signals whether one runs.', true);
    } catch (failure) {
      say('The admin could not be reached. Try again.', true);
    }
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function say(text, bad) {
    const note = element('p', text, bad ? 'trellis-note trellis-note-bad' : 'trellis-note');
    place.replaceChildren(note);
  }

  function show(answer) {
    if (answer.problem) return say(answer.problem, true);
    place.replaceChildren();
    if (answer.ruleProblem) place.append(element('p', answer.ruleProblem, 'trellis-note trellis-note-bad'));
    const sides = element('div', undefined, 'trellis-before-after');
    const before = answer.before.products.map(({ id }) => id);
    const after = answer.after?.products.map(({ id }) => id);
    sides.append(side(answer.after ? 'Before' : 'Shown now', answer.before, after && ((id) => !after.includes(id) && 'trellis-gone')));
    if (after) sides.append(side('After', answer.after, (id) => !before.includes(id) && 'trellis-new', before));
    place.append(sides);
    (answer.after || answer.before).units.forEach((unit) => place.append(traces(unit)));
    place.scrollIntoView({ block: 'nearest' });
  }

  function side(title, { products, servedBy }, mark, earlier) {
    const box = element('section');
    box.append(element('h3', title));
    if (!products.length) box.append(element('p', 'Nothing: the page goes without the unit.', 'trellis-note'));
    const list = element('ol');
    products.forEach((product, place) => {
      const item = element('li');
      item.append(element('span', `${product.name} (${product.id})`, (mark && mark(product.id)) || ''));
      const was = earlier ? earlier.indexOf(product.id) : -1;
      const moved = was >= 0 && was !== place ? ` was ${was + 1}` : '';
      const because = product.because ? ` ${product.because}` : '';
      const chance = product.propensity < 1 ? `, likelihood ${product.propensity.toFixed(2)}` : '';
      item.append(element('span', ` ${product.reason.toLowerCase().replaceAll('_', ' ')}${because}${chance}${moved}`, 'trellis-moved'));
      list.append(item);
    });
    box.append(list, element('p', `Answered by ${servedBy}`, 'trellis-moved'));
    return box;
  }

  const digits = (value) => Number(value).toPrecision(4);

  function traces({ unit, candidates, traces: rows }) {
    const box = element('details', undefined, 'trellis-details');
    box.append(element('summary', `Every stage: ${unit}, ${candidates} candidates`));
    const scroll = element('div', undefined, 'trellis-scroll');
    const table = element('table', undefined, 'trellis-table trellis-traces');
    const head = element('tr');
    ['Product', 'Sources', 'Models', 'Blend', 'Reranked', 'Places', 'Rules', 'Removed by'].forEach((name) => head.append(element('th', name)));
    table.append(element('thead'));
    table.tHead.append(head);
    const body = element('tbody');
    rows.forEach((row) => {
      const line = element('tr');
      line.append(element('th', `${row.name} (${row.id})`));
      const cell = (text) => line.append(element('td', text, 'trellis-wrap'));
      cell(Object.entries(row.proposed).map(([source, score]) => `${source} ${digits(score)}`).join(', '));
      cell(row.models.filter(({ raw }) => raw !== 0).map(({ model, raw, share }) => `${model} ${digits(share)} (${digits(raw)})`).join(', '));
      cell(digits(row.blended));
      cell(digits(row.reranked));
      cell(row.places.join(' → '));
      cell(row.notes.join('; '));
      cell(row.removedBy || '');
      body.append(line);
    });
    table.append(body);
    scroll.append(table);
    box.append(scroll);
    return box;
  }
})();
