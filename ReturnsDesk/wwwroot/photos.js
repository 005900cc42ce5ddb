// The large view of a photo: the browser's own dialog hides the page behind it, closes on Escape and gives the focus back. Tab goes round in it.
const round = event => {
  if (event.key !== 'Tab') { return; }
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[(buttons.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length];
  event.preventDefault();
  next?.focus();
};

export function show(dialog) {
  if (dialog.open) { return; }
  dialog.addEventListener('keydown', round);
  dialog.showModal();
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector('button'))?.focus();
}

export function hide(dialog) {
  dialog.close();
}
