import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { foundedByStory } from './founded-meant.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import { listedFrom } from './people-listed.js';
import { listUpTo } from './set-beside.js';

const MOST_WORDS = 7;

/** "co-founded" in its three parts, which trees take for anything: who did by the words around it. */
export const coFounded = (scene: Scene): readonly Draft[] =>
  scene
    .words(FOUNDED)
    .filter(({ previous }) => previous?.text === '-' && previous.previous?.lower === 'co')
    .flatMap((verb) => draftsAt(scene, verb));

const FOUNDED = new Set(['founded']);

function draftsAt(scene: Scene, verb: Token): readonly Draft[] {
  const first = verb.previous?.previous;
  if (!first) return [];
  const by = byAfter(verb);
  const isPassive = by !== undefined;
  const named = isPassive ? subjectBefore(scene, first) : objectAfter(scene, verb);
  const founded = named ?? antecedentBefore(scene, first);
  const meant = founded || isPassive ? undefined : meantAfter(scene, verb);
  const founders = isPassive
    ? listedFrom(scene, by.next)
    : [...subjectsBefore(scene, first), ...listedFrom(scene, withAfter(verb)?.next)];
  const bodies = [founded?.actor ?? meant].filter(isBody);
  const standing = { stance: 'stated' } as const;
  const tokens = founded ? founded.document.span(founded.from, founded.to).tokens : [];
  return pairs(founders.map((founder) => founder?.actor).filter(isPerson), bodies).map(([subject, object]) => ({
    subject,
    object,
    standing,
    evidence: [scene.cover(first, verb, ...tokens.filter(({ sentence }) => sentence.contains(verb)))],
  }));
}

/** The next name: "co-founded the online pet store Chewy". */
function objectAfter(scene: Scene, verb: Token): ActorMention | undefined {
  for (let at = verb.next, step = 0; at && step < MOST_WORDS && verb.sentence.contains(at); at = at.next, step++) {
    const mention = scene.mentionAt(at);
    if (mention && isBody(mention.actor)) return mention;
    if (at.pos === 'PUNCT' || at.pos === 'ADP' || at.pos === 'VERB' || at.pos === 'CCONJ') return undefined;
  }
  return undefined;
}

/** "co-founded the database giant with" */
function meantAfter(scene: Scene, { next }: Token): Actor | undefined {
  const noun = next?.lower === 'the' && next.label === 'det' ? next.head : undefined;
  return noun && foundedByStory(scene, noun);
}

/** "Square Inc, which he co-founded" */
function antecedentBefore(scene: Scene, first: Token): ActorMention | undefined {
  for (
    let at = first.previous, step = 0;
    at && step < MOST_WORDS && first.sentence.contains(at);
    at = at.previous, step++
  ) {
    if (at.lower !== 'which' && at.lower !== 'that') continue;
    const before = at.previous?.text === ',' ? at.previous.previous : at.previous;
    return before && scene.mentionAt(before);
  }
  return undefined;
}

/** Who does it: the name or pronoun before it, past "who" and "also"; the subject of the clause it is joined to. */
function subjectBefore(scene: Scene, first: Token): ActorMention | undefined {
  let at = first.previous;
  for (let step = 0; at && step < MOST_WORDS && first.sentence.contains(at); at = at.previous, step++) {
    const mention = scene.mentionAt(at);
    if (mention) return mention;
    if (!['PUNCT', 'ADV', 'AUX', 'PRON'].includes(at.pos)) break;
  }
  const clause = scene.clauseAt(first);
  const subject = clause?.surfaceSubjects[0];
  return subject && scene.mentionAt(subject.head);
}

/** "A and B co-founded it" */
function subjectsBefore(scene: Scene, first: Token): readonly (ActorMention | undefined)[] {
  const last = subjectBefore(scene, first);
  return last && last.to === first.index && last.how !== 'pronoun' ? listUpTo(scene, last) : [last];
}

/** "co-founded by", "co-founded in 1987 by" */
function byAfter({ next, sentence }: Token): Token | undefined {
  if (next?.lower === 'by') return next;
  const by = next?.lower === 'in' ? next.next?.next : undefined;
  return by?.lower === 'by' && sentence.contains(by) ? by : undefined;
}

/** "... with Gary Wang in 2019" */
function withAfter(verb: Token): Token | undefined {
  for (let at = verb.next, step = 0; at && step < MOST_WORDS && verb.sentence.contains(at); at = at.next, step++) {
    if (at.pos === 'VERB' || at.pos === 'CCONJ' || at.text === ',') return undefined;
    if (['with', 'alongside'].includes(at.lower)) return at;
  }
  return undefined;
}
