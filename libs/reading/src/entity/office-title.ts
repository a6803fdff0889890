import titles from './titles.json' with { type: 'json' };

/** An office as a text words it. */
export interface OfficeTitle {
  /** Lower case, without "former" and "interim": "chief operating officer". */
  readonly title: string;
  readonly when: 'now' | 'over' | 'to come';
}

const OVER: ReadonlySet<string> = new Set(titles.over);
const TO_COME: ReadonlySet<string> = new Set(titles.toCome);
const MODIFIERS: ReadonlySet<string> = new Set(titles.modifiers);
const JOINING = new Set(['and', '&', ',', '/']);

/** The last words of offices, with their plurals. */
export const OFFICE_HEADS: ReadonlySet<string> = new Set([
  ...titles.heads.flatMap((word) => [word, `${word}s`]),
  'chairmen',
  'chairwomen',
]);

/** Whether a word, in lower case, is the last one of offices: "officer", "chairmen". */
export const isOfficeHead = (word: string): boolean => OFFICE_HEADS.has(word);

/** "interim", "former", "longtime": words around an office that are none of its own. */
export const isModifier = (word: string): boolean => MODIFIERS.has(word) || OVER.has(word) || TO_COME.has(word);

/** The offices that a run of words names; "former" holds of those that follow it, up to "current". */
export function officesIn(words: readonly string[]): readonly OfficeTitle[] {
  let when: OfficeTitle['when'] = 'now';
  return segmentsOf(words.map((word) => word.toLowerCase())).flatMap((segment) => {
    if (segment.includes('current')) when = 'now';
    if (segment.some((word) => OVER.has(word))) when = 'over';
    if (segment.some((word) => TO_COME.has(word))) when = 'to come';
    const title = titleIn(segment);
    return title === undefined ? [] : [{ title, when }];
  });
}

/** Parted at "and" where a whole office stands before it: "chief legal and compliance officer" is one. */
function segmentsOf(words: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const word of words) {
    const last = found.at(-1) ?? [];
    if (word === '-' && last.at(-1)?.endsWith('founder')) found.push([]);
    else if (!JOINING.has(word)) last.push(word);
    else if (last.some((each) => isWholeRole(each) && !(each === 'chief' && last[0] === 'chief' && last.length > 1)))
      found.push([]);
    else if (last.length > 0 && word !== ',') last.push(word);
  }
  return found;
}

/** "owner and boss": the first is no office, but no part of the second's name either. */
const isWholeRole = (word: string): boolean => isOfficeHead(word) || BESIDE_OFFICES.has(word);
const BESIDE_OFFICES = new Set(['owner', 'co-owner', 'creator', 'inventor', 'shareholder']);

const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray, plain: string) => string | undefined])[] = [
  // Who has "the top job" leads, whatever he is called.
  [/^(?:helm|reins?|top (?:job|post|role|spot|seat|position))$/, () => 'head'],
  [/^top executive$/, () => 'head'],
  [
    /^(?:top|chief) (?:lawyer|attorney)$|^chief (?:scientist|technologist|architect|engineer|designer)$/,
    ([found]) => found,
  ],
  [/^(?:co-)?(?:chairmanship|chairpersonship)$/, () => 'chairman'],
  [/\bchief of staff\b/, () => undefined],
  [/\b(?:co-?)?founders?\b/, () => 'founder'],
  [
    /\b(?:(?:senior|executive) )*(?:vice|deputy|assistant|associate)[ -].*/,
    ([found]) => (isRanked(found) ? found : undefined),
  ],
  // "gaming CEO", "chief executive of gaming" is one of a part.
  [
    /\b(?:co-)?chief executive(?: officer)?s?\b|\b(?:co-)?ceos?\b/,
    ({ 0: found, index }, plain) => (index > 0 || plain.includes(' of ', index) ? plain : found.replace(/s$/, '')),
  ],
  [/\bchief (?:[a-z&-]+ ){1,5}officer\b/, ([found]) => found],
  [/\bchief (?:[a-z&-]+ ){0,2}(?:scientist|technologist)\b/, ([found]) => found],
  [/\b(?:c[fotim]o|ciso)\b/, ([found]) => found],
  [/\b(?:(?:non-)?executive |honorary )?(?:co-)?chair(?:man|woman|person)?\b/, ([found]) => found],
  [/\b(?:co-)?presidents?\b.*/, ([found]) => found.replace(/^(co-)?presidents/, '$1president')],
  [/\b(?:general|chief|legal) counsel\b/, ([found]) => found],
  [/\b(?:treasurer|administrator|governor)\b/, ([found]) => found],
  [/\b(?:managing|senior) partner\b/, ([found]) => found],
  [/\b(?:deputy |assistant )?(?:general|corporate|company) secretary\b|\bsecretary[- ]general\b/, ([found]) => found],
  [/\bdirector[- ]general\b|\b(?:[a-z]+ )?commissioner\b|\b(?:vice[- ])?chancellor\b/, ([found]) => found],
  [/\b(?:provost|rector|dean|comptroller)\b/, ([found]) => found],
  [/\b(?:deputy |general )?leader\b/, ([found]) => found],
  [/\b[se]?vp\b.*/, ([found]) => found],
  [/^charge(?: of (.*))?$/, ([, field]) => (field ? `head of ${field}` : 'head')],
  [/\b(?:[a-z-]+ ){0,4}director\b(?: of .*)?/, ([found]) => found],
  // No "chief strategy", whose officer is lost in a long list.
  [/\b(?:[a-z-]+ ){0,3}(?:chief|boss|head)\b(?: of .*|$)/, ([found]) => found],
];

const isRanked = (title: string) => /president|chair|counsel|director|governor|head|chief|ceo|treasurer/.test(title);

function titleIn(segment: readonly string[]): string | undefined {
  const plain = segment
    .filter((word) => !isModifier(word))
    .join(' ')
    .replace(/[.,]/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/^-/, '')
    .replace(/\b(ex|then)-/g, '')
    .replace(/-(?:designate|elect)\b/g, '')
    .replace(/^(?:group|global) (?=c|man)/, '')
    .trim();
  for (const [form, title] of FORMS) {
    const found = form.exec(plain);
    if (found) return title(found, plain);
  }
  return undefined;
}

const CHIEF = /^(?:co-)?chief executive(?: officer)?$|^(?:co-)?ceo$/;
/** "Apple chief Tim Cook", "Ryanair's boss", "the head of Porsche": of a company its chief executive. */
const LEADING = new Set(['chief', 'boss', 'head']);

export const isChiefExecutive = (title: string): boolean => CHIEF.test(title);
export const isLeading = (title: string): boolean => LEADING.has(title);
