import type { Refusal } from '@ordialog/core';

/** 403 where another actor might, 422 where the request itself is wrong, 409 where the order is not as supposed. */
export function statusOf(refusal: Refusal): 403 | 409 | 422 {
  switch (refusal.code) {
    case 'actor_not_allowed':
      return 403;
    case 'unknown_transition':
    case 'invalid_fields':
      return 422;
    case 'order_ended':
    case 'version_conflict':
    case 'transition_not_available':
      return 409;
  }
}

/** The members beside the code: which fields are missing or wrong. */
export function detailsOf(refusal: Refusal): {
  errors?: { path: string; code: string; message: string }[];
  missing?: string[];
} {
  if (refusal.code !== 'invalid_fields') return {};
  const missing = refusal.problems.filter(({ code }) => code === 'missing').map(({ key }) => key);
  const errors = refusal.problems.map(({ key, code }) => ({
    path: `fields.${key}`,
    code,
    message: `${key}: ${code}`,
  }));
  return { errors, missing };
}
