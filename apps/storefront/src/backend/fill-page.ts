/** Fills the built page's `__NAME__` marks, escaped for use in attribute values and text. */
export function fillPage(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/__([A-Z_]+?)__/g, (mark, name: string) =>
    Object.hasOwn(values, name) ? escapeHtml(values[name] ?? '') : mark,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
