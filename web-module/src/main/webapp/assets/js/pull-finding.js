// What a look at a DJ's server has shown, in words.

import { soundOf } from './stream-state.js';

export function foundText(finding) {
  if (!finding.usable) return `Not usable: ${finding.reason}`;
  const parts = [soundOf(finding)];
  if (finding.name) parts.push(`“${finding.name}”`);
  parts.push(finding.titles ? 'with titles' : 'without titles');
  return `Found: ${parts.join(', ')}.`;
}
