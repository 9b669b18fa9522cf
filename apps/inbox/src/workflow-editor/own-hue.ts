import { nothing } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** Gives an element a hue of its own, in degrees. By the CSSOM, since a policy forbids `style` attributes. */
class OwnHue extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('ownHue stands in an element’s tag');
  }

  override render(_hue: number | undefined) {
    return nothing;
  }

  override update({ element }: ElementPart, [hue]: [number | undefined]) {
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return nothing;
    element.classList.toggle('own-hue', hue !== undefined);
    if (hue === undefined) element.style.removeProperty('--own');
    else element.style.setProperty('--own', String(hue));
    return nothing;
  }
}

export const ownHue = directive(OwnHue);
