/** Known to everyone by the documentation, so never outside demo mode. */
export const demoKeys = {
  publicKey: 'pk_demo',
  secretKey: 'sk_demo',
  identitySecret: 'demo-identity-secret-0123456789abcdef',
  intakeSecrets: { woocommerce: 'demo-woocommerce-secret', shopify: 'demo-shopify-secret' },
  seller: { email: 'seller@demo.test', password: 'demo-seller' },
} as const;
