import { cleanText } from '@ordialog/core';
import { type FileKind, fileKinds } from './file-kinds.ts';

const longest = 120;
/** Bidirectional controls and other invisible characters, with which `gpj.exe` can be made to read `exe.jpg`. */
const hidden = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\uffa0]/g;
/** What some system takes for a path, a stream, a wildcard or a line of a header. */
const unsafe = /[<>:"|?*\n\t]/g;
const stacked = /(\p{M}{3})\p{M}+/gu;

/** A name as it may stand in a list, in a header and on a disk, with an ending that fits what the file is. */
export function cleanFileName(name: string, kind: FileKind): string {
  const [last = ''] = name.split(/[\\/]/).slice(-1);
  const cleaned = cleanText(last)
    .normalize('NFC')
    .replace(hidden, '')
    .replace(unsafe, ' ')
    .replace(stacked, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const endings: readonly string[] = fileKinds[kind];
  const ending = /\.(\w+)$/.exec(cleaned)?.[1]?.toLowerCase();
  const fits = ending !== undefined && endings.includes(ending);
  const stem = [...(fits ? cleaned.slice(0, -ending.length - 1) : cleaned)].slice(0, longest).join('');
  return `${stem === '' ? 'file' : stem}.${fits ? ending : endings[0]}`;
}
