/** A text in so many lines of so many characters, the last one cut short where it does not fit. SVG does not wrap. */
export function wrapWords(text: string, width: number, lines: number): readonly string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || longer.length <= width) line = longer;
    else {
      found.push(line);
      line = word;
    }
  }
  found.push(line);
  const kept = found.slice(0, lines);
  const rest = found.slice(lines - 1).join(' ');
  return kept.map((each, index) => cut(index === lines - 1 ? rest : each, width));
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
