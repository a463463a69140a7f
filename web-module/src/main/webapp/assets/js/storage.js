// What this browser remembers for itself. A page inside a frame of another site may be refused all of it.

export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // refused: as if nothing had been kept
  }
}

export function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // refused: it holds for this page alone
  }
}
