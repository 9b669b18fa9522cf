/** What analytics, error reporters, polyfills and old libraries do to a page's globals, all at once. */
export function patchGlobals(): void {
  // An error reporter counts requests and hands on a response of its own making.
  const fetchOf = window.fetch.bind(window);
  window.fetch = (...args) =>
    fetchOf(...args).then(
      (response) =>
        new Response(response.body, {
          status: response.status,
          statusText: response.statusText,
          headers: response.headers,
        }),
    );

  // A zone follows work through promises of its own.
  const Native = Promise;
  class Followed<T> extends Native<T> {}
  Reflect.set(window, 'Promise', Followed);

  // An analytics script looks through all that is read and written.
  const { parse, stringify } = JSON;
  JSON.parse = (...args: Parameters<typeof parse>) => parse(...args);
  Reflect.set(JSON, 'stringify', (...args: Parameters<typeof stringify>) =>
    Reflect.apply(stringify, JSON, args),
  );

  // A polyfill of scoped registries notes every element.
  const define = customElements.define.bind(customElements);
  customElements.define = (name, element, options) => define(name, class extends element {}, options);

  // An old library adds methods that show up in `for … in`.
  for (const prototype of [Array.prototype, String.prototype, Function.prototype]) {
    Reflect.set(prototype, 'each', function each() {});
    Reflect.set(prototype, 'clone', function clone() {});
  }
  Array.prototype.includes = function includes(wanted: unknown) {
    return this.indexOf(wanted) >= 0;
  };
}
