import { whoAmI } from '../shell.js';

const sound = document.getElementById('sound');
const marks = [...document.querySelectorAll('.mark')];

function goTo(mark) {
  if (sound) {
    sound.currentTime = Number(mark.dataset.start);
    sound.play();
  }
}

// of each list, the last mark that has begun is where the listener is
function follow() {
  for (const list of document.querySelectorAll('.marks')) {
    const here = [...list.querySelectorAll('.mark')].filter((mark) => Number(mark.dataset.start) <= sound.currentTime).pop();
    for (const mark of list.querySelectorAll('.mark')) {
      mark.setAttribute('aria-current', String(mark === here));
    }
  }
}

marks.forEach((mark) => mark.addEventListener('click', () => goTo(mark)));
sound?.addEventListener('timeupdate', follow);
if (sound && 'mediaSession' in navigator) {
  sound.addEventListener('play', () => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: document.querySelector('h1').textContent });
  });
}
await whoAmI();
