import { api } from '../api.js';
import { byId, pager, toast } from '../dom.js';
import { follow } from '../live.js';
import { Player } from '../player.js';
import { whoAmI } from '../shell.js';
import { Track } from '../track.js';
import { Transfers } from '../transfers.js';

const inBin = new URLSearchParams(location.search).get('view') === 'bin';
const list = byId('uploads');
const tracks = new Map();

// Before anything is waited for: files that are dropped or chosen meanwhile are taken as well.
let me = null;
const transfers = new Transfers(byId('transfers'), () => me && reload());
takeFiles();

me = await whoAmI();
byId(inBin ? 'tab-bin' : 'tab-all').setAttribute('aria-current', 'page');
byId('drop').hidden = inBin;

const player = new Player();
player.addEventListener('change', () => tracks.forEach((track) => track.showPlaying()));

const hooks = {
  removed: (upload) => (inBin ? undefined : drop(upload.upload_id)),
  restored: (upload) => {
    if (inBin) {
      drop(upload.upload_id);
      toast('It is back among your uploads.');
    } else {
      place(upload);
    }
  },
};

function drop(uploadId) {
  tracks.get(uploadId)?.element.remove();
  tracks.delete(uploadId);
  showEmpty();
}

/** Shows an upload where its age puts it: the newest is first. */
function place(upload) {
  player.update(upload);
  const known = tracks.get(upload.upload_id);
  if (known) {
    known.update(upload);
    return;
  }
  const track = new Track(upload, player, hooks);
  const older = [...tracks.values()].filter((other) => other.upload.created_at < upload.created_at);
  const next = older.sort((a, b) => (a.upload.created_at < b.upload.created_at ? 1 : -1))[0];
  list.insertBefore(track.element, next?.element ?? null);
  tracks.set(upload.upload_id, track);
  showEmpty();
}

function showEmpty() {
  byId('empty').hidden = tracks.size > 0;
  if (inBin) {
    byId('empty-title').textContent = 'The recycle bin is empty';
    byId('empty-text').textContent = 'What you delete can be restored from here for 30 days.';
  }
}

const pages = pager(
  byId('more'),
  (after) => api.get(`/uploads?limit=50&user_id=${me.user_id}${inBin ? '&deleted=true' : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`),
  (items) => {
    items.forEach(place);
    list.setAttribute('aria-busy', 'false');
    showEmpty();
  },
);

async function reload() {
  try {
    await pages.restart();
  } catch (problem) {
    toast(problem.message);
  }
}

// The server ends the stream from time to time; only a connection that stays away is worth a word.
const PATIENCE = 5_000;
let lost = 0;
const events = {
  upload: (upload) => {
    if (Boolean(upload.deleted_at) === inBin) place(upload);
    else drop(upload.upload_id);
  },
};
follow('/api/v1/uploads/events', events, {
  caughtUp: reload,
  state: (connected) => {
    clearTimeout(lost);
    if (connected) byId('live-state').textContent = '';
    else lost = setTimeout(() => (byId('live-state').textContent = 'Not connected. Trying again…'), PATIENCE);
  },
});
await reload();

function takeFiles() {
  const chosen = byId('files');
  const area = byId('drop');
  const add = (files) => transfers.add(files, { normalize: byId('normalize').checked });
  const takeChosen = () => {
    add(chosen.files);
    chosen.value = '';
  };
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  chosen.addEventListener('change', takeChosen);
  takeChosen(); // somebody may have been faster than this script
  // The whole window takes files: beside the area, a browser would open them and leave the page.
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    area.classList.add('over');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) area.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    area.classList.remove('over');
    if (!inBin) add(event.dataTransfer.files);
  });
}
