import type { LocalizedText, Workflow } from '@ordialog/core';

const text = (en: string): LocalizedText => ({ en, ru: en, it: en, fr: en });

/** The days to pay of `dialogMarketplace` alone, so that ten thousand orders wait for their payment soon. */
export const paymentWorkflow: Workflow = {
  key: 'payment-only',
  version: 1,
  name: text('Payment only'),
  initial: 'awaiting_payment',
  states: {
    awaiting_payment: { phase: 'payment', name: text('Awaiting payment') },
    paid: {
      phase: 'done',
      name: text('Paid'),
      final: true,
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }],
    },
    unpaid: {
      phase: 'ended',
      name: text('Unpaid'),
      final: true,
      onEnter: [{ type: 'email', to: 'buyer', template: 'stateChanged' }],
    },
  },
  transitions: [
    {
      name: 'claimPayment',
      from: ['awaiting_payment'],
      to: 'awaiting_payment',
      actors: ['buyer'],
      when: { not: { fact: 'paymentClaimed' } },
      sets: ['paymentClaimed'],
      label: text('I have paid'),
    },
    {
      name: 'confirmPayment',
      from: ['awaiting_payment'],
      to: 'paid',
      actors: ['seller'],
      sets: ['paid'],
      label: text('Payment received'),
    },
    {
      name: 'expirePayment',
      from: ['awaiting_payment'],
      to: 'unpaid',
      actors: ['system'],
      label: text('Not paid in time'),
    },
  ],
  deadlines: [
    {
      name: 'payment',
      state: 'awaiting_payment',
      transition: 'expirePayment',
      after: 'P3D',
      pausedBy: ['paymentClaimed'],
      label: text('Pay by'),
    },
  ],
};
