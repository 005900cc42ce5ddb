// Keys, theme and the reconnect dialog. Blazor's own script does the rest.
const scopes = new Map();
let lastId = 0;
let afterG = 0;

const typing = element => element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea, select'));
const composing = event => event.isComposing || event.keyCode === 229;
const open = id => { const dialog = document.getElementById(id); if (dialog && !dialog.open) { dialog.showModal(); } return dialog; };

export function listen(target, keys) {
  scopes.set(++lastId, { target, keys });
  return lastId;
}

export function unlisten(id) {
  scopes.delete(id);
}

export function focus(id) {
  document.getElementById(id)?.focus();
}

export const isDark = () => getComputedStyle(document.documentElement).colorScheme === 'dark';

function tell(event, name) {
  const scope = [...scopes.values()].reverse().find(candidate => candidate.keys.includes(name));
  if (!scope) { return false; }
  event.preventDefault();
  scope.target.invokeMethodAsync('KeyAsync', name);
  return true;
}

function go(event) {
  const link = document.querySelector(`.nav a[data-go="${CSS.escape(event.key.toLowerCase())}"]`);
  afterG = 0;
  if (link) { event.preventDefault(); link.click(); }
  return link !== null;
}

document.addEventListener('keydown', event => {
  if (composing(event)) { return; }
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'k' && !event.shiftKey && !event.altKey && open('palette')) {
      event.preventDefault();
    } else {
      tell(event, `mod+${event.key.toLowerCase()}`);
    }
    return;
  }
  if (event.altKey || typing(event.target) || document.querySelector('dialog[open], .mud-dialog')) { return; }
  if (event.key === 'Enter' && event.target.closest?.('a, button')) { return; }
  if (event.key === ' ' && event.target.closest?.('button')) { return; }
  if (performance.now() - afterG < 1200 && afterG > 0 && go(event)) { return; }
  if (tell(event, event.key)) { return; }
  if (event.key === 'g') { afterG = performance.now(); }
  if (event.key === '/') { event.preventDefault(); focus('global-search'); }
  if (event.key === '?') { open('keys-help'); }
});

// The palette closes itself once something is chosen, and when the backdrop is clicked.
document.addEventListener('click', event => {
  const dialog = document.getElementById('palette');
  if (dialog?.open && (event.target === dialog || event.target.closest('#palette [role=option]'))) { dialog.close(); }
  if (event.target.closest('[data-help-open]')) { document.getElementById('person-menu')?.hidePopover(); open('keys-help'); }
  const choice = event.target.closest('[data-theme-choice]')?.dataset.themeChoice;
  if (choice) { choose(choice); }
  if (event.target.closest('[data-reload]')) { location.reload(); }
  if (event.target.closest('[data-reconnect]')) { reconnect(); }
  if (event.target.closest('.menu a')) { event.target.closest('.menu').hidePopover(); }
});
document.addEventListener('keyup', event => {
  if (event.key === 'Enter' && event.target.id === 'palette-text' && !composing(event)) { document.getElementById('palette').close(); }
});
document.addEventListener('toggle', event => { if (event.target.id === 'theme-menu') { mark(); } }, true);

const darkSheet = () => document.getElementById('dark');

function choose(theme) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `rd-theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  darkSheet().media = theme === 'dark' ? 'all' : theme === 'light' ? 'not all' : '(prefers-color-scheme: dark)';
  darkSheet().dataset.theme = theme;
  document.getElementById('theme-menu')?.hidePopover();
  document.dispatchEvent(new CustomEvent('desk-theme'));
}

function mark() {
  for (const button of document.querySelectorAll('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === darkSheet().dataset.theme));
  }
}

async function reconnect() {
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) { location.reload(); }
  } catch {
    location.reload();
  }
}

document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
  const { state } = event.detail;
  if (state === 'show') { open('components-reconnect-modal'); }
  if (state === 'hide') { event.target.close(); }
  if (state === 'rejected') { location.reload(); }
  if (state === 'failed') { document.addEventListener('visibilitychange', () => { if (!document.hidden) { reconnect(); } }, { once: true }); }
});
