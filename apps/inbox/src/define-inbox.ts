import { defineElements, HereNow } from '@ordialog/ui';
import { Conversations } from './conversations/conversations.ts';
import { OrderRows } from './conversations/order-rows.ts';
import { Publication } from './conversations/publication.ts';
import { Finder } from './finder/finder.ts';
import { InboxApp } from './inbox-app.ts';
import { HelpDialog } from './keyboard/help-dialog.ts';
import { Board } from './my-orders/board.ts';
import { BoardColumn } from './my-orders/board-column.ts';
import { OrdersPage } from './my-orders/orders-page.ts';
import { OrdersTable } from './my-orders/orders-table.ts';
import { Toast } from './notices/toast.ts';
import { BuyerRating } from './order/buyer-rating.ts';
import { ForceDialog } from './order/force-dialog.ts';
import { MovesDialog } from './order/moves-dialog.ts';
import { OrderPane } from './order/order-pane.ts';
import { OrderReview } from './order/order-review.ts';
import { OtherActions } from './order/other-actions.ts';
import { PickupCheck } from './order/pickup-check.ts';
import { Sent } from './order/sent.ts';
import { SurveyAnswers } from './order/survey-answers.ts';
import { TransitionDialog } from './order/transition-dialog.ts';
import { Forgotten } from './session/forgotten.ts';
import { SignIn } from './session/sign-in.ts';
import { Unreachable } from './session/unreachable.ts';
import { Welcome } from './session/welcome.ts';
import { SettingsMenu } from './settings/menu.ts';
import { Navigation } from './workplace/navigation.ts';
import { Workplace } from './workplace/workplace.ts';

const elements = {
  'inbox-board': Board,
  'inbox-board-column': BoardColumn,
  'inbox-buyer-rating': BuyerRating,
  'inbox-conversations': Conversations,
  'inbox-finder': Finder,
  'inbox-force-dialog': ForceDialog,
  'inbox-forgotten': Forgotten,
  'inbox-help': HelpDialog,
  'inbox-menu': SettingsMenu,
  'inbox-moves-dialog': MovesDialog,
  'inbox-navigation': Navigation,
  'inbox-order-pane': OrderPane,
  'inbox-order-review': OrderReview,
  'inbox-order-rows': OrderRows,
  'inbox-orders-page': OrdersPage,
  'inbox-orders-table': OrdersTable,
  'inbox-other-actions': OtherActions,
  'inbox-pickup-check': PickupCheck,
  'inbox-sent': Sent,
  'inbox-sign-in': SignIn,
  'inbox-survey-answers': SurveyAnswers,
  'inbox-toast': Toast,
  'inbox-transition-dialog': TransitionDialog,
  'inbox-unreachable': Unreachable,
  'inbox-welcome': Welcome,
  'ordialog-publication': Publication,
  'ordialog-here-now': HereNow,
  'inbox-workplace': Workplace,
  'inbox-app': InboxApp,
} as const;

/** Registers every element of the app; `inbox-app`, which stands in the page, comes last. */
export function defineInbox(): void {
  defineElements();
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
}
