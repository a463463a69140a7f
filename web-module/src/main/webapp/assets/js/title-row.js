// A title in a list of what was on.

import { h } from './dom.js';
import { dateTime, since } from './format.js';

export const titleRow = ({ title, at }) =>
  h('li', {}, h('span', {}, title), h('time', { datetime: at, title: dateTime(at) }, since(at)));
