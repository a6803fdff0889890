import cues from './kind-cues.json' with { type: 'json' };
import type { Document, EntityType, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isBareSubject, isIntroduced, isKnownInside, isUnheardOf } from './capital.js';
import { isCity, isCompanyName, isCountry, isDistinctName, isPlaceName } from './gazetteer.js';
import { firmRuns } from './firm-run.js';
import { fullNameRuns } from './full-name-run.js';
import { householdRuns } from './household-run.js';
import { at, isKnownWith, isParting, type Run } from './name-joint.js';
import { isBrand, isDomain } from './name-text.js';
import { seatRuns } from './seat-run.js';

const TYPES: ReadonlySet<EntityType> = new Set(['ORG', 'PERSON', 'GPE', 'LOC', 'FAC', 'PRODUCT']);
/** What the recognizer knows and nobody of ours is. */
const OTHERS: ReadonlySet<EntityType> = new Set(['NORP', 'LAW', 'LANGUAGE', 'EVENT', 'DATE', 'TIME', 'MONEY']);

/** Where names may stand, in the recognizer's order, then what it passed over; they may overlap. */
export function runsIn(document: Document): readonly Run[] {
  const sure = withoutOverlap([
    ...nicknamedRuns(document),
    ...householdRuns(document),
    ...firmRuns(document),
    ...seatRuns(document),
    ...fullNameRuns(document),
  ]);
  const isTakenUp = ({ from, to }: Run) => sure.some((other) => other.from < to && from < other.to);
  const found = flatMap([...entityRuns(document), ...properRuns(document)], (run) => split(document, run));
  return [
    ...sure,
    ...joined(
      document,
      found.filter((run) => !isTakenUp(run)),
    ),
  ];
}

const withoutOverlap = (runs: readonly Run[]): readonly Run[] =>
  runs.filter(({ from, to }, i) => !runs.slice(0, i).some((other) => other.from < to && from < other.to));

/** "Nishad Singh": a first name and a surname that the recognizer takes for two places. */
function joined(document: Document, runs: readonly Run[]): readonly Run[] {
  const byStart = new Map(runs.map((run) => [run.from, run]));
  const isOne = (run: Run | undefined): run is Run => run?.to === (run?.from ?? 0) + 1;
  const isPair = (first: Run, second: Run | undefined): second is Run => {
    if (!isOne(first) || !isOne(second) || first.type !== 'GPE' || second.type !== 'GPE') return false;
    const [one, other] = [document.token(first.from), document.token(second.from)];
    const isKnown = isPlaceName(one.text) || isCity(one.text) || isPlaceName(other.text);
    return one.label === 'compound' && one.head === other && !isKnown;
  };
  const pairs = flatMap(runs, (run) => {
    const second = byStart.get(run.to);
    const type = isPair(run, second)
      ? ('PERSON' as const)
      : isArmOf(document, run, second)
        ? ('ORG' as const)
        : undefined;
    return second && type ? [{ first: run, second, type }] : [];
  });
  const seconds = new Set(pairs.map(({ second }) => second));
  const byFirst = new Map(pairs.map((pair) => [pair.first, pair]));
  return flatMap(runs, (run): Run[] => {
    const pair = byFirst.get(run);
    if (pair) return [{ from: run.from, to: pair.second.to, type: pair.type }];
    return seconds.has(run) ? [] : [run];
  });
}

/** "Santander UK", "Stanbic Bank Uganda": a house's arm in a country, by the country's name. */
function isArmOf(document: Document, { to, type }: Run, second: Run | undefined): boolean {
  if (type !== 'ORG' || second?.to !== to + 1) return false;
  const [last, country] = [document.token(to - 1), document.token(to)];
  const isLand = isCountry(country.text) || ['UK', 'US'].includes(country.text);
  return isLand && last.label === 'compound' && last.head === country && country.label !== 'compound';
}

const entityRuns = (document: Document): readonly Run[] =>
  document.entities
    .filter(({ type, from, to }) => TYPES.has(type) || (type === 'EVENT' && isToldBefore(document.token(from), to)))
    .map(({ from, to, type }) => ({
      from: gluedFrom(document, from),
      to: gluedTo(document, to),
      type: TYPES.has(type) ? type : undefined,
    }));

/** "the video app Loopy", taken for an event: what stands before a name of one word says what it is. */
const isToldBefore = ({ index, previous, text }: Token, to: number): boolean =>
  to === index + 1 && /^\p{Lu}/u.test(text) && TELLING.has(previous?.text ?? '');
const TELLING: ReadonlySet<string> = new Set([...cues.platformNouns, ...cues.describingCompanies]);

/** "DDos-Guard" is one name, wherever the recognizer ends. */
function gluedTo(document: Document, to: number): number {
  let end = to;
  while (isGlue(document, end) && at(document, end + 1)?.pos === 'PROPN') end += 2;
  return end;
}

/** "T-Mobile US" is, wherever it begins; "pro-Trump" and "R-Texas" are words of their own. */
function gluedFrom(document: Document, from: number): number {
  let start = from;
  while (isGlue(document, start - 1) && isStart(at(document, start - 2))) start -= 2;
  return start;
}

const PARTY = new Set(['R', 'D', 'I', 'Ex', 'Non', 'Pro', 'Anti', 'Pre', 'Post']);
const isStart = (token: Token | undefined): boolean =>
  isProper(token) && token?.entity === undefined && !PARTY.has(token?.text ?? '');

/** A hyphen with no space on either side. */
const isGlue = (document: Document, index: number): boolean =>
  at(document, index)?.text === '-' &&
  at(document, index)?.spaceAfter === false &&
  at(document, index - 1)?.spaceAfter === false;

const isProper = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);

/** Runs of proper nouns that the recognizer passed over. */
function properRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  let from: number | undefined;
  for (const token of document.tokens) {
    if (isFree(token) || (from !== undefined && isJoint(document, token.index))) from ??= token.index;
    else if (from !== undefined) {
      found.push({ from, to: token.index, type: undefined });
      from = undefined;
    }
  }
  if (from !== undefined) found.push({ from, to: document.length, type: undefined });
  return found;
}

/** The tagger takes "WeWork" and "DeviantArt" for anything. */
const isFree = (token: Token): boolean =>
  mayBeName(token) && !isTaken(token) && /^(?:\p{L}|\d+\p{L}{4})/u.test(token.text);

/** Most words are in lower case, which few names are. */
const mayBeName = (token: Token): boolean =>
  token.pos === 'PROPN' ||
  isDomain(token.text) ||
  isDistinctName(token.text) ||
  (token.text !== token.lower &&
    (isBareSubject(token) ||
      isIntroduced(token) ||
      isKnownInside(token) ||
      isUnheardOf(token) ||
      (isBrand(token.text) && token.previous?.text !== '#')));

/** "Bed Bath & Beyond", "Saadeh-Jajeh" */
const isJoint = (document: Document, index: number): boolean => {
  const [before, next] = [at(document, index - 1), at(document, index + 1)];
  if (!before || !next || !isFree(before) || !isFree(next)) return false;
  if (document.token(index).tag === 'POS') return isKnownWith(document, index);
  return document.token(index).text === '&'
    ? isProper(before) && isProper(next)
    : isGlue(document, index) && isProper(next) && !PARTY.has(before.text);
};

const isUnheardOfName = ({ entity, tag, isListed, text }: Token): boolean =>
  entity?.length === 1 && tag === 'NNP' && !isListed && /^\p{Lu}\p{Ll}{3,}$/u.test(text) && !/^Sept/.test(text);

const isTaken = (token: Token): boolean => {
  const type = token.entity?.type;
  if (type === 'NORP') return !isFirm(token);
  // The recognizer takes "Voril" for a day, like "April".
  if (type === 'DATE' && isUnheardOfName(token)) return false;
  if (type !== undefined && OTHERS.has(type) && token.entity?.length === 1 && isNamesake(token)) return false;
  return type !== undefined && (TYPES.has(type) || OTHERS.has(type)) && !isBeforeAmount(token);
};

/** "Etsy", which the recognizer takes for an event. */
const isNamesake = ({ text, tag }: Token): boolean =>
  isBrand(text) || (tag === 'NNP' && (isDistinctName(text) || isCompanyName(text)));

/** What is taken for a people may be a firm: "Rivian", "Smartmatic, a voting technology firm". */
const isFirm = (token: Token): boolean =>
  token.tag === 'NNP' && (isCompanyName(token.text) || isBrand(token.text) || token.children('appos').some(isFirmNoun));
const FIRM_NOUNS = new Set(cues.describingCompanies);
const isFirmNoun = ({ lower }: Token): boolean => FIRM_NOUNS.has(lower);

const CURRENCY = /^(?:\p{Lu}{3}|\p{Lu}{1,2}\$|Rs)$/u;

/** "fined Google 150 million euros": the recognizer takes all of it for money. */
function isBeforeAmount(token: Token): boolean {
  const { entity, document } = token;
  if (entity?.type !== 'MONEY' || CURRENCY.test(token.text)) return false;
  return document
    .span(entity.from, token.index + 1)
    .tokens.every(({ pos, text }) => pos === 'PROPN' && !CURRENCY.test(text));
}

function split(document: Document, { from, to, type }: Run): readonly Run[] {
  const found: Run[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isParting({ document, from, to, type }, i)) continue;
    if (i > start) found.push({ from: start, to: i, type });
    start = i + 1;
  }
  if (start < to) found.push({ from: start, to, type });
  return found;
}

const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;

/** 'Richard "Crazy Legs" Colon': one name around what he is called. */
function nicknamedRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  if (!document.text.includes('"')) return found;
  for (let open = 1; open < document.length - 2; open++) {
    if (document.token(open).text !== '"' || !NAME_WORD.test(document.token(open - 1).text)) continue;
    const close = [open + 2, open + 3].find((index) => at(document, index)?.text === '"');
    if (close === undefined || !NAME_WORD.test(at(document, close + 1)?.text ?? '')) continue;
    if (document.token(open - 1).pos !== 'PROPN' && at(document, close + 1)?.pos !== 'PROPN') continue;
    found.push({ from: open - 1, to: close + 2, type: 'PERSON' });
    open = close + 1;
  }
  return found;
}
