import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';

const UNIT = new Set(['unit', 'subsidiary', 'division', 'arm']);
const OWNER = new Set(['parent', 'owner']);
const STATED = { stance: 'stated' } as const;

export const owns = claimRule({
  predicate: 'OWNS',
  examples: [
    {
      says: "It was removed from the app stores of Apple Inc and Alphabet Inc's Google.",
      claims: [['Alphabet', 'OWNS', 'Google']],
    },
    { says: 'Instagram is owned by Facebook.', claims: [['Facebook', 'OWNS', 'Instagram']] },
    { says: 'YouTube, a unit of Google, said so.', claims: [['Google', 'OWNS', 'YouTube']] },
    { says: 'TikTok owner ByteDance declined to comment.', claims: [['ByteDance', 'OWNS', 'TikTok']] },
    { says: 'Walmart-owned Flipkart competes with Amazon in India.', claims: [['Walmart', 'OWNS', 'Flipkart']] },
    { says: 'Apple Inc, Alphabet Inc and Facebook Inc fell.', claims: [] },
    { says: 'Microsoft wants to own TikTok.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene),
    ...byParticiple(scene),
    ...byPossessive(scene),
    ...byUnit(scene),
    ...byOwner(scene),
  ],
});

const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs('own').flatMap(({ clause, subjects, objects }) =>
    pairs(scene.doers(clause), scene.all(objects)).flatMap(([subject, object]) => {
      const standing =
        clause.form.tense === 'past' && clause.voice === 'active'
          ? undefined
          : scene.standing(clause, [subject, object]);
      return standing
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
        : [];
    }),
  );

/** "Walmart-owned Flipkart" */
const byParticiple = (scene: Scene): readonly Draft[] =>
  scene.story.sentences.flatMap(({ span }) =>
    span.tokens.flatMap((token) => {
      const hyphen = token.lower === 'owned' && token.previous?.text === '-' ? token.previous : undefined;
      const owner = hyphen?.previous && scene.at(hyphen.previous);
      const owned = token.next && scene.at(token.next);
      if (
        !hyphen?.previous ||
        !token.next ||
        !owner ||
        !owned ||
        owner === owned ||
        !isCompany(owner) ||
        !isOwned(owned)
      )
        return [];
      return [draft(owner, owned, scene.cover(hyphen.previous, token.next))];
    }),
  );

const isCompany = ({ kinds }: Actor) => kinds.includes('Company');
const isOwned = ({ kinds }: Actor) => kinds.includes('Company') || kinds.includes('Platform');

/** "Alphabet Inc's Google": two names with nothing but the possessive between them. */
const byPossessive = (scene: Scene): readonly Draft[] =>
  scene.story.sentences.flatMap((sentence) =>
    scene.mentionsIn(sentence).flatMap((owned) => {
      const mark = owned.from > 0 ? owned.document.token(owned.from - 1) : undefined;
      const owner =
        mark?.tag === 'POS' && mark.index > 0 ? scene.mentionAt(owned.document.token(mark.index - 1)) : undefined;
      if (!owner || owner.actor === owned.actor || !isNamed(owner) || !isNamed(owned)) return [];
      const isWhole = !isPartOfPhrase(owned) && isCompany(owner.actor) && isOwned(owned.actor);
      return isWhole ? [draft(owner.actor, owned.actor, scene.cover(...tokensOf(owner), ...tokensOf(owned)))] : [];
    }),
  );

const isNamed = ({ how }: ActorMention) => how === 'name' || how === 'short-name';
const tokensOf = ({ document, from, to }: ActorMention): readonly Token[] => document.span(from, to).tokens;

/** "Epic's Apple lawsuit": the second name belongs to a noun after it. */
function isPartOfPhrase({ document, from, to }: ActorMention): boolean {
  const { root } = document.span(from, to);
  return ['compound', 'nmod', 'amod', 'poss'].includes(root.label) && root.head.index >= to;
}

const draft = (subject: Actor, object: Actor, evidence: Draft['evidence'][number]): Draft => ({
  subject,
  object,
  standing: STATED,
  evidence: [evidence],
});

/** "YouTube, a unit of Google", "Google unit YouTube", "Google's YouTube unit" */
const byUnit = (scene: Scene): readonly Draft[] =>
  nounsOf(scene, UNIT).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const owners = [...phrase.obliques('of').flatMap(({ objects }) => objects), ...phrase.possessors];
    const owned = phrase.appositions.filter(({ head }) => !isParted(head, noun));
    const beside = owned.length > 0 ? owned : phrase.compounds;
    return pairs(scene.all(owners).filter(isCompany), scene.all(beside).filter(isOwned)).map(([subject, object]) =>
      draft(subject, object, scene.cover(noun, ...[...owners, ...beside].flatMap(({ head }) => scene.tokensAt(head)))),
    );
  });

/** By a parenthesis, in which a stock exchange or a person may stand. */
function isParted(one: Token, other: Token): boolean {
  const [first, last] = one.index < other.index ? [one, other] : [other, one];
  return one.document.span(first.index, last.index + 1).tokens.some(({ text }) => text === '(' || text === ')');
}

/** "TikTok owner ByteDance", "ByteDance, the owner of TikTok", "Google's parent Alphabet" */
const byOwner = (scene: Scene): readonly Draft[] =>
  nounsOf(scene, OWNER).flatMap((noun) => {
    const next = noun.next?.lower === 'company' ? noun.next.next : noun.next;
    const after = next && scene.mentionAt(next);
    const phrase = new NounPhrase(noun.next?.lower === 'company' ? noun.next : noun);
    const before = noun.previous?.tag === 'POS' ? noun.previous.previous : noun.previous;
    const owned = [
      before && scene.mentionAt(before)?.actor,
      ...scene.all(phrase.obliques('of').flatMap(({ objects }) => objects)),
    ];
    const owners = after ? [after.actor] : scene.all(phrase.appositions);
    return pairs(owners.filter(isCompany), owned.filter((actor) => actor !== undefined).filter(isOwned)).map(
      ([subject, object]) =>
        draft(
          subject,
          object,
          scene.cover(
            noun,
            ...phrase.phrase.tokens,
            ...(before ? [before] : []),
            ...(after ? tokensOf(after) : phrase.appositions.flatMap(({ head }) => scene.tokensAt(head))),
          ),
        ),
    );
  });

const nounsOf = (scene: Scene, lemmas: ReadonlySet<string>): readonly Token[] =>
  scene.story.sentences.flatMap(({ span }) =>
    span.tokens.filter((token) => lemmas.has(token.lemma.toLowerCase()) && token.pos !== 'VERB'),
  );
