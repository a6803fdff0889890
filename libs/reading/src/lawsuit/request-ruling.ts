import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import type { Case } from './case-book.js';
import { partiesOf } from './case-draft.js';
import type { Finding } from './finding.js';
import { matterOf } from './matter.js';
import type { Ruling } from './ruling.js';
import { behind } from './suit-fact.js';

/** What became of requests, suits and earlier rulings: "denied X's motion", "dismissed the lawsuit", "upheld the verdict". */
export const requestRulings = (scene: CourtScene): readonly Finding[] =>
  scene.rulings.flatMap((ruling) => findingOf(scene, ruling) ?? []);

function findingOf(scene: CourtScene, ruling: Ruling): Finding | undefined {
  const { verb, clause, matter, bench } = ruling;
  const sentence = scene.sentenceOf(verb);
  const suit = sentence && scene.cases.about(sentence);
  if (!bench || !suit || !matter) return undefined;
  const against = loserOf(scene, ruling, suit);
  return {
    bench: { actor: bench, inferred: ruling.isBenchInferred },
    suit,
    against,
    inFavourOf: winnerOf(scene, ruling, suit),
    outcome: ruling.outcome,
    ...matterOf(scene, ruling),
    on: clause && scene.dateOf(clause),
    evidence: scene.cover(verb, ...(matter.pos === 'VERB' ? [matter] : new NounPhrase(matter).core.tokens)),
  };
}

/** Whose request is refused, or who fights one that is granted; of a dismissed case the plaintiff. */
function loserOf(scene: CourtScene, ruling: Ruling, suit: Case): Actor | undefined {
  const plaintiffs = suit.plaintiffs.map(({ actor }) => actor);
  const defendants = suit.defendants.map(({ actor }) => actor);
  const asking = askingOf(scene, ruling, suit);
  if (ruling.outcome === 'dismissed') return plaintiffs[0];
  if (ruling.outcome === 'denied') return asking ?? deniedTo(ruling, suit);
  if (ruling.outcome === 'affirmed') return sideAt(scene, ruling, 'against');
  if (ruling.outcome === 'reversed') return sideAt(scene, ruling, 'for');
  if (ruling.outcome !== 'granted') return undefined;
  if (asking) return plaintiffs.includes(asking) ? defendants[0] : plaintiffs[0];
  return isInjunction(ruling) ? defendants[0] : undefined;
}

/** Who asked for what is granted; whom a ruling is for that stays, or against that goes. */
function winnerOf(scene: CourtScene, ruling: Ruling, suit: Case): Actor | undefined {
  if (ruling.outcome === 'granted') return askingOf(scene, ruling, suit);
  if (ruling.outcome === 'affirmed') return sideAt(scene, ruling, 'for');
  return ruling.outcome === 'reversed' ? sideAt(scene, ruling, 'against') : undefined;
}

function askingOf(scene: CourtScene, { matter }: Ruling, suit: Case): Actor | undefined {
  const noun = matter && new NounPhrase(matter);
  const by = noun?.objectsOf('by', 'from') ?? [];
  return noun && scene.all([...noun.possessors, ...by]).find((actor) => partiesOf(suit).includes(actor));
}

/** "a ruling against Apple", "a verdict in favor of Oracle" */
function sideAt(scene: CourtScene, { matter }: Ruling, side: 'for' | 'against'): Actor | undefined {
  const sentence = matter && scene.sentenceOf(matter);
  const suit = sentence && scene.cases.about(sentence);
  if (!suit) return undefined;
  const favor = behind(matter, 'in').filter(({ head }) => /^favou?r$/.test(head.lower));
  const won = [...behind(matter, 'for'), ...favor.flatMap(({ head }) => behind(head, 'of'))];
  const nouns = side === 'against' ? behind(matter, 'against') : won;
  return scene.all(nouns).find((actor) => partiesOf(suit).includes(actor));
}

/** Who asked where nobody is named: for an order the plaintiff, for an end of the case the defendant. */
function deniedTo(ruling: Ruling, { plaintiffs, defendants }: Case): Actor | undefined {
  if (isInjunction(ruling) || ruling.matter?.pos === 'VERB') return plaintiffs[0]?.actor;
  const isOfSuit = ['lawsuit', 'suit', 'complaint', 'case', 'claim'].includes(ruling.matter?.lemma.toLowerCase() ?? '');
  return isOfSuit ? defendants[0]?.actor : undefined;
}

const isInjunction = ({ matter }: Ruling) => matter?.lemma.toLowerCase() === 'injunction';
