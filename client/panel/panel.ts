/** Runs in the page of the stage map: shows the picture, moves the focus along arrows, and tells the extension what was chosen. */
import type { FromPage, ToPage } from '../src/map/messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const { postMessage } = acquireVsCodeApi();
const place = byId('map');
const note = byId('note');
const look = byId('look');
let contexts: ReadonlyMap<string, string> = new Map();
/** Undefined until somebody chooses one: the picture is then made to fit, down to what can still be read. */
let zoom: number | undefined;
const smallest = 0.75;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'map') showMap(data);
  else if (data.type === 'here') showHere(data.id);
  else showFindings(data.counts);
});

function showMap({ svg, style, note: text, contexts: given }: Extract<ToPage, { type: 'map' }>): void {
  const focused = focusedId();
  note.textContent = text;
  note.hidden = text === '';
  look.textContent = style;
  contexts = new Map(given.map(({ id, context }) => [id, context]));
  const picture = svg === '' ? [] : [new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement];
  place.replaceChildren(...picture.map((element) => document.importNode(element, true)));
  resize();
  if (focused !== undefined) boxOf(focused)?.focus();
}

function showHere(id: string | null): void {
  for (const box of boxes()) box.classList.toggle('here', box.dataset['id'] === id);
  if (id !== null && !document.hasFocus()) boxOf(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function showFindings(counts: Readonly<Record<string, number>>): void {
  for (const box of boxes()) {
    box.querySelector('.badge')?.remove();
    const count = counts[box.dataset['id'] ?? ''] ?? 0;
    const area = box.querySelector('rect');
    if (count === 0 || !area) continue;
    const badge = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    badge.setAttribute('class', 'badge');
    badge.setAttribute('x', String(area.x.baseVal.value + area.width.baseVal.value - 5));
    badge.setAttribute('y', String(area.y.baseVal.value + 13));
    badge.textContent = `⚠ ${count}`;
    badge.setAttribute('aria-label', count === 1 ? '1 finding' : `${count} findings`);
    box.append(badge);
  }
}

function boxes(): SVGGElement[] {
  return [...place.querySelectorAll<SVGGElement>('.box')];
}

function boxOf(id: string): SVGGElement | undefined {
  return boxes().find(({ dataset }) => dataset['id'] === id);
}

function arrows(): SVGGElement[] {
  return [...place.querySelectorAll<SVGGElement>('.arrow')];
}

function focusedId(): string | undefined {
  return document.activeElement instanceof SVGElement ? document.activeElement.dataset['id'] : undefined;
}

/** The box or arrow that an event is about. */
function partOf(event: Event, selector: string): SVGElement | undefined {
  const part = event.target instanceof Element ? event.target.closest(selector) : null;
  return part instanceof SVGElement ? part : undefined;
}

place.addEventListener('click', (event) => {
  const id = partOf(event, '.box')?.dataset['id'];
  if (id !== undefined) return postMessage({ type: 'open', id });
  const { from, to } = partOf(event, '.arrow')?.dataset ?? {};
  const kind = ['base', 'copy', 'mount'].find((each) => partOf(event, '.arrow')?.classList.contains(each));
  if (from !== undefined && to !== undefined && kind !== undefined) postMessage({ type: 'arrow', from, to, kind });
});

// The menu is about what the pointer or the focus is on: VS Code reads this attribute when it opens one.
for (const type of ['pointerdown', 'focusin'] as const) {
  document.addEventListener(type, (event) => {
    const id = partOf(event, '.box')?.dataset['id'];
    const nothing = JSON.stringify({ preventDefaultContextMenuItems: true });
    document.body.dataset['vscodeContext'] = (id !== undefined && contexts.get(id)) || nothing;
  });
}

place.addEventListener('focusin', light);
place.addEventListener('focusout', light);

/** Shows the arrows of the box that has the focus. */
function light(): void {
  const id = focusedId();
  for (const arrow of arrows()) {
    const { from, to } = arrow.dataset;
    arrow.classList.toggle('lit', id !== undefined && (from === id || to === id));
  }
}

document.addEventListener('keydown', (event) => {
  const id = focusedId();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (id !== undefined && (event.key === 'Enter' || event.key === ' ')) postMessage({ type: 'open', id });
  else if (id !== undefined && event.key.startsWith('Arrow')) move(id, event.key);
  else if (event.key === 'Home') boxes()[0]?.focus();
  else if (event.key === 'End') boxes().at(-1)?.focus();
  else if (event.key === '+' || event.key === '=') setZoom(1.2);
  else if (event.key === '-') setZoom(1 / 1.2);
  else if (event.key === '0') fitWidth();
  else return;
  event.preventDefault();
});

document.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    setZoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
  },
  { passive: false },
);

function setZoom(by: number): void {
  zoom = Math.min(4, Math.max(0.2, scale() * by));
  resize();
}

function fitWidth(): void {
  zoom = undefined;
  resize();
}

function scale(): number {
  const { width = 0 } = place.querySelector('svg')?.viewBox.baseVal ?? {};
  return zoom ?? Math.min(1, Math.max(smallest, document.documentElement.clientWidth / Math.max(1, width)));
}

function resize(): void {
  const picture = place.querySelector('svg');
  if (!picture) return;
  const { width, height } = picture.viewBox.baseVal;
  picture.setAttribute('width', String(width * scale()));
  picture.setAttribute('height', String(height * scale()));
}

window.addEventListener('resize', resize);

// Who comes with the keyboard begins where the cursor stands.
window.addEventListener('focus', () => {
  if (focusedId() === undefined) (boxes().find(({ classList }) => classList.contains('here')) ?? boxes()[0])?.focus();
});

/** Up to what a box reads, down to its readers, left and right among those that stand beside it. */
function move(id: string, key: string): void {
  const all = arrows().map(({ dataset }) => dataset);
  const above = all.filter(({ to }) => to === id).map(({ from }) => from);
  const below = all.filter(({ from }) => from === id).map(({ to }) => to);
  const order = boxes().map(({ dataset }) => dataset['id']);
  const at = order.indexOf(id);
  const next = {
    ArrowUp: above[0],
    ArrowDown: below[0],
    ArrowLeft: order[at - 1],
    ArrowRight: order[at + 1],
  }[key];
  if (next !== undefined) boxOf(next)?.focus();
}

postMessage({ type: 'ready' });
