/** The demo shop of demo mode, as the contract names it. */
export const demo = {
  publicKey: 'pk_demo',
  secretKey: 'sk_demo',
  identitySecret: 'demo-identity-secret-0123456789abcdef',
  wooCommerceSecret: 'demo-woocommerce-secret',
  shopifySecret: 'demo-shopify-secret',
  seller: { email: 'seller@demo.test', password: 'demo-seller' },
} as const;
