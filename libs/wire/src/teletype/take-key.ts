const ORDINAL = '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const PART =
  '(?:ld|lead|add|sub|insert|update|updating|take|net|night lead|night ld|graf|version|writethru|writethrough)s?';
const LIFE =
  'mandatory kill|kill|withdraw(?:al|n)?|withhold|corrective|corrections?|corrected|corrects|clarification|advisory|hold for release|hfr|embargoed|elimination|repeats?|rpt|refile|release';
const PACE =
  'flash|bulletin|urgent|extra|snap|alert|newsalert|writethru|writethrough|recast|optional|roundup|wrapup|summary';
const ADVANCE = 'adv(?:ance)?[ -]?\\d{1,2}';
const COUNTED = `(?:${ORDINAL}[ -]?${PART}|${PART}[ -]?\\d{1,2}|\\d{1,2} ?(?:takes|adds)|writethru|writethrough|${ADVANCE})`;
const WORD = `(?:${COUNTED}|${LIFE}|${PACE})`;
const WHOLE = new RegExp(`^${WORD}(?:[ ,-]+${WORD}){0,5}(?: \\d{1,2})?$`, 'i');
// Without a comma before it only a counted word is one: a keyword may well end in "Road Kill" or "Fire Alert".
const AT_END = new RegExp(`^(.*?\\S)[\\s,]+(${COUNTED}(?:[ ,-]+${WORD}){0,5})$`, 'i');
const INSIDE = new RegExp(`(?<![\\p{L}\\d])${COUNTED}(?![\\p{L}\\d])`, 'giu');
const LONGEST = 60;

/** Whether a line says nothing but which version this is: `1st Ld-Writethru`, `2ND LEAD 3RD NET`, `KILL`, `EXTRA`. */
export const isTakeKey = (line: string): boolean => line.length <= LONGEST && WHOLE.test(line);

/**
 * The keyword line of a text wire in its parts: `BC-Harbour, Suit, 1st Ld-Writethru,466` is the keyword
 * `BC-Harbour, Suit` and the take key `1st Ld-Writethru`; the count of words goes.
 */
export function keywordParts(line: string): { keyword: string; takeKey?: string } {
  const parts = line
    .slice(0, 300)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d{1,5}$/.test(part));
  const [first = '', ...others] = parts;
  const keys = others.filter(isTakeKey);
  const keyword = [first, ...others.filter((part) => !isTakeKey(part))].join(', ');
  if (keys.length > 0) return { keyword, takeKey: keys.join(', ') };
  const [, bare, key] = AT_END.exec(keyword) ?? [];
  return bare !== undefined && key !== undefined ? { keyword: bare, takeKey: key } : { keyword };
}

/** A keyword as all versions of its story have it: without cycle, words of version, signs and case. */
export const storyName = (keyword: string): string =>
  keyword
    .slice(0, 300)
    .toLowerCase()
    .replace(/^(?:bc|am|pm|ap|bi|lt|hf)(?=-)/, '')
    .replace(INSIDE, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
