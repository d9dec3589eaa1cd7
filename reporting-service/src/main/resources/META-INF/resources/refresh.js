// Keeps the figures of a page up to date without moving the reader. Everything on the page works without this script too.
'use strict';
(() => {
  const EVERY = 5000;
  const live = document.querySelector('[data-live]');
  const lost = document.getElementById('lost');
  let tag = null;
  let seen = new Date();

  const clock = time => time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

  // Says what happened to those who cannot see it; the same words twice would not be read again.
  const say = (text, wrong) => {
    if (lost.textContent !== text) {
      lost.textContent = text;
      lost.className = wrong ? 'note tone-poor' : 'hidden';
    }
  };

  // Where an element is below another, so that the same place can be found in newer content.
  const pathTo = (element, top) => {
    const path = [];
    for (let at = element; at !== top; at = at.parentElement) {
      path.unshift([...at.parentElement.children].indexOf(at));
    }
    return path;
  };
  const follow = (path, top) => path.reduce((at, index) => at && at.children[index], top);

  const byId = (id, top) => top.querySelector('#' + CSS.escape(id));

  // The same element: by its id, or by its way down from the nearest one that has an id. A link is known by where it leads.
  const find = (element, before, after) => {
    let start = element;
    while (start !== before && !start.id) start = start.parentElement;
    const there = start === before ? after : byId(start.id, after);
    const same = there && follow(pathTo(element, start), there);
    const href = element.getAttribute('href');
    if (!href || (same && same.getAttribute('href') === href)) return same;
    return [there, after].filter(Boolean)
      .flatMap(top => [...top.querySelectorAll('a')])
      .find(link => link.getAttribute('href') === href);
  };

  // Whoever was at something that is not there any more stays beside it.
  const findNear = (element, before, after) => {
    const same = find(element, before, after);
    if (same) return same;
    for (let at = element.parentElement; at !== before; at = at.parentElement) {
      const near = at.id && byId(at.id, after);
      if (near) {
        if (!near.hasAttribute('tabindex')) near.tabIndex = -1;
        return near;
      }
    }
    return null;
  };

  // What can be found again of that which the reader sees: first what begins in sight, then what began above.
  const inSight = () => {
    const all = [...live.querySelectorAll('[id]')]
      .filter(one => !one.closest('svg'))
      .map(one => ({ id: one.id, place: one.getBoundingClientRect() }))
      .filter(one => one.place.height > 0 && one.place.bottom > 0 && one.place.top < window.innerHeight);
    return [...all.filter(one => one.place.top >= 0), ...all.filter(one => one.place.top < 0).reverse()];
  };

  // Whoever is at the very top stays there, and sees what comes first.
  const stayAt = marks => {
    const mark = window.scrollY > 0 && marks.find(one => byId(one.id, live));
    if (mark) window.scrollBy(0, byId(mark.id, live).getBoundingClientRect().top - mark.place.top);
  };

  // What readers have done to the old content, done to the new.
  const keepPlace = (before, after) => {
    for (const details of before.querySelectorAll('details')) {
      const same = find(details, before, after);
      if (same && same.tagName === 'DETAILS') same.open = details.open;
    }
    const scrolled = [...before.querySelectorAll('.scroll')].map(old => [find(old, before, after), old.scrollLeft]);
    const focused = before.contains(document.activeElement) ? findNear(document.activeElement, before, after) : null;
    return () => {
      for (const [same, left] of scrolled) if (same) same.scrollLeft = left;
      if (focused) focused.focus({ preventScroll: true });
    };
  };

  const markChanges = (before, after) => {
    const changed = [...after.querySelectorAll('[data-value]')].filter(now => {
      const then = before.querySelector('#' + CSS.escape(now.id));
      return then && then.dataset.value !== now.dataset.value;
    });
    changed.forEach(now => now.classList.add('changed'));
    if (changed.length) {
      say('Now: ' + changed.map(now => now.dataset.value).join(' '), false);
    }
  };

  const show = html => {
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-live]');
    if (!fresh || fresh.innerHTML === live.dataset.shown) return;
    live.dataset.shown = fresh.innerHTML;
    if (fresh.innerHTML === live.innerHTML) return;
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && live.contains(selection.anchorNode)) {
      tag = null;
      delete live.dataset.shown;
      return;
    }
    const before = live.cloneNode(true);
    const restore = keepPlace(live, fresh);
    markChanges(before, fresh);
    const marks = inSight();
    const top = window.scrollY;
    live.replaceChildren(...fresh.childNodes);
    window.scrollTo(0, top);
    stayAt(marks);
    restore();
  };

  const look = async () => {
    const headers = { Accept: 'text/html' };
    if (tag) headers['If-None-Match'] = tag;
    const answer = await fetch(location.href.split('#')[0], { headers, redirect: 'manual', signal: AbortSignal.timeout(EVERY * 2) });
    if (answer.type === 'opaqueredirect' || answer.status === 403) {
      location.reload();
      return;
    }
    if (!answer.ok && answer.status !== 304) throw new Error(answer.status);
    if (answer.ok) {
      const html = await answer.text();
      tag = answer.headers.get('ETag');
      show(html);
    }
    seen = new Date();
    if (lost.classList.contains('tone-poor')) say('', false);
  };

  const again = async () => {
    if (document.visibilityState === 'visible') {
      try {
        await look();
      } catch (failure) {
        say(`Connection lost, figures of ${clock(seen)}.`, true);
      }
    }
    setTimeout(again, EVERY);
  };

  if (live && lost) setTimeout(again, EVERY);
})();
