import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isChiefExecutive, isLeading } from '../entity/office-title.js';
import type { Dated } from '../time/calendar.js';
import { type Office, phraseAt } from './office-noun.js';
import verbs from './office-verbs.json' with { type: 'json' };
import { isBody, isPerson, type Scene } from './scene.js';

/** Somebody goes, and the clause does not say from which office. */
interface Ending {
  readonly person: Actor;
  readonly holder: Token;
  readonly clause: Clause;
  readonly validTo: Dated;
  readonly isOverBy: boolean;
  /** What is left, if the clause names that. */
  readonly from: Actor | undefined;
}

/** Of offices told elsewhere: "Intel CEO Pat Gelsinger resigned on Monday", "... after Andrew Witty stepped down". */
export const endedOffices = (scene: Scene, known: readonly Office[]): readonly Office[] =>
  endings(scene).flatMap((ending) => {
    const own = known.filter(({ person }) => person === ending.person);
    const held = own.filter((office) => isCurrent(office) && isLeft(office, ending));
    if (own.length > 0) return nearest(scene, held, ending.holder).map((office) => over(scene, office, ending));
    return ending.from ? [] : vacated(scene, known, ending);
  });

const STEPPING = new Set(['step', 'stand']);
const ASIDE = new Set(['down', 'aside', 'back']);

const isCurrent = ({ standing, validTo }: Office) => standing.stance === 'stated' && validTo === undefined;

const isLeft = ({ body }: Office, { from }: Ending) => from === undefined || body === from;

const over = (scene: Scene, office: Office, { clause, holder, validTo, isOverBy }: Ending): Office => ({
  ...office,
  validTo,
  isOverBy,
  evidence:
    office.at.sentence === clause.verb.sentence
      ? scene.cover(clause.verb, office.at, ...scene.tokensAt(holder))
      : scene.cover(clause.verb, ...scene.tokensAt(holder)),
});

/** Those of the same sentence, else of the last one before that names any. */
function nearest(scene: Scene, offices: readonly Office[], token: Token): readonly Office[] {
  const index = scene.sentenceOf(token)?.index ?? 0;
  const placed = offices
    .map((office) => ({ office, index: scene.sentenceOf(office.at)?.index ?? 0 }))
    .filter((each) => each.index <= index);
  const last = Math.max(...placed.map((each) => each.index));
  return placed.filter((each) => each.index === last).map(({ office }) => office);
}

/** "X returned as chief executive after Y stepped down": the office that another takes in the same sentence. */
function vacated(
  scene: Scene,
  known: readonly Office[],
  { clause, holder, person, validTo, isOverBy }: Ending,
): readonly Office[] {
  // "Boeing's board ousted X and named Y chief executive"
  const isJoined = clause.conjuncts.length > 0 && clause.objects.some(({ head }) => head === holder);
  if (clause.relation !== 'adverbial' && !isJoined) return [];
  return known
    .filter(
      ({ at, isBegun, body }) =>
        (isBegun || clause.marker === 'since') &&
        at.sentence.contains(clause.verb) &&
        at.document === clause.verb.document &&
        body !== person,
    )
    .filter(({ title }) => isChiefExecutive(title) || (clause.marker === 'since' && isLeading(title)))
    .slice(0, 1)
    .map((office) => ({
      ...office,
      person,
      standing: { stance: 'stated' } as const,
      validFrom: undefined,
      validTo,
      isOverBy,
      evidence: scene.cover(clause.verb, ...scene.tokensAt(holder)),
    }));
}

/** "ousted its chief executive, Matthew Furlong": whoever is named at the office. */
function beside(scene: Scene, head: Token): Actor | undefined {
  const after = phraseAt(scene, head)?.last.next;
  const name = after?.text === ',' ? after.next : after;
  return name && scene.at(name);
}

const endings = (scene: Scene): readonly Ending[] => [
  ...scene
    .verbs(...verbs['ends for subject'])
    .flatMap(({ clause }) => endingsIn(scene, clause, clause.surfaceSubjects)),
  ...scene.verbs(...verbs['ends for object']).flatMap(({ clause }) => endingsIn(scene, clause, clause.objects)),
];

function endingsIn(scene: Scene, clause: Clause, holders: Clause['objects']): readonly Ending[] {
  const left = clause.objects.filter((object) => !holders.includes(object));
  const isNamed = clause.objectsNear('as').some(({ head }) => phraseAt(scene, head));
  const from = [
    ...(clause.lemma === 'leave' || clause.lemma === 'quit' || clause.lemma === 'exit' ? left : []),
    ...clause.objectsOf('from'),
  ];
  const bodies = scene.all(from).filter(isBody);
  if (isNamed || (from.length > 0 && bodies.length === 0)) return [];
  if (STEPPING.has(clause.lemma) && !ASIDE.has(clause.verb.next?.lower ?? '')) return [];
  return holders.flatMap(({ head }) => {
    const person = scene.at(head) ?? beside(scene, head);
    const standing = isPerson(person) ? scene.standing(clause, [person, ...bodies]) : undefined;
    const dated = scene.dateOf(clause);
    // Who "is retiring" is there yet.
    const isGoing = clause.form.isProgressive && clause.form.tense === 'present';
    const validTo = dated ?? (isGoing ? undefined : scene.calendar.today);
    if (!isPerson(person) || standing?.stance !== 'stated' || !validTo) return [];
    return [{ person, holder: head, clause, validTo, isOverBy: !dated, from: bodies[0] }];
  });
}
