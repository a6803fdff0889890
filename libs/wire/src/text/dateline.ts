import type { z } from 'zod';
import type { Dateline as DatelineSchema } from '@wiregraph/newsroom/article';
import { FuzzyDate } from '@wiregraph/kernel/time';
import { cleanLine } from './clean.js';
import agencies from './agencies.json' with { type: 'json' };

export type Dateline = z.infer<typeof DatelineSchema>;

/** How far a dateline reaches at most. */
const REACH = 140;
const DASH = /^(.{0,120}?)\s*(?:--|[-–—])(?:\s|$)/;
const CREDIT = /\s*(?:\(([^()]{1,60})\)|\/([^/]{1,60})\/)$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY =
  /(?:^|,\s*|\s)((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.? (\d{1,2})(?:, ?(\d{4}))?$/i;
const SHOUTED_PLACE = /^\p{Lu}[\p{Lu}\p{M} .'’/-]*(?:, ?[\p{L}\p{M} .'’-]{2,40}){0,2}$/u;
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}.'’/-]*|of|de|del|der|di|da|do|la|le|les|el|am|an|and|sur|upon)";
const PLACE = new RegExp(`^(?=\\p{Lu})${NAME}(?: ${NAME}){0,5}(?:, ?${NAME}(?: ${NAME}){0,3}){0,2}$`, 'u');
const AGENCIES = new Set(agencies.map((name) => name.toLowerCase()));

/**
 * The dateline that a lead begins with, and the lead's own words: `SEATTLE, Jan 21 (Agency) - A judge ...`,
 * `Berlin (dpa) - ...`, `BRISBANE, Oct 12 AAP - ...`, `REUTERS: ...`. Undefined if it begins with none.
 */
export function printedDateline(lead: string): { dateline: Dateline; rest: string } | undefined {
  const head = lead.slice(0, REACH);
  const credit = /^([\p{L} .-]{2,30}):\s/u.exec(head);
  const [creditRaw = '', creditName = ''] = credit ?? [];
  if (credit && AGENCIES.has(creditName.toLowerCase())) {
    return { dateline: { raw: creditRaw.trimEnd(), credit: creditName }, rest: lead.slice(creditRaw.length) };
  }
  const [raw, before = ''] = DASH.exec(head) ?? [];
  const parts = raw === undefined ? undefined : partsOf(before.trim());
  if (raw === undefined || !parts) return undefined;
  return { dateline: { raw: raw.trimEnd(), ...parts }, rest: lead.slice(raw.length).trimStart() };
}

function partsOf(text: string): Omit<Dateline, 'raw'> | undefined {
  const { credit, left } = creditOf(text);
  const day = DAY.exec(left);
  const place = (day ? left.slice(0, day.index) : left).trim();
  const isKnown = credit !== undefined || day !== null;
  if (!(place === '' ? credit !== undefined : isPlace(place, isKnown))) return undefined;
  return { ...(place !== '' && { place }), ...(credit !== undefined && { credit }), ...stated(day) };
}

/** Without an agency or a day beside it, only a place in capitals is one. */
const isPlace = (text: string, isKnown: boolean) =>
  text.length >= (isKnown ? 2 : 3) && text.length <= 80 && (isKnown ? PLACE : SHOUTED_PLACE).test(text);

/** The agency, in brackets or strokes, or bare after the day: `Oct 12 AAP`. */
function creditOf(text: string): { credit?: string; left: string } {
  const bracket = CREDIT.exec(text);
  const marked = bracket?.[1] ?? bracket?.[2];
  if (bracket && marked !== undefined) return { credit: marked, left: text.slice(0, bracket.index).trim() };
  const bare = /\d\s(\p{Lu}{2,5}|dpa)$/u.exec(text);
  const name = bare?.[1];
  if (!bare || name === undefined || !AGENCIES.has(name.toLowerCase())) return { left: text };
  return { credit: name, left: text.slice(0, bare.index + 1).trim() };
}

/** A year is given only where it is printed. */
function stated(day: RegExpExecArray | null): { date?: FuzzyDate } {
  const [, month = '', number = '', year] = day ?? [];
  if (year === undefined) return {};
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = FuzzyDate.safeParse(`${year}-${String(at).padStart(2, '0')}-${number.padStart(2, '0')}`);
  return date.success ? { date: date.data } : {};
}

/** Takes the dateline off the lead, where it is printed there. */
export function splitLead<P extends { readonly kind: string; readonly text: string }>(pieces: readonly P[]) {
  const at = pieces.findIndex(({ kind }) => kind === 'paragraph');
  const lead = pieces[at];
  const found = lead && printedDateline(cleanLine(lead.text));
  if (!lead || !found) return { pieces: [...pieces] };
  const rest = pieces.with(at, { ...lead, text: found.rest });
  return { pieces: rest, dateline: found.dateline };
}
