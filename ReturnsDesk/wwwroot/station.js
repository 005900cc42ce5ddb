// The station's ears and voice: tells a scanner from a hand, keeps the scan field ready, and sounds the result.
const Gap = 35;       // ms; the next key of a scanner comes sooner, that of a hand later
const Shortest = 6;   // characters of the shortest code worth calling a scan
const Choice = 160;   // ms; a number key followed by nothing is a choice
const MuteKey = 'rd-station-muted';

const replayed = new WeakSet();
let ears = null;
let context = null;

const field = () => document.getElementById('scan');
const bench = () => document.getElementById('bench');
const busyElsewhere = () => document.querySelector('dialog[open], .mud-dialog, [popover]:popover-open') !== null;
const onNothing = () => [document.body, document.getElementById('main')].includes(document.activeElement) || document.activeElement?.matches('h1');
const tell = (method, value) => ears?.target.invokeMethodAsync(method, value);

export function open(target) {
  close();
  const stop = new AbortController();
  ears = { target, stop, held: [], last: 0, timer: 0, choice: 0 };
  document.addEventListener('keydown', hear, { capture: true, signal: stop.signal });
  document.addEventListener('focusout', () => setTimeout(keep), { signal: stop.signal });
  document.addEventListener('pointerup', () => setTimeout(keep), { signal: stop.signal });
  return muted();
}

export function close() {
  ears?.stop.abort();
  clearTimeout(ears?.timer);
  ears = null;
}

export function focusOn(id) {
  const element = document.getElementById(id);
  const isPlace = id === 'scan' || id === 'bench';
  element?.focus({ preventScroll: isPlace });
  if (isPlace) { scrollTo({ top: 0 }); }
}

export function help() {
  const dialog = document.getElementById('station-keys');
  if (dialog && !dialog.open) { dialog.showModal(); }
}

export const muted = () => localStorage.getItem(MuteKey) === 'yes';
export function mute(quiet) { localStorage.setItem(MuteKey, quiet ? 'yes' : 'no'); }

// Frequency in Hz, start and length in seconds.
const Tunes = {
  Good: { wave: 'sine', notes: [[880, 0, 0.08], [1320, 0.09, 0.12]] },
  Warn: { wave: 'triangle', notes: [[620, 0, 0.12], [620, 0.18, 0.12]] },
  Bad: { wave: 'square', notes: [[196, 0, 0.18], [147, 0.2, 0.32]] },
};

export function sound(tone) {
  const tune = Tunes[tone];
  // Before the first key or click browsers refuse to sound, and say so in the console.
  if (!tune || muted() || !navigator.userActivation?.hasBeenActive) { return; }
  context ??= new AudioContext();
  context.resume().catch(() => {});
  for (const [hertz, start, length] of tune.notes) {
    const at = context.currentTime + start;
    const note = context.createOscillator();
    const volume = context.createGain();
    note.type = tune.wave;
    note.frequency.value = hertz;
    volume.gain.setValueAtTime(tune.wave === 'square' ? 0.05 : 0.14, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + length);
    note.connect(volume).connect(context.destination);
    note.start(at);
    note.stop(at + length);
  }
}

// The field takes the focus back whenever nothing else needs it; marking text with the mouse does.
function keep() {
  if (ears && !bench() && document.hasFocus() && onNothing() && !busyElsewhere() && getSelection().isCollapsed) { field()?.focus({ preventScroll: true }); }
}

function hear(event) {
  if (replayed.has(event) || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || busyElsewhere()) { return; }
  if (event.target === field()) { inField(event); return; }
  if (event.target.matches?.('input, textarea, select')) { inInput(event); return; }
  if (!bench() && onNothing()) { field()?.focus(); if (event.key === 'Enter') { inField(event); } return; }
  between(event);
}

function inField(event) {
  clearTimeout(ears.choice);
  const input = field();
  if (event.key === 'Enter') {
    swallow(event);
    const text = input.value;
    input.value = '';
    tell('ScanAsync', text);
  } else if (event.key === 'Escape') {
    input.value = '';
    tell('LeaveAsync');
  } else if (input.value === '' && Number(event.key) > 0 && Number(event.key) <= Number(input.dataset.choices)) {
    const number = event.key;
    ears.choice = setTimeout(() => { if (input.value === number) { input.value = ''; tell('ScanAsync', number); } }, Choice);
  }
}

// Enter and Escape lead from a field of the bench back to the keys of the bench; a form sends itself with Enter.
function inInput(event) {
  if (event.target.closest('#bench') && (event.key === 'Escape' || (event.key === 'Enter' && !event.target.closest('form')))) {
    swallow(event);
    focusOn('bench');
  }
}

// Keys pressed while no field has the focus wait a moment: so fast a sequence that ends in Enter is a scan, everything else is passed on.
function between(event) {
  setTimeout(() => document.querySelector('.part[aria-current]')?.scrollIntoView({ block: 'nearest' }), Choice);
  const late = event.timeStamp - ears.last > Gap;
  ears.last = event.timeStamp;
  if (late) { release(); }
  if (event.key === 'Enter' && ears.held.length >= Shortest) {
    swallow(event);
    clearTimeout(ears.timer);
    const text = ears.held.map(held => held.key).join('');
    ears.held = [];
    tell('ScanAsync', text);
  } else if (event.key.length === 1 && event.key !== ' ' && !event.repeat) {
    swallow(event);
    ears.held.push(event);
    clearTimeout(ears.timer);
    ears.timer = setTimeout(release, Gap);
  } else if (event.key !== 'Shift') {
    release();
  }
}

function release() {
  clearTimeout(ears?.timer);
  for (const held of ears?.held.splice(0) ?? []) {
    const copy = new KeyboardEvent('keydown', { key: held.key, code: held.code, shiftKey: held.shiftKey, bubbles: true, cancelable: true });
    replayed.add(copy);
    (document.activeElement ?? document.body).dispatchEvent(copy);
  }
}

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
