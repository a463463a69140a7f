// The files on their way to the server: a queue of which a few are sent at a time.

import { h, iconButton, toast } from './dom.js';
import { bytes } from './format.js';
import { Transfer } from './tus.js';

const AT_ONCE = 2;

export class Transfers {
  #waiting = [];
  #running = 0;

  constructor(list, arrived) {
    this.list = list;
    this.arrived = arrived;
    addEventListener('beforeunload', (event) => {
      if (this.#running > 0) event.preventDefault();
    });
  }

  add(files, values) {
    for (const file of files) {
      const row = new Row(this);
      row.transfer = new Transfer(file, values, () => row.show());
      row.show();
      this.list.append(row.element);
      this.#waiting.push(row);
    }
    this.#next();
  }

  enqueue(row) {
    this.#waiting.push(row);
    this.#next();
  }

  drop(row) {
    this.#waiting = this.#waiting.filter((other) => other !== row);
    row.element.remove();
  }

  async #next() {
    while (this.#running < AT_ONCE && this.#waiting.length > 0) {
      const row = this.#waiting.shift();
      this.#running += 1;
      this.#run(row);
    }
  }

  async #run(row) {
    try {
      await row.transfer.run();
    } finally {
      this.#running -= 1;
      this.#next();
    }
    if (row.transfer.state === 'done') {
      row.element.remove();
      toast(`“${row.transfer.file.name}” has arrived.`);
      this.arrived();
    }
  }
}

class Row {
  constructor(queue) {
    this.queue = queue;
    this.name = h('span', { class: 'transfer-name' });
    this.bar = h('progress', { class: 'progress', max: 1 });
    this.text = h('span', {});
    this.amount = h('span', {});
    this.actions = h('div', { class: 'transfer-actions' });
    this.element = h('li', { class: 'transfer' }, this.name, this.actions, this.bar,
      h('div', { class: 'transfer-state', role: 'status' }, this.text, this.amount));
  }

  show() {
    const { file, sent, state, problem } = this.transfer;
    const texts = {
      waiting: 'Waiting',
      sending: 'Uploading',
      retrying: 'The connection was lost. Trying again…',
      paused: 'Paused',
      done: 'Arrived',
      failed: problem?.message,
    };
    this.name.textContent = file.name;
    this.bar.value = file.size > 0 ? sent / file.size : 0;
    this.bar.setAttribute('aria-label', `Upload of ${file.name}`);
    if (this.text.textContent !== texts[state]) this.text.textContent = texts[state] ?? '';
    this.amount.textContent = `${bytes(sent)} of ${bytes(file.size)}`;
    this.element.classList.toggle('failed', state === 'failed');
    this.#showActions(state, file.name);
  }

  #showActions(state, name) {
    if (this.shown === state) return;
    this.shown = state;
    const cancel = iconButton('cross', `Cancel ${name}`, () => this.#cancel());
    const again = iconButton('retry', `Resume ${name}`, () => this.queue.enqueue(this));
    const pause = iconButton('pause', `Pause ${name}`, () => this.transfer.pause());
    if (state === 'sending' || state === 'retrying') this.actions.replaceChildren(pause, cancel);
    else if (state === 'paused' || state === 'failed') this.actions.replaceChildren(again, cancel);
    else this.actions.replaceChildren(cancel);
  }

  async #cancel() {
    this.queue.drop(this);
    try {
      await this.transfer.cancel();
    } catch (problem) {
      toast(problem.message);
    }
  }
}
