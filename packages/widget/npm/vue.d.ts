import type { DefineComponent, HTMLAttributes } from 'vue';
import type {
  Labels,
  OrderDialogAttributes,
  OrderReviewsAttributes,
  OrderTrackerAttributes,
  OrdialogEvents,
  TokenProvider,
} from './index.js';

type Camel<Name extends string> = Name extends `${infer Start}-${infer Rest}`
  ? `${Start}${Capitalize<Camel<Rest>>}`
  : Name;

/** `@ordialog-open="…"` in a template is the property `onOrdialogOpen`. */
type Listeners = {
  readonly [Name in keyof OrdialogEvents as Camel<`on-${Name}`>]?: (event: OrdialogEvents[Name]) => void;
};

type Tag<Attributes> = DefineComponent<HTMLAttributes & Attributes & Listeners>;

interface DialogProperties {
  readonly tokenProvider?: TokenProvider | undefined;
  readonly labels?: Labels | undefined;
}

declare module 'vue' {
  interface GlobalComponents {
    'order-dialog': Tag<OrderDialogAttributes & DialogProperties>;
    'order-tracker': Tag<OrderTrackerAttributes>;
    'order-reviews': Tag<OrderReviewsAttributes>;
  }
}
