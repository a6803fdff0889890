import type { Piece } from '../text/assemble.js';
import { cleanLine } from '../text/clean.js';

/** What a mail says of its story in lines such as `Slug: harbour-suit`. */
export type Labels = Readonly<Partial<Record<(typeof FIELDS)[number][0], string>>>;

const FIELDS = [
  ['slug', /^(?:slug(?:line)?|keyword)$/i],
  ['headline', /^(?:headline|title|titel)$/i],
  ['byline', /^(?:byline|author)$/i],
  ['category', /^(?:category|anpa category|desk)$/i],
  ['urgency', /^(?:priority|urgency)$/i],
  ['takeKey', /^(?:take ?key|anpa take ?key)$/i],
  ['dateline', /^(?:dateline|location|place)$/i],
  ['embargo', /^(?:embargo(?:ed)?(?: until)?|release time|hold until)$/i],
  ['note', /^(?:(?:editor['’]?s )?note|ed ?note|eds)$/i],
  ['body', /^(?:body|story|text|abstract)$/i],
] as const;

const REACH = 20;
/** One such line may be the story's own; two are a form. */
const FORM = 2;

/** The labelled lines on top of a mail, and the pieces without them. */
export function labelled(pieces: readonly Piece[]): { labels: Labels; rest: readonly Piece[] } {
  const labels: Record<string, string> = {};
  const rest: Piece[] = [];
  pieces.forEach((piece, at) => {
    const [, name = '', value = ''] = /^([\p{L}’' ]{3,20}):\s*(.*)$/su.exec(cleanLine(piece.text)) ?? [];
    const field = at < REACH ? FIELDS.find(([, pattern]) => pattern.test(name.trim()))?.[0] : undefined;
    if (field === undefined || field in labels) rest.push(piece);
    else labels[field] = value;
  });
  if (Object.keys(labels).length < FORM) return { labels: {}, rest: pieces };
  const { body } = labels;
  return { labels, rest: body === undefined || body === '' ? rest : [{ kind: 'paragraph', text: body }, ...rest] };
}
