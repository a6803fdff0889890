import type { Document, Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import { employments } from '../claim/employment.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, isPerson, pairs, type Scene } from '../claim/scene.js';
import { staffNamed } from '../claim/staff-named.js';
import staff from '../claim/staff.json' with { type: 'json' };

const STAFF = {
  nouns: new Set(staff.nouns.flatMap((noun) => [noun, `${noun}s`])),
  prepositions: ['of', 'at', 'for', 'with'],
};
/** A lawyer "for" a company has it as his client. */
const LAWYERS = { nouns: new Set(staff.lawyers), prepositions: ['at', 'with'] };

/** An "Apple analyst" watches Apple; one of Wedbush Securities is employed there. */
const WATCHING = new Set(staff.watching);
const BROKERS = new Set(staff.brokers);

function isWatcher(scene: Scene, { noun, of, isBefore }: Role): boolean {
  if (
    !isBefore ||
    !WATCHING.has(noun.lemma.toLowerCase()) ||
    BROKERS.has(of.name.split(' ').at(-1)?.toLowerCase() ?? '')
  )
    return false;
  // Whom a story on another company names once is the analyst's house.
  const main = mainCompany(scene);
  const mentions = scene.cast.mentions.filter(({ actor, how }) => actor === of && how !== 'pronoun').length;
  return main === undefined || main === of || mentions > 1;
}

export const employedBy = claimRule({
  predicate: 'EMPLOYED_BY',
  examples: [
    { says: 'Mary Holt works for Google.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    {
      says: 'Mary Holt, an analyst at Goldman Sachs, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Apple spokeswoman Mary Holt declined to comment.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple']] },
    {
      says: 'The ruling is narrow, said Mary Holt of Goldman Sachs.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Alex Spiro of Quinn Emanuel said so.', claims: [['Alex Spiro', 'EMPLOYED_BY', 'Quinn Emanuel']] },
    { says: 'Mary Holt of Texas said so.', claims: [] },
    { says: 'Mary Holt, an executive at Apple, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple']] },
    { says: 'Mary Holt, the chief executive of Apple, said so.', claims: [] },
    { says: 'Apple analyst Mary Holt said so.', claims: [] },
    {
      says: 'Apple rose. Apple sold more phones, Larkfield Group analyst Mary Holt said. Apple declined to comment.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Larkfield Group']],
    },
    {
      says: 'Mary Holt, who follows Apple at Goldman Sachs, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    {
      says: 'Analyst Mary Holt at Goldman Sachs said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Mary Holt met Peter Lowe at Goldman Sachs.', claims: [] },
    { says: 'Mary Holt, who works at a Starbucks cafe, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Starbucks']] },
    {
      says: 'Mary Holt, who joined Microsoft from Google in 2019, said so.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Microsoft'],
        ['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2019' }],
      ],
    },
    {
      says: 'Mary Holt left Google to run Larkfield Systems Inc.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
    },
    { says: 'Mary Holt left Google to have lunch.', claims: [] },
    { says: 'Mary Holt worked for Google.', claims: [] },
    {
      says: 'Mary Holt, who worked at Google for two years, testified.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Google fired Mary Holt and Peter Lowe.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }],
        ['Peter Lowe', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }],
      ],
    },
    {
      says: 'Mary Holt and Peter Lowe, engineers at Google, were fired.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Google'],
        ['Peter Lowe', 'EMPLOYED_BY', 'Google'],
      ],
    },
    { says: 'Mary Holt met Peter Lowe, and engineers at Google were fired.', claims: [] },
    {
      says: 'Apple hired Mary Holt from Google in 2018.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Apple', { validFrom: '2018' }],
        ['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2018' }],
      ],
    },
    {
      says: 'Apple said it would cut jobs. "We are sorry," spokeswoman Mary Holt said.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple', { inferred: true }]],
    },
    { says: 'The Federal Trade Commission sued Apple. "We are sure," spokeswoman Mary Holt said.', claims: [] },
    {
      says: 'The case is strong, said Mary Holt from Goldman Sachs.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Mary Holt bought shares from Goldman Sachs, she said.', claims: [] },
    {
      says: 'Former Apple engineer Mary Holt said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt joined Google in 2011.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validFrom: '2011' }]],
    },
    { says: 'Mary Holt joined Google in a suit against Apple.', claims: [] },
    {
      says: 'Google dismissed Mary Holt in May 2017.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2017-05' }]],
    },
    { says: 'Mary Holt, a partner at Cooley LLP, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Cooley']] },
    { says: 'Mary Holt, a lawyer for Google, said so.', claims: [] },
    {
      says: 'Wedbush Securities analyst Mary Holt said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Wedbush Securities']],
    },
    { says: 'A spokesman for Google, Mary Holt, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    { says: 'Facebook suspended Mary Holt on Friday.', claims: [] },
    { says: 'Mary Holt wants to work for Google.', claims: [] },
    { says: 'Mary Holt wrote to an analyst at Goldman Sachs.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene),
    ...byOf(scene),
    ...employments(scene),
    ...besideEmployer(scene),
    ...staffNamed(scene),
    ...[
      ...rolesOf(scene, STAFF),
      ...rolesOf(scene, LAWYERS).filter(({ isBefore, noun }) => !isBefore && noun.next?.pos === 'ADP'),
    ]
      .filter(({ holder, of, isPast, isFormer }) => isPerson(holder) && isBody(of) && (!isPast || isFormer))
      .filter((role) => !isWatcher(scene, role) && role.noun.previous?.lower !== 'chief')
      .map(({ holder, of, standing, isFormer, evidence }) => ({
        subject: holder,
        object: of,
        standing,
        validTo: isFormer ? scene.calendar.today : undefined,
        evidence: [evidence],
      })),
  ],
});

/** "a spokesman for Google, Peter Lowe, said": the name may be taken for one of the employer. */
const besideEmployer = (scene: Scene): readonly Draft[] =>
  scene.words(STAFF.nouns).flatMap((noun) => {
    const employer = STAFF.prepositions.includes(noun.next?.lower ?? '')
      ? mentionFrom(scene, noun.next?.next)
      : undefined;
    const comma = employer && after(employer);
    const name = comma?.text === ',' ? mentionFrom(scene, comma.next) : undefined;
    if (!employer || !name || !isBody(employer.actor) || !isPerson(name.actor) || !isSetIn(noun, name)) return [];
    const evidence = scene.cover(noun, ...name.document.span(name.from, name.to).tokens);
    return [{ subject: name.actor, object: employer.actor, standing: { stance: 'stated' }, evidence: [evidence] }];
  });

/** Whoever is named before has the better right to an office between commas. */
const isSetIn = (noun: Token, name: ActorMention): boolean =>
  noun.previous?.pos === 'DET' &&
  noun.previous.previous?.text !== ',' &&
  [',', 'said'].includes(after(name)?.lower ?? '');

function mentionFrom(scene: Scene, first: Token | undefined): ActorMention | undefined {
  const mention = first && scene.mentionAt(first);
  return mention && mention.from === first.index && mention.how !== 'pronoun' ? mention : undefined;
}

const after = ({ document, to }: ActorMention): Token | undefined =>
  to < document.length ? document.token(to) : undefined;

const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs('work for', 'work at', 'work in', 'follow|cover|track|teach at', 'employ').flatMap((match) => {
    const { clause, subjects } = match;
    // "works at a Starbucks cafe"
    const objects = match.objects.flatMap((noun) => [noun, ...(scene.who(noun) ? [] : noun.compounds)]);
    const isOver = clause.form.tense === 'past' || clause.form.isPerfect;
    const [people, bodies] = clause.lemma === 'employ' ? [objects, subjects] : [subjects, objects];
    if (isOver || clause.form.tense === undefined) return [];
    return pairs(scene.all(people).filter(isPerson), scene.all(bodies).filter(isBody)).flatMap(([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      if (!standing || standing.stance === 'expected') return [];
      return [{ subject, object, standing, evidence: [scene.evidence(clause, [...people, ...bodies])] }];
    });
  });

const WORKPLACE = new Set(['of', 'at']);

/** "analyst Kathleen Ellis" */
const isStaff = (document: Document, from: number): boolean =>
  from > 0 && STAFF.nouns.has(document.token(from - 1).lower);

/** "Kathleen Ellis of Harbour Lane", "Matthew Ingram of the Globe and Mail", "analyst Kathleen Ellis at Harbour Lane" */
const byOf = (scene: Scene): readonly Draft[] =>
  scene.cast.mentions.flatMap((person) => {
    const { actor: subject, how, document, from } = person;
    const house = how === 'name' && isPerson(subject) ? houseAfter(scene, person) : undefined;
    if (!house || !isFirm(house.actor) || isPartOfMore(house)) return [];
    if (!document.token(from).sentence.contains(document.token(house.to - 1))) return [];
    const evidence = scene.cover(document.token(from), ...document.span(from, house.to).tokens);
    return [{ subject, object: house.actor, standing: { stance: 'stated' }, evidence: [evidence] }];
  });

function houseAfter(scene: Scene, { document, from, to }: ActorMention): ActorMention | undefined {
  const preposition = to + 1 < document.length ? document.token(to) : undefined;
  const isPlaceOfWork = preposition && WORKPLACE.has(preposition.lower);
  if (!isPlaceOfWork || (preposition.lower === 'at' && !isStaff(document, from))) return undefined;
  const house = namedFrom(scene, preposition.next) ?? namedFrom(scene, articleAfter(preposition)?.next);
  return house?.how === 'name' ? house : undefined;
}

const articleAfter = ({ next }: Token): Token | undefined => (next?.lower === 'the' ? next : undefined);

function namedFrom(scene: Scene, first: Token | undefined): ActorMention | undefined {
  const mention = first && scene.mentionAt(first);
  return mention?.from === first?.index ? mention : undefined;
}

/** "of Apple's board", "of Apple fame" */
const isPartOfMore = (name: ActorMention): boolean => after(name)?.tag === 'POS' || after(name)?.pos === 'NOUN';

/** No party employs its members. */
const isFirm = ({ kinds, name }: Actor) =>
  kinds.includes('Company') || (kinds.includes('Organization') && !name.endsWith('Party'));
