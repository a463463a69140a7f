// Runs before the first paint, so that a chosen theme does not flash; therefore a classic script.
(() => {
  const KEY = 'streamcore.theme';
  const root = document.documentElement;
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

  const isDark = () => (root.dataset.theme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark';

  document.addEventListener('DOMContentLoaded', () => {
    const toggle = document.getElementById('theme-toggle');
    const icon = toggle.querySelector('use');
    const show = () => {
      toggle.setAttribute('aria-label', isDark() ? 'Switch to light theme' : 'Switch to dark theme');
      icon.setAttribute('href', icon.getAttribute('href').replace(/#.*/, isDark() ? '#sun' : '#moon'));
      document.dispatchEvent(new CustomEvent('themechange'));
    };
    toggle.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      localStorage.setItem(KEY, root.dataset.theme);
      show();
    });
    systemIsDark.addEventListener('change', show);
    show();
  });
})();
