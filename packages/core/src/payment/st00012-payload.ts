import type { Money } from '../money.ts';
import { accountFitsBik } from './bank-codes.ts';

export interface RussianTransfer {
  readonly money: Money;
  readonly holder: string;
  readonly account: string;
  readonly bik: string;
  readonly bankName: string;
  readonly correspondentAccount?: string;
  readonly inn?: string;
  readonly kpp?: string;
  /** What the payer writes with it. */
  readonly purpose: string;
}

const longest = { name: 160, bankName: 45, purpose: 210 } as const;
/** Of what must be there, in bytes. */
const longestHead = 300;

/**
 * The text of a Russian payment QR code (GOST R 56042-2014, format 0001, UTF-8 and so `ST00012`), its sum in kopecks;
 * or undefined where the standard has none: another currency than roubles, an account that does not fit its bank, no
 * names, nothing to pay.
 */
export function st00012Payload(transfer: RussianTransfer): string | undefined {
  const { money, account, bik, correspondentAccount = '0', inn, kpp } = transfer;
  const name = written(transfer.holder, longest.name);
  const bankName = written(transfer.bankName, longest.bankName);
  const payable = money.currency === 'RUB' && money.amount >= 1;
  if (!payable || name === '' || bankName === '' || !accountFitsBik(account, bik)) return undefined;
  const head = [
    'ST00012',
    `Name=${name}`,
    `PersonalAcc=${account}`,
    `BankName=${bankName}`,
    `BIC=${bik}`,
    `CorrespAcc=${correspondentAccount}`,
  ].join('|');
  if (new TextEncoder().encode(head).length > longestHead) return undefined;
  const more = [
    ['Sum', String(money.amount)],
    ['Purpose', written(transfer.purpose, longest.purpose)],
    ['PayeeINN', inn],
    ['KPP', kpp],
  ].flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  return [head, ...more].join('|');
}

/** On one line and without the separator, which would end it. */
function written(text: string, most: number): string {
  return [...text.replace(/[\s|]+/g, ' ').trim()].slice(0, most).join('');
}
