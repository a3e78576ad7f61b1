import { drawn } from './text.js';

/** What is chosen on the chart: the values of its first and its last bar, which may be the same. */
export interface ChartActs {
  readonly choose: (from: string, to: string) => void;
  /** Says what would be chosen; null when nothing would be any more. By keys it still has to be taken. */
  readonly preview: (span: readonly [from: string, to: string] | null, isByKeys: boolean) => void;
}

/** Pixels that a pointer moves before it drags: less is a click. */
const MIN_DRAG = 6;

/** A stretch that is being chosen: columns, counted from 0, in the order in which they were chosen. */
interface Stretch {
  readonly svg: SVGElement;
  readonly values: readonly string[];
  readonly first: number;
  last: number;
}

/**
 * Lets a stretch of bars be chosen: by dragging across them, or with Shift and the arrows from a bar that has the focus; Enter takes it
 * and Escape drops it. The arrows by themselves go from bar to bar. The chart may be drawn again at any time.
 */
export function serveChartRange(container: HTMLElement, acts: ChartActs): void {
  let stretch: Stretch | null = null;
  let pressedAt: number | null = null;
  let hasDragged = false;

  const draw = (): void => {
    for (const old of container.querySelectorAll('.stretch')) old.remove();
    if (stretch === null) {
      acts.preview(null, false);
      return;
    }
    const { svg, values } = stretch;
    const [from, to] = ends(stretch);
    const share = 100 / values.length;
    svg.prepend(
      drawn('rect', {
        class: 'stretch',
        x: `${String(from * share)}%`,
        y: '0',
        width: `${String((to - from + 1) * share)}%`,
        height: '100%',
      }),
    );
    acts.preview([values[from] ?? '', values[to] ?? ''], pressedAt === null);
  };
  const drop = (): void => {
    stretch = null;
    pressedAt = null;
    draw();
  };
  const take = (): void => {
    if (stretch === null) return;
    const { values } = stretch;
    const [from, to] = ends(stretch);
    drop();
    acts.choose(values[from] ?? '', values[to] ?? '');
  };

  container.addEventListener('pointerdown', (event) => {
    const svg = chartOf(event.target);
    hasDragged = false;
    if (svg === null || event.button !== 0) return;
    const values = valuesOf(svg);
    const at = columnAt(svg, values.length, event.clientX);
    pressedAt = event.clientX;
    stretch = { svg, values, first: at, last: at };
  });
  document.addEventListener('pointermove', (event) => {
    if (pressedAt === null || stretch === null) return;
    if (!hasDragged && Math.abs(event.clientX - pressedAt) < MIN_DRAG) return;
    hasDragged = true;
    stretch.last = columnAt(stretch.svg, stretch.values.length, event.clientX);
    draw();
  });
  document.addEventListener('pointerup', () => {
    if (pressedAt === null) return;
    pressedAt = null;
    if (hasDragged && stretch !== null && stretch.first !== stretch.last) take();
    else drop();
  });
  document.addEventListener('pointercancel', () => {
    if (pressedAt !== null) drop();
  });
  // A bar is a link: what begins on it must not carry it away, nor follow it at the end.
  container.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
  container.addEventListener(
    'click',
    (event) => {
      if (!hasDragged) return;
      hasDragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  container.addEventListener('keydown', (event) => {
    const bar =
      event.target instanceof Element ? event.target.closest<SVGAElement>('svg a[data-column]') : null;
    if (bar === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (event.shiftKey) extend(bar, step);
      else {
        drop();
        const bars = [...container.querySelectorAll<SVGAElement>('svg a[data-column]')];
        bars[bars.indexOf(bar) + step]?.focus();
      }
    } else if (event.key === 'Enter' && stretch !== null) {
      event.preventDefault();
      take();
    } else if (event.key === 'Escape' && stretch !== null) drop();
  });
  container.addEventListener('focusout', () => {
    if (stretch !== null && pressedAt === null) drop();
  });

  function extend(bar: SVGAElement, step: number): void {
    const svg = chartOf(bar);
    if (svg === null) return;
    const values = valuesOf(svg);
    const first = Number(bar.dataset['column']);
    stretch ??= { svg, values, first, last: first };
    stretch.last = Math.min(values.length - 1, Math.max(0, stretch.last + step));
    draw();
  }
}

function chartOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('svg[data-columns]') : null;
}

function valuesOf(svg: SVGElement): readonly string[] {
  return (svg.dataset['columns'] ?? '').split(' ');
}

function columnAt(svg: SVGElement, columns: number, x: number): number {
  const { left, width } = svg.getBoundingClientRect();
  return Math.min(columns - 1, Math.max(0, Math.floor(((x - left) / width) * columns)));
}

function ends({ first, last }: Stretch): readonly [number, number] {
  return [Math.min(first, last), Math.max(first, last)];
}
