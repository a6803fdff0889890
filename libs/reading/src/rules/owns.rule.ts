import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { hasLegalForm } from '../entity/name-text.js';

const UNIT = new Set(['unit', 'subsidiary', 'subsidiaries', 'division', 'arm']);
const OWNER = new Set(['parent', 'owner']);
const UNITS = { nouns: UNIT, prepositions: ['of'] };
const PARENTS = { nouns: new Set(['parent', 'owner']), prepositions: ['of'] };
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
    { says: 'Instagram is a subsidiary of Facebook.', claims: [['Facebook', 'OWNS', 'Instagram']] },
    {
      says: 'LinkedIn operates as a wholly owned subsidiary of Microsoft.',
      claims: [['Microsoft', 'OWNS', 'LinkedIn']],
    },
    { says: "Walmart's Black Friday and Disney's Frozen drew crowds.", claims: [] },
    { says: 'Skype was once a unit of eBay.', claims: [] },
    { says: 'Instagram is not a unit of Google.', claims: [] },
    { says: 'Apple Inc, Alphabet Inc and Facebook Inc fell.', claims: [] },
    { says: 'Microsoft wants to own TikTok.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene),
    ...byParticiple(scene),
    ...byPossessive(scene),
    ...byUnit(scene),
    ...byOwner(scene),
    ...rolesOf(scene, UNITS)
      .filter(isFirst)
      .flatMap(({ of, holder, ...role }) => byRole({ owner: of, owned: holder, ...role })),
    ...rolesOf(scene, PARENTS).flatMap(({ of, holder, ...role }) => byRole({ owner: holder, owned: of, ...role })),
  ],
});

/** Of "a unit of Google, and Apple" the first. */
const isFirst = (role: Role, index: number, all: readonly Role[]) =>
  all.findIndex(({ noun, holder }) => noun === role.noun && holder === role.holder) === index;

const byRole = ({
  owner,
  owned,
  standing,
  isPast,
  evidence,
}: Omit<Role, 'noun' | 'holder' | 'of'> & { readonly owner: Actor; readonly owned: Actor }): readonly Draft[] =>
  !isPast && isCompany(owner) && isOwned(owned) && standing.stance !== 'expected'
    ? [{ subject: owner, object: owned, standing, evidence: [evidence] }]
    : [];

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
  scene.words(OWNED).flatMap((token) => {
    const hyphen = token.previous?.text === '-' ? token.previous : undefined;
    const owner = hyphen?.previous && scene.at(hyphen.previous);
    const owned = token.next && scene.at(token.next);
    if (!hyphen?.previous || !token.next || !owner || !owned) return [];
    if (owner === owned || !isCompany(owner) || !isOwned(owned)) return [];
    return [draft(owner, owned, scene.cover(hyphen.previous, token.next))];
  });

const OWNED = new Set(['owned']);

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
      const isWhole = !isPartOfPhrase(owned) && isFirm(owner) && isOwned(owned.actor);
      return isWhole ? [draft(owner.actor, owned.actor, scene.cover(...tokensOf(owner), ...tokensOf(owned)))] : [];
    }),
  );

/** By its legal form: without it "Apple's AirPods" and "Walmart's Black Friday" would be companies of theirs. */
const isFirm = ({ actor, document, from, to }: ActorMention) =>
  isCompany(actor) && hasLegalForm(document.span(from, to).text);

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

/** "Google's YouTube unit" */
const byUnit = (scene: Scene): readonly Draft[] =>
  nounsOf(scene, UNIT).flatMap((noun) => {
    const { possessors: owners, compounds: owned } = new NounPhrase(noun);
    return pairs(scene.all(owners).filter(isCompany), scene.all(owned).filter(isOwned)).map(([subject, object]) =>
      draft(subject, object, scene.cover(noun, ...[...owners, ...owned].flatMap(({ head }) => scene.tokensAt(head)))),
    );
  });

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
  scene.lemmas(lemmas).filter(({ pos }) => pos !== 'VERB');
