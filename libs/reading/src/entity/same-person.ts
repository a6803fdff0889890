import { isGivenName } from './first-name.js';
import { isPlaceName, knownByName } from './gazetteer.js';
import { add } from './kind-vote.js';
import { type Group, indexed, mainKind, merged } from './name-group.js';
import { hasLegalForm } from './name-text.js';

/** "Matze" is John Matze if one person of the text bears that surname; "Barbara J. Rothstein" is Barbara Rothstein. */
export function mergePersons(groups: readonly Group[]): readonly Group[] {
  const full = groups.filter((group) => mainKind(group) === 'Person' && group.core.includes(' '));
  const byLast = indexed(full, ({ core }) => [wordsOf(core).at(-1) ?? '']);
  const byFirst = indexed(full, ({ core }) => [wordsOf(core)[0] ?? '']);
  const into = new Map<Group, Group>();
  for (const group of groups) {
    const words = wordsOf(group.core);
    const all = (byLast.get(words.at(-1) ?? '') ?? []).filter(
      (other) => other !== group && !into.has(other) && isFuller(wordsOf(other.core), words),
    );
    // "Mrs Rooney" before her husband is named
    const before = all.filter(({ first }) => first < group.first);
    const bearers = before.length > 0 ? before : all;
    const [bearer] = bearers.length > 0 ? bearers : calledBy(byFirst, group);
    if (!bearer || !mayBePerson(group, groups)) continue;
    const isOne = bearers.every(({ core }) => wordsOf(core).join(' ') === wordsOf(bearer.core).join(' '));
    if (isOne) into.set(group, bearer);
    else add(group.votes, { Person: SURELY_PERSON });
  }
  return merged(groups, into, { Person: SURELY_PERSON });
}

/** "Tom built this team" of Tom Aldous, named before, if he is the only Tom. */
function calledBy(byFirst: ReadonlyMap<string, readonly Group[]>, group: Group): readonly Group[] {
  const { core, first } = group;
  const called = isGivenName(core) && mainKind(group) === 'Person' ? (byFirst.get(core) ?? []) : [];
  return called.length === 1 ? called.filter((person) => person.first < first) : [];
}

const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** For comparing: "Van den Brink" is Dolf van den Brink, and Kennedy is Robert F. Kennedy Jr. */
function wordsOf(core: string): readonly string[] {
  const words = core.replace(/,/g, '').split(' ');
  const own = words.length > 1 && GENERATION.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return own.map((word, i) => (i === 0 && PARTICLES.has(word) ? word.toLowerCase() : word));
}

const PARTICLES = new Set(['Van', 'Von', 'De', 'Der', 'Den', 'Di', 'Da', 'Dos', 'Du', 'Del', 'La', 'Le', 'Ten', 'Ter']);

/** "Rothstein", "Gonzalez Rogers", "Barbara J. Rothstein" of a fuller or plainer name with the same end. */
function isFuller(full: readonly string[], words: readonly string[]): boolean {
  if (full.at(-1) !== words.at(-1) || full.length <= words.length) return false;
  return full.slice(-words.length).join(' ') === words.join(' ') || full[0] === words[0];
}

/** Against the recognizer's word, if nothing in the name speaks for a company or place; with it, if no house is called so. */
function mayBePerson({ votes, spans, core }: Group, groups: readonly Group[]): boolean {
  if (spans.some(({ text }) => hasLegalForm(text)) || knownByName(core) || isPlaceName(core)) return false;
  if ((votes.Agency ?? 0) >= SURELY_COMPANY) return false;
  if ((votes.Company ?? 0) < SURELY_COMPANY) return true;
  // "The union backed Johansson", as one backs companies
  return spans.every(({ type }) => type === 'PERSON') && !groups.some((other) => other.core.startsWith(`${core} `));
}

const SURELY_COMPANY = 3;
/** A name with a surname that goes on alone is a person's. */
const SURELY_PERSON = 3;
