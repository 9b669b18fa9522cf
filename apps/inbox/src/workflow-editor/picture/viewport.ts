import type { Point } from './lay-out.ts';

const least = 0.08;
const most = 2.5;
const step = 48;
/** Smaller than this one cannot read the names. */
const readable = 0.78;

/** What part of a picture is seen, and how large. It moves the scene itself, so that nothing is drawn again. */
export class Viewport {
  readonly #scene: () => SVGGElement | null | undefined;
  readonly #frame: () => Element | null | undefined;
  #x = 0;
  #y = 0;
  #scale = 1;
  #drag: { readonly x: number; readonly y: number } | undefined;
  readonly #pointers = new Map<number, Point>();
  #moved = false;

  constructor(frame: () => Element | null | undefined, scene: () => SVGGElement | null | undefined) {
    this.#frame = frame;
    this.#scene = scene;
  }

  /** Whether the last press was a drag rather than a click. */
  get moved(): boolean {
    return this.#moved;
  }

  /** All of a picture of this size, as large as it goes. */
  fit(width: number, height: number): void {
    const box = this.#box();
    if (!box || width === 0 || height === 0) return;
    this.#scale = Math.min(1, Math.max(least, Math.min(box.width / width, box.height / height)));
    this.#x = (box.width - width * this.#scale) / 2;
    this.#y = (box.height - height * this.#scale) / 2;
    this.#apply();
  }

  /** All of it if that can be read; else from where it begins. */
  begin(width: number, height: number, start: Point): void {
    this.fit(width, height);
    const box = this.#box();
    if (!box || this.#scale >= readable) return;
    this.#scale = readable;
    const [wide, high] = [width * readable, height * readable];
    this.#x = within(box.width / 2 - start.x * readable, box.width, wide);
    this.#y = within(box.height / 3 - start.y * readable, box.height, high);
    this.#apply();
  }

  /** Brings a point of the picture into the middle unless it is in sight. */
  show({ x, y }: Point): void {
    const box = this.#box();
    if (!box) return;
    const [left, top] = [this.#x + x * this.#scale, this.#y + y * this.#scale];
    const margin = 60;
    if (left > margin && left < box.width - margin && top > margin && top < box.height - margin) return;
    this.#x = box.width / 2 - x * this.#scale;
    this.#y = box.height / 2 - y * this.#scale;
    this.#apply();
  }

  zoom(factor: number, around?: Point): void {
    const box = this.#box();
    if (!box) return;
    const { x, y } = around ?? { x: box.width / 2, y: box.height / 2 };
    const scale = Math.min(most, Math.max(least, this.#scale * factor));
    const ratio = scale / this.#scale;
    this.#x = x - (x - this.#x) * ratio;
    this.#y = y - (y - this.#y) * ratio;
    this.#scale = scale;
    this.#apply();
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) this.zoom(Math.exp(-event.deltaY / 240), this.#inside(event));
    else this.#pan(-event.deltaX, -event.deltaY);
  }

  /** True when the key meant something here. */
  key({ key }: KeyboardEvent): boolean {
    if (key === 'ArrowLeft') this.#pan(step, 0);
    else if (key === 'ArrowRight') this.#pan(-step, 0);
    else if (key === 'ArrowUp') this.#pan(0, step);
    else if (key === 'ArrowDown') this.#pan(0, -step);
    else if (key === '+' || key === '=') this.zoom(1.25);
    else if (key === '-') this.zoom(0.8);
    else return false;
    return true;
  }

  press(event: PointerEvent): void {
    this.#pointers.set(event.pointerId, this.#inside(event));
    this.#drag = this.#inside(event);
    this.#moved = false;
  }

  move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before || !this.#drag) return;
    const now = this.#inside(event);
    if (!this.#moved && Math.hypot(now.x - this.#drag.x, now.y - this.#drag.y) < 4) return;
    if (!this.#moved && event.currentTarget instanceof Element) {
      // Only now, or a click would go to the picture instead of the card.
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    this.#moved = true;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const [near, far] = [distance(before, other), distance(now, other)];
      if (near > 0) this.zoom(far / near, other);
    } else this.#pan(now.x - before.x, now.y - before.y);
    this.#pointers.set(event.pointerId, now);
  }

  release(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  #pan(x: number, y: number): void {
    this.#x += x;
    this.#y += y;
    this.#apply();
  }

  #inside({ clientX, clientY }: MouseEvent): Point {
    const box = this.#box();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }

  #box(): DOMRect | undefined {
    return this.#frame()?.getBoundingClientRect();
  }

  #apply(): void {
    const scene = this.#scene();
    scene?.setAttribute('transform', `translate(${this.#x} ${this.#y}) scale(${this.#scale})`);
    this.#frame()?.classList.toggle('far', this.#scale < 0.5);
  }
}

/** An offset that leaves no empty stretch on either side; in the middle where there is room to spare. */
function within(offset: number, room: number, size: number): number {
  return size <= room ? (room - size) / 2 : Math.min(0, Math.max(room - size, offset));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
