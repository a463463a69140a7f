// Forms: send once, and show each error where it belongs.

function clear(form) {
  form.querySelector('.form-error').textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  for (const place of form.querySelectorAll('.field-error')) place.textContent = '';
}

function showFieldError(input, text) {
  const place = document.getElementById(`${input.id}-error`);
  if (!place) return false;
  input.setAttribute('aria-invalid', 'true');
  place.textContent = text;
  return true;
}

function checkHere(form) {
  for (const input of form.elements) {
    if (input.validity && !input.validity.valid) showFieldError(input, input.validationMessage);
  }
}

/** The server names fields as in its JSON: "email", or a pointer such as "/address/city". */
function showProblem(form, problem, names) {
  const general = [];
  for (const error of problem.errors ?? []) {
    const field = String(error.field ?? '').split(/[/.]/).pop();
    const input = form.elements.namedItem(names[field] ?? field);
    if (!(input instanceof HTMLElement) || !showFieldError(input, error.message)) general.push(error.message);
  }
  if (general.length > 0 || !form.querySelector('[aria-invalid="true"]')) {
    form.querySelector('.form-error').textContent = general.join(' ') || problem.message;
  }
}

/**
 * Makes a form call `send` with its values.
 *
 * @param names what a field is called in this form where that differs from the API's name
 */
export function handle(form, send, names = {}) {
  const button = form.querySelector('button[type="submit"]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear(form);
    checkHere(form);
    if (!form.querySelector('[aria-invalid="true"]')) {
      button.disabled = true;
      button.setAttribute('aria-busy', 'true');
      try {
        await send(Object.fromEntries(new FormData(form)), form);
      } catch (problem) {
        showProblem(form, problem, names);
      } finally {
        button.disabled = false;
        button.removeAttribute('aria-busy');
      }
    }
    form.querySelector('[aria-invalid="true"]')?.focus();
  });
}
