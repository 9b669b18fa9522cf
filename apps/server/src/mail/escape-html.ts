const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Braces too: a value must not look like one of the layout's placeholders.
  '{': '&#123;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{]/g, (character) => ENTITIES[character] ?? character);
}
