import { type SVGTemplateResult, svg } from 'lit';
import type { IconNode } from 'lucide';

type Shape = IconNode[number];

function shape([tag, a]: Shape): SVGTemplateResult {
  if (tag === 'circle') return svg`<circle cx=${a.cx} cy=${a.cy} r=${a.r} />`;
  if (tag === 'rect') {
    return svg`<rect x=${a.x} y=${a.y} width=${a.width} height=${a.height} rx=${a.rx} />`;
  }
  if (tag === 'line') return svg`<line x1=${a.x1} x2=${a.x2} y1=${a.y1} y2=${a.y2} />`;
  return svg`<path d=${a.d} />`;
}

/** A Lucide icon as a template: decorative, so the button or the words beside it say what it means. */
export function icon(node: IconNode, size = 20): SVGTemplateResult {
  return svg`<svg
    width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width=${36 / size}
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
  >${node.map(shape)}</svg>`;
}
