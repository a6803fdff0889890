import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { isPerson } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import type { Acting } from './acting-for.js';
import { isAdvocate, LAWYERS } from './advocate.js';
import { allMeant } from './counsel-noun.js';
import words from './counsel-words.json' with { type: 'json' };
import type { CourtScene } from './court-scene.js';

const STATED: Standing = { stance: 'stated' };
const TEAMS = new Set(words.teams);
const LEGAL = new Set(words.legal);
const SPEECHES = new Set(['statement', 'argument', 'summation', 'remark', 'speech', 'submission']);
const FIRST_OR_LAST = new Set(['opening', 'closing', 'oral']);
const THROUGH = new Set(['through', 'via']);

/** Lawyers whom a text meets at work: in the team, with the opening statement, as the one through whom a client speaks. */
export const counselMet = (scene: CourtScene): readonly Acting[] => [
  ...scene.verbs('include').flatMap(({ subjects, objects }) => inTeam(scene, subjects, objects)),
  ...scene.lemmas(SPEECHES).flatMap((noun) => speaking(scene, noun)),
  ...scene.words(THROUGH).flatMap((word) => through(scene, word)),
  ...scene.verbs('file|bring|lodge').flatMap(({ clause, subjects }) => {
    const firms = scene.all(subjects).filter((actor) => !isPerson(actor) && isAdvocate(scene, actor));
    const clients = [...clause.objectsNear('for'), ...clause.objects.flatMap((suit) => suit.objectsOf('for'))];
    return firms.length > 0 && clause.voice === 'active'
      ? actingOf(scene, { lawyers: firms, clients, at: clause.verb })
      : [];
  }),
];

/** "Oracle's legal team includes Ben Lee" */
function inTeam(scene: CourtScene, subjects: readonly NounPhrase[], objects: readonly NounPhrase[]): readonly Acting[] {
  const team = subjects.find(
    ({ head }) => TEAMS.has(head.lower) && head.children('amod', 'compound').some(({ lower }) => LEGAL.has(lower)),
  );
  const clients = team ? [...team.possessors, ...team.objectsOf('for')] : [];
  return team ? actingOf(scene, { lawyers: scene.all(objects).filter(isPerson), clients, at: team.head }) : [];
}

/** "In his opening statement for Oracle, Ben Lee called it a shakedown" */
function speaking(scene: CourtScene, noun: Token): readonly Acting[] {
  const isOfCourt = noun.children('amod', 'compound').some(({ lower }) => FIRST_OR_LAST.has(lower));
  const clause = isOfCourt && noun.head.lower === 'in' ? scene.clauseAt(noun.head.head) : undefined;
  const lawyers = clause ? scene.all(clause.subjects).filter(isPerson) : [];
  return actingOf(scene, { lawyers, clients: new NounPhrase(noun).objectsOf('for'), at: noun });
}

/** "Hwang, through lawyer Barry Berke, denied the charges" */
function through(scene: CourtScene, word: Token): readonly Acting[] {
  const [name] = word.children('pobj');
  const person = name && scene.at(name);
  const isLawyer = scene.titled.some(
    ({ person: titled, title }) =>
      titled === person && title.some(({ lemma, head }) => LAWYERS.has(lemma.toLowerCase()) && head === name),
  );
  // The parser may hang it on the comma.
  const over = word.head.pos === 'PUNCT' ? word.head.head : word.head;
  const clause = isLawyer ? scene.clauseAt(over) : undefined;
  const at = isLawyer && scene.at(over) ? [new NounPhrase(over)] : [];
  return isPerson(person)
    ? actingOf(scene, { lawyers: [person], clients: [...(clause?.subjects ?? []), ...at], at: word })
    : [];
}

interface Met {
  readonly lawyers: readonly Actor[];
  readonly clients: readonly NounPhrase[];
  readonly at: Token;
}

function actingOf(scene: CourtScene, { lawyers, clients, at }: Met): readonly Acting[] {
  const named = allMeant(scene, clients).filter(({ kinds }) => !kinds.includes('Court') && !kinds.includes('Place'));
  const others = named.filter((actor) => !lawyers.includes(actor));
  const evidence = scene.cover(at, ...clients.flatMap(({ head }) => scene.tokensAt(head)));
  return lawyers.length > 0 && others.length > 0 ? [{ lawyers, clients: others, standing: STATED, evidence }] : [];
}
