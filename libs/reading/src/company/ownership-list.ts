import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { ownerMeant } from '../claim/its-owner.js';
import type { Draft } from '../claim/claim-rule.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { namedInList } from './object-list.js';
import words from './ownership-words.json' with { type: 'json' };
import { isCompany, isOwned, owning } from './ownership.js';

const HOLDINGS: ReadonlySet<string> = new Set([...words.holdings, ...words.collections]);
/** "a group that includes Apple and Google" may be a league of theirs. */
const LEAGUES: ReadonlySet<string> = new Set(words.leagues);
const INCLUDING = words.including.join('|');

/** What a company has, where a verb lists it: "its stable includes A, B and C", "Halden, which includes A and B". */
export const ownersByList = (scene: Scene): readonly Draft[] =>
  [...scene.verbs(INCLUDING), ...scene.verbs('take in')].flatMap(({ clause }) => {
    if (clause.isNegated || (clause.form.tense === 'past' && !clause.form.isPerfect)) return [];
    const owners = ownersOf(scene, clause).filter(isCompany);
    if (owners.length !== 1) return [];
    const named = scene.all(clause.objects).filter(isOwned);
    const listed = namedInList(scene, clause.verb).filter(isOwned);
    const owned = [...new Set([...named, ...listed])].filter((actor) => !owners.includes(actor));
    return pairs(owners, owned).flatMap((ends) => {
      const standing = scene.standing(clause, ends);
      return standing?.stance === 'stated'
        ? [owning(ends, scene.evidence(clause, [...clause.surfaceSubjects, ...clause.objects]), standing)]
        : [];
    });
  });

/** "its stable", "whose portfolio", "Halden's brands", "the brands of Halden"; "Halden, which", "Halden, a publisher that" */
function ownersOf(scene: Scene, clause: Clause): readonly Actor[] {
  const [subject] = clause.surfaceSubjects;
  if (!subject) return [];
  if (HOLDINGS.has(subject.head.lower) && !OTHERS.test(subject.core.text)) return holdersOf(scene, subject);
  if (clause.relation !== 'relative') return [];
  const told = clause.attachedTo;
  if (!isByRelative(clause)) return [];
  const actor = scene.mentionAt(told);
  if (actor) return actor.how === 'name' || actor.how === 'short-name' ? [actor.actor] : [];
  if (LEAGUES.has(told.lower) || told.tag === 'NNS') return [];
  return told.label === 'appos' ? scene.all([new NounPhrase(told.head)]) : [];
}

const isByRelative = ({ verb }: Clause): boolean =>
  verb.children('nsubj').some(({ lower }) => lower === 'that' || lower === 'which');
const OTHERS = /\b(?:rival|competing|partner|client|portfolio companies|third-party|supplier|customer)\b/i;

function holdersOf(scene: Scene, subject: NounPhrase): readonly Actor[] {
  const holders = scene.all([...subject.possessors, ...subject.objectsOf('of')]);
  if (holders.length > 0) return holders;
  const meant = ownerMeant(scene, subject.head, isCompany) ?? relativeOwner(scene, subject.head);
  return meant ? [meant] : [];
}

/** "Halden, whose portfolio": the name before the comma, or what is set beside it. */
function relativeOwner(scene: Scene, noun: Token): Actor | undefined {
  const whose = noun.children('poss').find(({ tag }) => tag === 'WP$');
  const before = whose?.previous?.text === ',' ? whose.previous.previous : whose?.previous;
  if (!before) return undefined;
  return scene.at(before) ?? (before.label === 'appos' ? scene.at(before.head) : undefined);
}
