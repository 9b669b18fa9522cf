import { layOut } from './lay-out.ts';
import type { PictureGraph } from './picture-graph.ts';

addEventListener('message', ({ data }: MessageEvent<PictureGraph>) => postMessage(layOut(data)));
