import '../styles/index.css';
import { isLocale } from '../locale.ts';
import { Basket } from './basket.ts';
import { loadReader } from './load-reader.ts';
import { createOrderDialog } from './order-dialog.ts';
import { createShopApi } from './shop-api.ts';
import { ShopFront } from './shop-front.ts';

const { lang, dataset } = document.documentElement;
const base = dataset.base ?? '';
const knowsCustomer = dataset.customer === 'known';
const api = createShopApi(base, knowsCustomer);
const dialog = createOrderDialog(api.token, () => front.say('dialog.missing'));
if (knowsCustomer) dialog.identify();

const reader = await loadReader(isLocale(lang) ? lang : 'en');
const front = new ShopFront({ base, api, dialog, basket: new Basket(), reader });
front.start();
