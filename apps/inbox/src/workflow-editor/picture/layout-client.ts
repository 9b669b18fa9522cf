import type { PictureLayout } from './lay-out.ts';
import workerUrl from './layout-worker.ts?worker&url';
import type { PictureGraph } from './picture-graph.ts';

/** Lays pictures out beside the page's own thread; of several the last one counts. */
export class LayoutClient {
  readonly #done: (layout: PictureLayout | undefined) => void;
  #worker: Worker | undefined;
  #waiting = 0;

  /** `done` gets nothing when it cannot be done here. */
  constructor(done: (layout: PictureLayout | undefined) => void) {
    this.#done = done;
  }

  request(graph: PictureGraph): void {
    this.#worker ??= this.#start();
    this.#waiting += 1;
    this.#worker.postMessage(graph);
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting = 0;
  }

  #start(): Worker {
    const worker = new Worker(trusted(workerUrl), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PictureLayout>) => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#done(data);
    };
    worker.onerror = () => {
      this.close();
      this.#done(undefined);
    };
    return worker;
  }
}

declare global {
  /** https://www.w3.org/TR/trusted-types/ */
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }
    | undefined;
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): URL;
}

const policy = globalThis.trustedTypes?.createPolicy('ordialog-layout', { createScriptURL: (url) => url });

/** A script's address as a page with Trusted Types takes it. */
function trusted(url: string): string | URL {
  return policy?.createScriptURL(url) ?? url;
}
