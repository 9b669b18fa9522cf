const lasts = 500;
const slack = 10;

/** Calls back when a finger rests on something; returns what ends that. */
export function onLongPress(host: HTMLElement, pressed: (target: EventTarget | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  const listening = new AbortController();
  const { signal } = listening;
  const stop = () => clearTimeout(timer);
  host.addEventListener(
    'pointerdown',
    (event) => {
      stop();
      if (event.pointerType === 'mouse') return;
      from = event;
      const [target = null] = event.composedPath();
      timer = setTimeout(() => pressed(target), lasts);
    },
    { signal },
  );
  host.addEventListener(
    'pointermove',
    ({ x, y }) => {
      if (Math.abs(x - from.x) > slack || Math.abs(y - from.y) > slack) stop();
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel', 'scroll']) host.addEventListener(end, stop, { signal });
  return () => {
    stop();
    listening.abort();
  };
}
