// A list whose rows are moved by a handle: with a pointer, or with the arrow keys on the handle.

/** Where the pointer is among the other rows: the row that the moved one comes before; null: the last place. */
function rowBelow(list, moved, y) {
  return [...list.children].find((row) => {
    if (row === moved) return false;
    const box = row.getBoundingClientRect();
    return y < box.top + box.height / 2;
  }) ?? null;
}

/** Lets a handle move its row; `moved(row)` is called when the row has come to stand elsewhere. */
export function sortable(list, row, handle, moved) {
  let before = null;
  let dragging = false;
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // no text is selected on the way
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    before = row.nextElementSibling;
    dragging = true;
    row.classList.add('dragged');
  });
  handle.addEventListener('pointermove', (event) => {
    if (!dragging) return;
    const next = rowBelow(list, row, event.clientY);
    if (next !== row.nextElementSibling) carry(list, row, next);
  });
  const drop = (undo) => {
    if (!dragging) return;
    dragging = false;
    row.classList.remove('dragged');
    if (undo) carry(list, row, before);
    else if (row.nextElementSibling !== before) moved(row);
  };
  handle.addEventListener('pointerup', () => drop(false));
  handle.addEventListener('pointercancel', () => drop(true));
  handle.addEventListener('keydown', (event) => {
    if (dragging && event.key === 'Escape') {
      drop(true);
      return;
    }
    const step = { ArrowUp: row.previousElementSibling, ArrowDown: row.nextElementSibling?.nextElementSibling ?? null }[event.key];
    if (step === undefined || (event.key === 'ArrowUp' && step === null) || (event.key === 'ArrowDown' && row.nextElementSibling === null)) return;
    event.preventDefault();
    carry(list, row, step);
    moved(row);
  });
}

/** Puts the others around the row that is moved: taken out of the document itself, it would lose pointer and focus. */
function carry(list, row, next) {
  const others = [...list.children].filter((other) => other !== row);
  const place = next === null ? others.length : others.indexOf(next);
  others.slice(0, place).forEach((other) => list.insertBefore(other, row));
  list.append(...others.slice(place));
}
