import type { Token } from '@wiregraph/syntax/document';
import type { Argument, Clause } from '@wiregraph/syntax/pattern';
import { officesIn } from '../entity/title.js';
import type { Dated } from '../time/calendar.js';
import { bodyOf, FORMER, isOffice, type Office, titleText } from './office-noun.js';
import { isBody, isPerson, type Scene } from './scene.js';

/** What ends or begins an office, by whether the holder does it or has it done to him. */
const VERBS = {
  'ends for object': ['fire', 'dismiss', 'oust', 'remove', 'terminate', 'sack'],
  'ends for subject': ['step down', 'resign', 'quit', 'leave', 'retire', 'depart'],
  'begins for object': ['name', 'appoint', 'hire', 'elect', 'promote', 'install'],
  'begins for subject': ['become'],
} as const;

interface Change {
  readonly clause: Clause;
  readonly office: Omit<Office, 'evidence'>;
  readonly tokens: readonly Token[];
  readonly dated: Dated | undefined;
}

/** "Apple named X chief executive", "X resigned as chief executive of Apple on Jan 29" */
export const officeChanges = (scene: Scene): readonly Office[] => [
  ...[...changing(scene, 'begins for object'), ...changing(scene, 'begins for subject')].map((change) =>
    begun(scene, change),
  ),
  ...[...changing(scene, 'ends for object'), ...changing(scene, 'ends for subject')].flatMap(
    (change) => ended(scene, change) ?? [],
  ),
];

const begun = (scene: Scene, { clause, office, tokens, dated }: Change): Office => ({
  ...office,
  validFrom: dated,
  evidence: scene.cover(clause.verb, ...tokens),
});

/** Who will leave is in office now; who left without a day has no claim. */
function ended(scene: Scene, { clause, office, tokens, dated }: Change): Office | undefined {
  const evidence = scene.cover(clause.verb, ...tokens);
  if (office.standing.stance === 'expected') return { ...office, standing: { stance: 'stated' }, evidence };
  return dated && { ...office, validTo: dated, evidence };
}

const changing = (scene: Scene, how: keyof typeof VERBS): readonly Change[] =>
  scene.verbs(...VERBS[how]).flatMap(({ clause }) => {
    // "X on Friday named Y as chief executive" may be parsed as if X were named Y.
    const named = clause.attributes.filter(({ head }) => isPerson(scene.at(head)));
    const nouns = [...named, ...(how.endsWith('object') ? clause.objects : clause.surfaceSubjects)];
    const holder = nouns.find(({ head }) => isPerson(scene.at(head)));
    const role = roleIn(clause);
    const person = holder && scene.at(holder.head);
    if (!role || !isPerson(person) || FORMER.test(role.core.text)) return [];
    const body =
      bodyOf(scene, role) ??
      clause.subjects.map((noun) => scene.all([noun]).find(isBody) ?? bodyOf(scene, noun)).find(isBody);
    const standing = body && scene.standing(clause, [person, body]);
    if (!standing || standing.stance === 'denied') return [];
    const tokens = [...(holder ? [holder.head] : []), ...role.phrase.tokens];
    const dated = scene.dateOf(clause);
    return officesIn(titleText(scene, role)).map((title) => ({
      clause,
      tokens,
      dated,
      office: { person, body, title, standing },
    }));
  });

const roleIn = (clause: Clause): Argument | undefined =>
  [...clause.attributes, ...clause.obliquesNear('as').flatMap(({ objects }) => objects), ...clause.objects].find(
    ({ head }) => isOffice(head),
  );
