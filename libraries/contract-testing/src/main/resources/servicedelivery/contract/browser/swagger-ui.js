// What a reader of Swagger UI does, step by step; every step waits until the page shows what it needs.
globalThis.ui = (() => {
  const PATIENCE = 25_000;

  const seen = (what, find) => new Promise((found, failed) => {
    const begun = Date.now();
    const look = () => {
      const element = find();
      if (element) {
        found(element);
      } else if (Date.now() - begun > PATIENCE) {
        failed(new Error(`Swagger UI does not show ${what}. It shows: ${(document.querySelector('.opblock.is-open') ?? document.body).innerText}`));
      } else {
        setTimeout(look, 20);
      }
    };
    look();
  });

  const block = id => document.querySelector(`.opblock[id$="-${id}"]`);
  const bearer = () => [...document.querySelectorAll('.auth-container')]
    .find(container => container.querySelector('h4')?.innerText.includes('bearer'));

  const tried = new Set();

  return {
    ready: async () => {
      await seen('operations', () => document.querySelector('.opblock'));
    },

    beginAuthorization: async () => {
      (await seen('"Authorize"', () => document.querySelector('.auth-wrapper .btn.authorize'))).click();
      const container = await seen('the bearer key', bearer);
      [...container.querySelectorAll('button')].find(button => button.innerText === 'Logout')?.click();
      (await seen('a field for the bearer key', () => bearer()?.querySelector('input'))).focus();
    },

    endAuthorization: async () => {
      bearer().querySelector('.btn.authorize').click();
      await seen('that the key is known', () => bearer()?.innerText.includes('Logout'));
      document.querySelector('.btn-done').click();
    },

    tryOut: async id => {
      const operation = await seen(id, () => block(id));
      if (!operation.classList.contains('is-open')) {
        operation.querySelector('.opblock-summary-control').click();
      }
      const button = await seen(`"Try it out" of ${id}`, () => block(id).querySelector('.try-out__btn'));
      block(id).querySelector('.btn-clear')?.click();
      if (!button.classList.contains('cancel')) {
        button.click();
      }
      await seen(`"Execute" of ${id}`, () => block(id).querySelector('.btn.execute'));
    },

    focus: async (id, parameter) => {
      const field = await seen(`${parameter} of ${id}`,
        () => block(id).querySelector(`tr[data-param-name="${parameter}"] input`));
      field.focus();
      field.select();
    },

    execute: async id => {
      document.activeElement.blur(); // which is when a field hands over what was typed
      block(id).querySelector('.btn.execute').click();
      const status = await seen(`an answer to ${id}`,
        () => block(id).querySelector('.live-responses-table .response .response-col_status'));
      tried.add(id);
      const shown = parseInt(status.innerText, 10);
      block(id).querySelector('.opblock-summary-control').click();
      return shown;
    },

    untried: () => [...document.querySelectorAll('.opblock')]
      .map(operation => operation.id.split('-').pop())
      .filter(id => !tried.has(id)),
  };
})();
undefined;
