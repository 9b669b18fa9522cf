import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  Labels,
  OrderDialog,
  OrderDialogAttributes,
  OrderReviewsAttributes,
  OrderReviewsElement,
  OrderTrackerAttributes,
  OrderTrackerElement,
  OrdialogEvents,
  TokenProvider,
} from './index.js';

/** React 19 listens to an element's event where a property is `on` and its name. */
type Listeners = {
  readonly [Name in keyof OrdialogEvents as `on${Name}`]?: (event: OrdialogEvents[Name]) => void;
};

type Props<Element extends HTMLElement, Attributes> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Attributes &
  Listeners;

interface DialogProperties {
  readonly tokenProvider?: TokenProvider | undefined;
  readonly labels?: Labels | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'order-dialog': Props<OrderDialog, OrderDialogAttributes & DialogProperties>;
      'order-tracker': Props<OrderTrackerElement, OrderTrackerAttributes>;
      'order-reviews': Props<OrderReviewsElement, OrderReviewsAttributes>;
    }
  }
}
