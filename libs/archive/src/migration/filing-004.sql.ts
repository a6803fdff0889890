import { APPEND_FUNCTION } from './append-002.sql.js';

/** The append function counts revisions of a receipt by all events that file one, of which there are more kinds now. */
export const FILING_EVENTS = APPEND_FUNCTION.replace('create function', 'create or replace function').replace(
  "in ('article.filed', 'article.revised')",
  "in ('article.filed', 'article.revised', 'article.corrected', 'article.writethru', 'article.added', 'article.refiled')",
);
