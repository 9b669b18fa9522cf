import { createElement, type IconNode } from 'lucide';

/** A line icon in the text's color. It only repeats what the words beside it or the button's label say. */
export function icon(node: IconNode): SVGElement {
  return createElement(node, { 'aria-hidden': 'true', class: 'icon', 'stroke-width': 1.5 });
}
