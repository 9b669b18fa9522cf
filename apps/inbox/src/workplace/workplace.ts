import type { Locale, Phase } from '@ordialog/core';
import type { StaffSession } from '@ordialog/protocol';
import { baseStyles, fetchOrders, icon, onRequest, StoreController } from '@ordialog/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WifiOff } from 'lucide';
import type { Conversations } from '../conversations/conversations.ts';
import type { Finder } from '../finder/finder.ts';
import type { FinderResults } from '../finder/finder-results.ts';
import { ask, onAsk } from '../inbox-requests.ts';
import type { HelpDialog } from '../keyboard/help-dialog.ts';
import { Shortcuts } from '../keyboard/shortcuts.ts';
import { columnsOf } from '../my-orders/columns.ts';
import type { OrdersPage } from '../my-orders/orders-page.ts';
import { Announcer } from '../notices/announcer.ts';
import { PageBadge } from '../notices/page-badge.ts';
import type { OrderList } from '../orders/order-list.ts';
import { Watching } from '../orders/watching.ts';
import { Whereabouts } from '../routing/whereabouts.ts';
import type { StaffClient } from '../session/staff-client.ts';
import type { Settings } from '../settings/settings.ts';
import { openSettings } from '../shop-settings/open-settings.ts';
import type { SettingsPage } from '../shop-settings/settings-page.ts';
import { InboxElement } from '../texts/inbox-element.ts';
import { openWorkflows } from '../workflow-editor/open-workflows.ts';
import { OrderMoves } from './order-moves.ts';
import { ShopStores } from './shop-stores.ts';
import { workplaceStyles } from './workplace.styles.ts';

const boardPage = 20;
const tablePage = 100;

/** The app of a seller who is signed in. It alone holds stores and the connection; what is below it asks. */
export class Workplace extends InboxElement {
  static override styles = [baseStyles, workplaceStyles];

  @property({ attribute: false }) client: StaffClient | undefined;
  @property({ attribute: false }) session: StaffSession | undefined;
  @property({ attribute: false }) settings: Settings | undefined;
  @property({ attribute: false }) locale: Locale = 'en';
  @state() private found: FinderResults = { q: '', orders: [] };
  @state() private offline = false;

  @query('inbox-conversations') private readonly conversations: Conversations | undefined;
  @query('inbox-orders-page') private readonly ordersPage: OrdersPage | undefined;
  @query('inbox-finder') private readonly finder: Finder | undefined;
  @query('inbox-settings') private readonly settingsPage: SettingsPage | undefined;
  @query('inbox-help') private readonly help: HelpDialog | undefined;

  readonly #where = new Whereabouts(this, () => this.#moved());
  readonly #badge = new PageBadge(this);
  readonly #moves = new OrderMoves(this);
  readonly #counting = new Watching(this);
  readonly #following = new StoreController(this);
  #stores: ShopStores | undefined;
  #announcer: Announcer | undefined;

  constructor() {
    super();
    new Shortcuts(this, {
      move: (step) => (this.conversations ?? this.ordersPage)?.move(step),
      reply: () => this.conversations?.reply(),
      act: () => void this.conversations?.act(),
      find: () => this.finder?.show(),
      help: () => this.help?.show(),
    });
    onAsk(this, 'go', ({ route }) => this.#where.go(route));
    onAsk(this, 'finder', () => this.finder?.show());
    onAsk(this, 'help', () => this.help?.show());
    onAsk(this, 'search', ({ q }) => this.#where.search(q));
    onAsk(this, 'more', () => void this.#list?.loadMore());
    onAsk(this, 'reload', () => void this.#list?.reload());
    onAsk(this, 'find', ({ q }) => void this.#find(q));
    this.#moves.answer(this, () => this.client);
    onRequest(this, 'open-order', ({ orderId }) => this.#where.go({ page: 'order', orderId }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.client || !this.session) return;
    const stores = new ShopStores(this.client, this.session);
    this.#stores = stores;
    this.#counting.follow(stores.counter);
    this.#announcer = new Announcer(stores.feed, () => this.settings?.sound ?? true);
    stores.live.listen({
      status: (status) => {
        this.offline = status === 'offline';
        // A role can have changed while there was no connection, and another one ends it.
        if (status === 'online') ask(this, 'renew');
      },
      'session-expired': () => ask(this, 'renew'),
    });
    stores.start();
    this.#where.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const part of [this.#moves, this.#announcer, this.#stores]) part?.close();
    this.#stores = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#following.follow(this.#stores?.order);
    if (changed.has('locale') && changed.get('locale') !== undefined) this.#stores?.speak();
  }

  protected override updated(): void {
    const { route } = this.#where;
    const editing = route.page === 'workflows' && route.key !== undefined;
    this.toggleAttribute('reading', route.page === 'order' || editing);
    const { order } = this.#following.state;
    const place =
      order && route.page === 'order'
        ? this.t('panel.order', { number: order.number })
        : this.say(`nav.${this.#place}`);
    this.#badge.show(this.#stores?.counter.counts?.unread ?? 0, `${place} · ${this.session?.shop.name}`);
  }

  protected override render() {
    const { session, settings } = this;
    const stores = this.#stores;
    if (!session || !settings || !stores) return nothing;
    return html`<inbox-navigation
        .counter=${stores.counter}
        .place=${this.#place}
        .session=${session}
        .settings=${settings}
      ></inbox-navigation>
      <main>
        ${this.offline ? html`<p class="offline" role="status">${icon(WifiOff, 16)}${this.say('problem.offline')}</p>` : nothing}
        ${this.#settings(session)} ${this.#page(stores, session, settings)}
      </main>
      ${this.#toast()} ${this.#dialogs(session)}`;
  }

  /** Out of sight they stay while something in them is not saved. */
  #settings(session: StaffSession) {
    const { route } = this.#where;
    const hidden = route.page !== 'settings';
    if (hidden && !this.settingsPage?.unsaved) return nothing;
    const section = route.page === 'settings' ? route.section : undefined;
    return openSettings({ client: this.client, session, section, hidden, say: this.say });
  }

  #page(stores: ShopStores, session: StaffSession, settings: Settings) {
    const { route, view, back, q } = this.#where;
    const comfortable = settings.density === 'comfortable';
    if (route.page === 'list' || route.page === 'order') {
      return html`<inbox-conversations
        .list=${this.#list}
        .view=${view}
        .q=${q}
        .store=${stores.order}
        .desk=${stores.desk} .replies=${stores.replies}
        .back=${back}
        .comfortable=${comfortable}
        .paymentMethods=${session.shop.paymentMethods}
      ></inbox-conversations>`;
    }
    if (route.page === 'settings') return nothing;
    if (route.page === 'workflows') return openWorkflows(this.client, session, route.key, this.say);
    const asBoard = route.page === 'my-orders' && settings.ordersAs === 'board';
    return html`<inbox-orders-page
      .route=${route}
      .counter=${stores.counter} .settings=${settings}
      .list=${asBoard ? undefined : this.#list}
      .lists=${asBoard ? this.#columns(stores) : {}}
      .lifted=${this.#moves.lifted} .staffRole=${session.staff.role}
    ></inbox-orders-page>`;
  }

  #dialogs({ shop }: StaffSession) {
    const { plan, choice } = this.#moves;
    return html`<inbox-finder .results=${this.found} .staffRole=${this.session?.staff.role ?? ''}></inbox-finder>
      <inbox-help></inbox-help>
      <inbox-moves-dialog .order=${choice} @inbox-close=${() => this.#moves.endChoice()}></inbox-moves-dialog>
      <inbox-transition-dialog
        .plan=${plan}
        .paymentMethods=${shop.paymentMethods}
        @inbox-done=${this.#acted}
        @inbox-close=${() => this.#moves.end()}
      ></inbox-transition-dialog>`;
  }

  get #place() {
    const { route, view } = this.#where;
    return route.page === 'list' || route.page === 'order' ? view : route.page;
  }

  /** The list on the screen: the inbox's, or the table's. */
  get #list(): OrderList | undefined {
    const { route, view, q } = this.#where;
    const lists = this.#stores?.lists;
    if (route.page === 'my-orders' || route.page === 'history') {
      const narrowed = route.state === undefined ? {} : { state: route.state };
      return lists?.at('table', {
        view: route.page === 'history' ? 'history' : 'open',
        limit: tablePage,
        ...narrowed,
      });
    }
    return lists?.at('inbox', q === undefined ? { view } : { view: 'all', q });
  }

  #columns(stores: ShopStores): Partial<Record<Phase, OrderList>> {
    const columns = columnsOf(stores.counter.counts?.states ?? []);
    return Object.fromEntries(
      columns.map(({ phase }) => {
        const query = { view: 'open', phase, limit: boardPage } as const;
        return [phase, stores.lists.at(`board-${phase}`, query, 'go')];
      }),
    );
  }

  #moved(): void {
    const { route } = this.#where;
    this.#stores?.open(route.page === 'order' ? route.orderId : undefined);
    const inInbox = route.page === 'list' || route.page === 'order';
    this.#stores?.lists.forget((place) => (place === 'inbox') !== inInbox);
    if (route.page === 'list') this.#list?.tidy();
  }

  async #find(q: string): Promise<void> {
    if (!this.client) return;
    this.found = { q, orders: undefined };
    const answer = await fetchOrders(this.client, { q, view: 'all', limit: 8 });
    if (this.found.q === q) this.found = { q, orders: answer.ok ? answer.data.items : [] };
  }

  /** Without a connection nobody tells the open order that it has moved. */
  #acted(): void {
    const order = this.#moves.plan?.order;
    if (!order) return;
    const open = this.#stores?.order;
    if (open?.orderId === order.id && this.offline) void open.refresh();
    this.#moves.tell(order);
  }

  #toast() {
    const { told, undoable, undone } = this.#moves;
    const key = undone === 'refused' ? 'act.notUndone' : undone === 'yes' ? 'act.undone' : 'act.done';
    return html`<inbox-toast
      .text=${told ? this.say(key, { number: told.number, state: told.stateName }) : ''}
      .undoable=${undoable}
      @inbox-undo=${() => this.client && void this.#moves.undo(this.client)}
    ></inbox-toast>`;
  }
}
