import type { Workflow } from '@ordialog/core';
import { baseStyles, buttonStyles, icon } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { Maximize, Minus, Plus } from 'lucide';
import { pageStyles } from '../../styles/page-styles.ts';
import type { Mistakes } from '../document/mistake.ts';
import { pathAt, type Selection, wholeWorkflow } from '../document/selection.ts';
import { askEditor } from '../editor-requests.ts';
import { EditorElement } from '../texts/editor-element.ts';
import type { PictureLayout } from './lay-out.ts';
import { LayoutClient } from './layout-client.ts';
import { pictureStyles } from './picture.styles.ts';
import { type PictureGraph, pictureGraph } from './picture-graph.ts';
import { scene } from './scene.ts';
import { Viewport } from './viewport.ts';

/** A workflow as a picture. Where its states stand is found out beside the page's thread, and only when arrows change. */
export class Picture extends EditorElement {
  static override styles = [baseStyles, buttonStyles, pageStyles, pictureStyles];

  @property({ attribute: false }) document: Workflow | undefined;
  @property({ attribute: false }) selection: Selection = wholeWorkflow;
  @property({ attribute: false }) mistakes: Mistakes | undefined;
  @state() private laid: { readonly graph: PictureGraph; readonly layout: PictureLayout } | undefined;
  @state() private failed = false;
  @query('.frame') private readonly frame: HTMLElement | undefined;
  @query('#scene') private readonly sceneElement: SVGGElement | undefined;

  readonly #viewport = new Viewport(
    () => this.frame,
    () => this.sceneElement,
  );
  readonly #client = new LayoutClient((layout) => this.#arrived(layout));
  #graph: PictureGraph | undefined;
  #shape = '';
  #fitted = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#client.close();
    this.#shape = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('document') || !this.document) return;
    const graph = pictureGraph(this.document);
    const shape = JSON.stringify(graph);
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#graph = graph;
    this.#client.request(graph);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('laid' as keyof Picture) && this.laid && !this.#fitted) {
      this.#fitted = true;
      this.#begin(this.laid);
    }
    if ((changed.has('selection') || changed.has('laid' as keyof Picture)) && this.#fitted)
      this.#showChosen();
  }

  protected override render() {
    const { document, words, laid, selection, mistakes } = this;
    if (!document) return nothing;
    const states = Object.keys(document.states).length;
    const summary = words('picture.summary', {
      states: words('count.states', { count: states }),
      transitions: words('count.transitions', { count: document.transitions.length }),
    });
    return html`<div
        class="frame"
        tabindex="0"
        role="group"
        aria-label=${words('picture.label')}
        aria-describedby="keys"
        @keydown=${this.#key}
        @wheel=${{ handleEvent: (event: WheelEvent) => this.#viewport.wheel(event), passive: false }}
        @pointerdown=${(event: PointerEvent) => this.#viewport.press(event)}
        @pointermove=${(event: PointerEvent) => this.#viewport.move(event)}
        @pointerup=${(event: PointerEvent) => this.#viewport.release(event)}
        @pointercancel=${(event: PointerEvent) => this.#viewport.release(event)}
        @click=${this.#click}
      >
        ${
          this.failed
            ? html`<p class="empty">${words('picture.failed')}</p>`
            : html`<svg role="img" aria-label=${summary}>
              ${guard([document, laid, pathAt(selection), mistakes, words], () =>
                laid ? scene({ document, selection, mistakes, words, ...laid }) : nothing,
              )}
            </svg>`
        }
      </div>
      <p id="keys" class="unseen">${words('picture.keys')}</p>
      <div class="tools">
        <button class="icon" aria-label=${words('picture.larger')} @click=${() => this.#viewport.zoom(1.25)}>${icon(Plus, 18)}</button>
        <button class="icon" aria-label=${words('picture.smaller')} @click=${() => this.#viewport.zoom(0.8)}>${icon(Minus, 18)}</button>
        <button class="icon" aria-label=${words('picture.fit')} @click=${() => this.#fit()}>${icon(Maximize, 18)}</button>
      </div>`;
  }

  #arrived(layout: PictureLayout | undefined): void {
    this.failed = layout === undefined;
    if (layout && this.#graph) this.laid = { graph: this.#graph, layout };
  }

  #begin({ graph, layout }: NonNullable<Picture['laid']>): void {
    const first = layout.nodes[graph.nodes.findIndex(({ key }) => key === graph.initial)];
    this.#viewport.begin(layout.width, layout.height, first ?? { x: 0, y: 0 });
  }

  #fit(): void {
    const { layout } = this.laid ?? {};
    if (layout) this.#viewport.fit(layout.width, layout.height);
  }

  #showChosen(): void {
    const { selection, laid } = this;
    if (!laid) return;
    const key =
      selection.part === 'state'
        ? selection.key
        : selection.part === 'transition'
          ? this.document?.transitions[selection.index]?.to
          : undefined;
    const at = laid.graph.nodes.findIndex((node) => node.key === key);
    const point = laid.layout.nodes[at];
    if (point) this.#viewport.show(point);
  }

  readonly #key = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '0') this.#fit();
    else if (!this.#viewport.key(event)) return;
    event.preventDefault();
  };

  readonly #click = (event: MouseEvent) => {
    if (this.#viewport.moved || !(event.target instanceof Element)) return;
    const { row, state: key } = event.target.closest<SVGGElement>('[data-row],[data-state]')?.dataset ?? {};
    if (row !== undefined)
      askEditor(this, 'select', { selection: { part: 'transition', index: Number(row) } });
    else if (key !== undefined) askEditor(this, 'select', { selection: { part: 'state', key } });
    else askEditor(this, 'select', { selection: wholeWorkflow });
  };
}
