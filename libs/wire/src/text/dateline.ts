import type { z } from 'zod';
import type { Dateline as DatelineSchema } from '@wiregraph/newsroom/article';
import { FuzzyDate } from '@wiregraph/kernel/time';
import { cleanLine } from './clean.js';
import agencies from './agencies.json' with { type: 'json' };

export type Dateline = z.infer<typeof DatelineSchema>;

/** How far a dateline reaches at most. */
const REACH = 140;
const DASH = /^(.{0,120}?)\s*(?:--|[-–—_=])(?:\s|$)/;
/** `Oslo (NTB): `, `MOSCOW, January 21. /TASS/. `: the agency closes the line. */
const CLOSED = /^(.{0,100}?(?:\([^()]{1,40}\)(?=:)|\/[^/]{1,40}\/(?=[:.])))[:.]\s/;
const CREDIT = /\s*(?:\(([^()]{1,60})\)|\/([^/]{1,60})\/)$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY =
  /(?:^|,\s*|\s)((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.? (\d{1,2})(?:, ?(\d{4}))?$/i;
/** The day before its month, as most languages have it: `21 ene`, `21. Januar 2021`, `21/01`. */
const OTHER_DAY =
  /(?:,\s*|\s)\d{1,2}(?:[./]\d{1,2}\.?|(?:\.|º)?(?: de)? ?(?:jan|ene|gen|feb|f[eé]v|m[aä]r|mrt|apr|abr|avr|ma[iygj]|mei|jun|jui|giu|jul|lug|aug|ago|aoû|sep|set|oct|okt|ott|out|nov|dec|dez|dic|déc|des)\p{L}*\.?)(?:,? (?:de )?\d{4})?$/iu;
const SHOUTED_PLACE = /^\p{Lu}[\p{Lu}\p{M} .'’/-]*(?:, ?[\p{L}\p{M} .'’-]{2,40}){0,2}$/u;
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}.'’/-]*|of|de|del|der|di|da|do|la|le|les|el|am|an|and|sur|upon)";
const PLACE = new RegExp(`^(?=\\p{Lu})${NAME}(?: ${NAME}){0,5}(?:, ?${NAME}(?: ${NAME}){0,3}){0,2}$`, 'u');
const AGENCIES = new Set(agencies.map((name) => name.toLowerCase()));

/**
 * The dateline that a lead begins with, and the lead's own words: `SEATTLE, Jan 21 (Agency) - A judge ...`,
 * `Berlin (dpa) - ...`, `BRISBANE, Oct 12 AAP - ...`, `Oslo (NTB): ...`, `REUTERS: ...`. Undefined if it begins with none.
 */
export function printedDateline(lead: string): { dateline: Dateline; rest: string } | undefined {
  const head = lead.slice(0, REACH);
  const credit = /^([\p{L} .-]{2,30}):\s/u.exec(head);
  const [creditRaw = '', creditName = ''] = credit ?? [];
  if (credit && AGENCIES.has(creditName.toLowerCase())) {
    return { dateline: { raw: creditRaw.trimEnd(), credit: creditName }, rest: lead.slice(creditRaw.length) };
  }
  const first = lineIn(lead);
  if (!first || first.dateline.place !== undefined) return first && { dateline: first.dateline, rest: first.rest };
  // `(ANSA) - ROMA, 21 GEN - ...`: the place follows the agency.
  const next = lineIn(first.rest);
  if (next?.dateline.place === undefined || !next.isDated) return { dateline: first.dateline, rest: first.rest };
  const raw = `${first.dateline.raw} ${next.dateline.raw}`;
  return { dateline: { ...first.dateline, ...next.dateline, raw }, rest: next.rest };
}

function lineIn(lead: string): { dateline: Dateline; rest: string; isDated: boolean } | undefined {
  const head = lead.slice(0, REACH);
  for (const pattern of [DASH, CLOSED]) {
    const [raw, before = ''] = pattern.exec(head) ?? [];
    const read = raw === undefined ? undefined : partsOf(before.trim());
    if (raw === undefined || !read) continue;
    const dateline = { raw: raw.trimEnd(), ...read.parts };
    return { dateline, rest: lead.slice(raw.length).trimStart(), isDated: read.isDated };
  }
  return undefined;
}

function partsOf(text: string): { parts: Omit<Dateline, 'raw'>; isDated: boolean } | undefined {
  const { credit, left } = creditOf(text.replace(/(?<=[)/])\.$/, ''));
  const bare = left.replace(/(?<=\d)\.$/, '');
  const day = DAY.exec(bare);
  const at = day?.index ?? OTHER_DAY.exec(bare)?.index;
  const place = bare.slice(0, at).trim();
  const isDated = at !== undefined;
  if (!(place === '' ? credit !== undefined : isPlace(place, credit !== undefined || isDated))) return undefined;
  const parts = { ...(place !== '' && { place }), ...(credit !== undefined && { credit }), ...stated(day) };
  return { parts, isDated };
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
