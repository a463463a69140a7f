// One live stream in its DJ's list. It is changed in place, so that focus survives each event.

import { busy, h, icon, iconButton, toast } from './dom.js';
import { count, since } from './format.js';
import { isHeard, listenersText, soundOf, stateBadge } from './stream-state.js';
import { deleteStream, restoreStream } from './streams.js';

/** The row of a stream; `hooks` tell the list what happened: removed(stream), restored(stream). */
export class StreamRow {
  constructor(stream, hooks) {
    this.hooks = hooks;
    this.state = h('div', { class: 'stream-state' });
    this.name = h('a', { class: 'track-title' });
    this.now = h('span', { class: 'track-artist' });
    this.facts = h('div', { class: 'track-facts' });
    this.count = h('div', { class: 'stream-count' });
    this.actions = h('div', { class: 'track-actions' });
    this.element = h('li', { class: 'stream', 'data-id': stream.stream_id },
      this.state, h('div', { class: 'track-names' }, this.name, this.now), this.facts, this.count, this.actions);
    this.update(stream);
  }

  update(stream) {
    const offered = this.#offers();
    this.stream = stream;
    const { status } = stream;
    this.state.replaceChildren(stream.deleted_at ? h('span', { class: 'badge' }, `Deleted ${since(stream.deleted_at)}`) : stateBadge(status));
    this.name.textContent = stream.name;
    this.name.href = `/streams/${stream.stream_id}`;
    this.now.textContent = (isHeard(status) && status.title) || '';
    this.facts.replaceChildren(...this.#facts().map((fact) => h('span', {}, fact)));
    this.count.replaceChildren(...(isHeard(status) ? [icon('people'), h('span', { 'aria-label': listenersText(status.listeners) }, count(status.listeners))] : []));
    if (offered !== this.#offers()) this.#showActions();
  }

  updateStatus(status) {
    this.update({ ...this.stream, status });
  }

  #facts() {
    const { stream } = this;
    const facts = [stream.mount, stream.ingest_mode === 'pull' ? 'Fetched' : 'Sent by encoder'];
    if (stream.genre) facts.push(stream.genre);
    if (stream.visibility === 'private') facts.push('Private');
    if (soundOf(stream.status)) facts.push(soundOf(stream.status));
    return facts;
  }

  #offers() {
    return this.stream && `${Boolean(this.stream.deleted_at)} ${this.stream.name}`;
  }

  #showActions() {
    const { name } = this.stream;
    const act = (work) => (event) => busy(event.currentTarget, work);
    this.actions.replaceChildren(
      ...(this.stream.deleted_at
        ? [iconButton('undo', `Restore ${name}`, act(() => this.#restore()))]
        : [
            h('a', { class: 'icon-button', href: `/stations/${this.stream.stream_id}`, title: `Station page of ${name}`, 'aria-label': `Station page of ${name}` }, icon('link')),
            iconButton('trash', `Delete ${name}`, act(() => this.#delete()), { class: 'danger' }),
          ]),
    );
  }

  async #restore() {
    const restored = await restoreStream(this.stream.stream_id);
    this.hooks.restored(restored);
  }

  async #delete() {
    const { stream } = this;
    await deleteStream(stream.stream_id);
    this.hooks.removed(stream);
    toast(`“${stream.name}” is in the recycle bin.`, {
      label: 'Undo',
      run: async () => {
        try {
          this.hooks.restored(await restoreStream(stream.stream_id));
        } catch (problem) {
          toast(problem.message);
        }
      },
    });
  }
}
