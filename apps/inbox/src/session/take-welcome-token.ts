const path = '/inbox/welcome';

/** What makes an invitation's link a key; taken out of the address, so that it is in no history and no screenshot. */
export function takeWelcomeToken(): string | undefined {
  if (location.pathname !== path) return undefined;
  const token = location.hash.slice(1);
  history.replaceState(null, '', '/inbox/');
  return token === '' ? undefined : token;
}
