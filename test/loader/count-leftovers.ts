/**
 * Runs in a page before anything else: `leftovers()` then says what has been begun and not ended. It counts what
 * stays for the page's life: listeners on the window, the document and the like, observers, sockets and timers.
 */
export function countLeftovers(): void {
  const listeners = new Map<string, number>();
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (value: object) => {
    const known = numbers.get(value) ?? ++last;
    numbers.set(value, known);
    return known;
  };
  const lasting = (target: EventTarget) =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === visualViewport ||
    target instanceof MediaQueryList;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function patched(type, listener, options) {
    add.call(this, type, listener, options);
    const target = this ?? window;
    const once = typeof options === 'object' && options?.once;
    if (!listener || once || !lasting(target) || (typeof options === 'object' && options?.signal?.aborted))
      return;
    const key = `${target.constructor.name} ${type} ${numberOf(listener)}`;
    listeners.set(key, 1);
    const signal = typeof options === 'object' ? options?.signal : undefined;
    if (signal) add.call(signal, 'abort', () => listeners.delete(key));
  };
  EventTarget.prototype.removeEventListener = function patched(type, listener, options) {
    remove.call(this, type, listener, options);
    if (listener) listeners.delete(`${(this ?? window).constructor.name} ${type} ${numberOf(listener)}`);
  };

  const observing = new Map<object, string>();
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const { prototype } = Reflect.get(window, name);
    const { observe, disconnect } = prototype;
    prototype.observe = function patched(...values: unknown[]) {
      const [target, options] = values;
      // The test's own driver watches whether the document gets another root.
      const ofDriver = target === document && JSON.stringify(options) === '{"childList":true}';
      if (!ofDriver) observing.set(this, `${name} ${target instanceof Node ? target.nodeName : ''}`);
      return Reflect.apply(observe, this, values);
    };
    prototype.disconnect = function patched() {
      observing.delete(this);
      return Reflect.apply(disconnect, this, []);
    };
  }

  const sockets = new Set<WebSocket>();
  window.WebSocket = class extends WebSocket {
    constructor(...values: ConstructorParameters<typeof WebSocket>) {
      super(...values);
      sockets.add(this);
      this.addEventListener('close', () => sockets.delete(this));
    }
  };

  const timers = new Map<unknown, string>();
  const patchTimer = (begin: string, end: string, repeats: boolean) => {
    const [begins, ends] = [Reflect.get(window, begin), Reflect.get(window, end)];
    Reflect.set(window, begin, (run: () => void, ...values: unknown[]) => {
      const once = () => {
        timers.delete(id);
        run();
      };
      const id: unknown = Reflect.apply(begins, window, [repeats ? run : once, ...values]);
      timers.set(id, `${begin} ${String(run).slice(0, 60)}`);
      return id;
    });
    Reflect.set(window, end, (id: unknown) => {
      timers.delete(id);
      Reflect.apply(ends, window, [id]);
    });
  };
  patchTimer('setTimeout', 'clearTimeout', false);
  patchTimer('setInterval', 'clearInterval', true);

  const before = new Set(Object.getOwnPropertyNames(window));
  Reflect.set(window, 'leftovers', () => ({
    // The test's own driver listens, too.
    listeners: [...listeners.keys()]
      .map((key) => key.replace(/ \d+$/, ''))
      .filter(
        (key) =>
          !/playwright|Window (mouse|pointer(down|up)|touch|click|auxclick|dblclick|contextmenu)/.test(key),
      ),
    observers: [...observing.values()],
    sockets: sockets.size,
    timers: [...timers.values()],
    globals: Object.getOwnPropertyNames(window).filter(
      (name) => !before.has(name) && name !== 'leftovers' && name !== 'before',
    ),
  }));
}
