import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { ActorMention } from '../entity/cast.js';
import { isTitleWord } from '../entity/name-text.js';
import { isChiefExecutive, officesIn } from '../entity/title.js';
import type { Dated } from '../time/calendar.js';
import type { Standing } from './standing.js';
import { bareTitles } from './bare-title.js';
import { ENDED } from './ended.js';
import { FORMER, isBodyName, type Office, OFFICE_NOUNS, titleText } from './office-noun.js';
import { officeChanges } from './office-change.js';
import { rolesOf } from './role-noun.js';
import { isBody, isPerson, type Scene } from './scene.js';

const STATED: Standing = { stance: 'stated' };
const OFFICES = { nouns: OFFICE_NOUNS, prepositions: ['of', 'at', 'for'] };

/** Who holds which office, in the ways that a text says so. */
export function officesOf(scene: Scene): readonly Office[] {
  const known = offices.get(scene);
  if (known) return known;
  const found = allOffices(scene).filter(
    ({ person, body }) => isBodyName(body.name) && lastWord(body.name) !== lastWord(person.name),
  );
  const made = found.filter((office) => !isToldBetter(office, found));
  offices.set(scene, made);
  return made;
}

/** Two rules ask. */
const offices = new WeakMap<Scene, readonly Office[]>();

/** "former" with no day, where another word tells the day; an office that is only inferred, where one is told. */
const isToldBetter = (office: Office, all: readonly Office[]): boolean =>
  (office.inferred ?? office.isOverBy ?? false) &&
  all.some(
    ({ person, body, title, validTo, inferred, isOverBy }) =>
      person === office.person &&
      isChiefExecutive(title) === isChiefExecutive(office.title) &&
      (office.inferred ? !inferred : body === office.body && validTo !== undefined && !isOverBy),
  );

const lastWord = (name: string) => name.split(' ').at(-1);

const allOffices = (scene: Scene): readonly Office[] => [
  ...beforeNames(scene),
  ...besideNames(scene),
  ...afterNames(scene),
  ...leaders(scene),
  ...officeChanges(scene),
  ...bareTitles(scene),
];

/** "Parler Chief Executive Officer John Matze", "Parler's chief executive, John Matze": the first on tokens alone. */
const beforeNames = (scene: Scene): readonly Office[] =>
  scene.titled
    .filter(({ isJudge }) => !isJudge)
    .flatMap(({ person, mention, title, before }) => {
      const text = title.map((token) => token.text).join(' ');
      const owner = before?.tag === 'POS' ? before.previous : before;
      const body = owner && scene.at(owner);
      if (!owner || !isBody(body)) return [];
      const over = overBy(scene, `${wordsBefore(scene, owner)} ${text}`);
      const evidence = scene.cover(...scene.tokensAt(owner), ...mention.document.span(mention.from, mention.to).tokens);
      return over ? officesIn(text).map((title) => ({ person, body, title, standing: STATED, ...over, evidence })) : [];
    });

/** "former Parler Chief Executive John Matze" */
function wordsBefore(scene: Scene, owner: Token): string {
  const first = scene.tokensAt(owner)[0] ?? owner;
  return `${first.previous?.previous?.text ?? ''} ${first.previous?.text ?? ''}`;
}

/** Until when an office with such words is held at most; undefined where it is not held, or nobody knows the story's day. */
function overBy(scene: Scene, words: string): Pick<Office, 'validTo' | 'isOverBy'> | undefined {
  if (!FORMER.test(words)) return {};
  const { today } = scene.calendar;
  return ENDED.test(words) && today ? { validTo: today, isOverBy: true } : undefined;
}

/** "Jeffrey Wernick, Parler's chief operating officer", "Tim Cook is chief executive of Apple", "Apple's chief, Tim Cook" */
const besideNames = (scene: Scene): readonly Office[] =>
  rolesOf(scene, OFFICES).flatMap(({ noun, holder, of, standing, isPast, evidence }) => {
    const phrase = new NounPhrase(noun);
    if (!isPerson(holder) || !isBody(of)) return [];
    const validTo = isPast ? endOf(scene, noun) : undefined;
    const over = validTo ? { validTo } : overBy(scene, phrase.core.text);
    if (!over || (isPast && !over.validTo)) return [];
    const office = { person: holder, body: of, standing, ...over, evidence };
    return officesIn(titleText(scene, phrase)).map((title) => ({ ...office, title }));
  });

const TERM = /\b(?:until|till|through|to)\s+(?:[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s+)?)?((?:19|20)\d\d)\b/;

/** The last year of an office: "served as ... from 2001 to 2005". */
function endOf(scene: Scene, noun: Token): Dated | undefined {
  const { text, start } = noun.sentence;
  const at = noun.start - start;
  const year = (TERM.exec(text.slice(at)) ?? TERM.exec(text.slice(0, at)))?.[1];
  return year === undefined ? undefined : scene.calendar.resolve({ start: 0, end: 0, year: Number(year) });
}

const LEADING = 'lead|head|run|manage|helm|chair';

/** "Larkfield is led by chief executive Mary Holt": the body is what is led. */
const leaders = (scene: Scene): readonly Office[] =>
  scene.verbs(LEADING).flatMap(({ clause, objects }) => {
    const bodies = scene.all(objects).filter(isBody);
    if (clause.voice !== 'passive' || clause.form.tense === 'past') return [];
    return scene.titled
      .filter(({ mention, isFormer }) => !isFormer && isIn(clause, mention))
      .flatMap(({ person, mention, title }) =>
        bodies.flatMap((body) => {
          const standing = scene.standing(clause, [person, body]);
          const tokens = [clause.verb, ...objects.flatMap(({ core }) => core.tokens)];
          const evidence = scene.cover(...tokens, ...mention.document.span(mention.from, mention.to).tokens);
          const text = title.map((word) => word.text).join(' ');
          return standing && !FORMER.test(text)
            ? officesIn(text).map((office) => ({ person, body, title: office, standing, evidence }))
            : [];
        }),
      );
  });

const isIn = ({ subjects }: Clause, { document, from, to }: ActorMention): boolean =>
  subjects.some(({ head }) => head.document === document && head.index >= from && head.index < to);

/** "..., said Mary Barra, chief executive of General Motors": by the words, where the tree goes wrong. */
const afterNames = (scene: Scene): readonly Office[] =>
  scene.cast.mentions
    .filter(({ actor, how }) => isPerson(actor) && how !== 'pronoun')
    .flatMap((mention) => afterName(scene, mention));

function afterName(scene: Scene, { actor: person, document, from, to }: ActorMention): readonly Office[] {
  const comma = to < document.length ? document.token(to) : undefined;
  const title = comma?.text === ',' ? titleFrom(afterArticle(comma)) : [];
  const preposition = title.at(-1)?.next;
  const name = preposition && ['of', 'at'].includes(preposition.lower) ? afterArticle(preposition) : undefined;
  const body = name && scene.mentionAt(name);
  const text = title.map((word) => word.text).join(' ');
  const over = overBy(scene, text);
  if (!body || !isBody(body.actor) || !over) return [];
  const evidence = scene.cover(document.token(from), ...title, document.token(body.to - 1));
  const office = { person, body: body.actor, standing: STATED, ...over, evidence };
  return officesIn(text).map((title) => ({ ...office, title }));
}

/** Words of titles in a row, joined by "and". */
function titleFrom(first: Token | undefined): readonly Token[] {
  const found: Token[] = [];
  for (let token = first; token; token = token.next) {
    if (!isTitleWord(token.lower) && !(token.lower === 'and' && found.length > 0)) break;
    found.push(token);
  }
  return found;
}

const afterArticle = ({ next }: Token): Token | undefined => (next?.pos === 'DET' ? next.next : next);
