import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Sentence } from '../story/story.js';
import type { SuitFact } from './suit-fact.js';
import { clientsOf, partiesIn } from './suit-party.js';
import { toldFact } from './told-fact.js';
import words from './suit-words.json' with { type: 'json' };

const FILING = new Set(words.filing);
const PAPERS = new Set(['lawsuit', 'suit', 'complaint', 'petition', 'filing']);

/** "Miller filed her complaint in federal court on Monday. It names Oracle and its founder.": whose suit names them. */
export const namedInIt = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses.filter(isNaming).flatMap((clause) => {
    const before = scene.story.sentences[sentence.index - 1];
    const filed = before?.clauses.find(
      ({ lemma, objects }) => FILING.has(lemma) && objects.some(({ head }) => isPaper(head)),
    );
    if (!filed) return [];
    const plaintiffs = partiesIn(scene, clientsOf(filed.subjects), filed).map(({ actor }) => actor);
    const defendants = scene.all(clause.objects);
    return toldFact(scene, { sentence, clause, plaintiffs, defendants });
  });

/** "The suit accuses Oracle of fraud. It was brought by Miller." */
export const broughtIt = (scene: Scene, sentence: Sentence, named: readonly SuitFact[]): readonly SuitFact[] =>
  sentence.clauses.filter(isBringing).flatMap((clause) => {
    const told = named.filter((fact) => fact.sentence.index === sentence.index - 1);
    const isOpen = told.length === 1 && told[0]?.plaintiffs.length === 0;
    const plaintiffs = isOpen ? partiesIn(scene, clause.subjects, clause).map(({ actor }) => actor) : [];
    return toldFact(scene, { sentence, clause, plaintiffs, defendants: told[0]?.defendants ?? [] });
  });

const isBringing = ({ lemma, voice, surfaceSubjects }: Clause): boolean =>
  FILING.has(lemma) && voice === 'passive' && surfaceSubjects.some(({ head }) => head.lower === 'it');

const isNaming = ({ lemma, voice, subjects, objects }: Clause): boolean =>
  (lemma === 'name' || lemma === 'accuse') &&
  voice === 'active' &&
  objects.length > 0 &&
  subjects.some(({ head }) => head.lower === 'it' || (isPaper(head) && isMeant(head)));

const isMeant = (noun: Token): boolean => noun.children('det', 'poss').some(({ lower }) => lower !== 'a');

const isPaper = ({ lemma }: Token): boolean => PAPERS.has(lemma.toLowerCase());
