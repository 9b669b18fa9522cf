import type { Context } from 'hono';
import type { FileRefusal } from '../../attachments/inspect-file.ts';
import { type ProblemResponse, problem } from '../problem.ts';

export const fileRefusals =
  '`file_type_not_allowed`, `image_too_large`, `file_damaged`, `too_many_attachments`';

export function refuseFile(
  c: Context,
  code: FileRefusal | 'file_too_large' | 'upload_gone',
): ProblemResponse {
  switch (code) {
    case 'file_type_not_allowed':
    case 'image_too_large':
    case 'file_damaged':
      return problem(c, 422, code);
    case 'file_too_large':
      return problem(c, 413, code);
    case 'upload_gone':
      return problem(c, 404, 'not_found');
  }
}
