import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isPerson, pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { LAWYERS } from './advocate.js';
import { clientsOfCase } from './counsel-noun.js';
import type { CourtScene } from './court-scene.js';

const STATED = { stance: 'stated' } as const;

/** Who represents whom by that verb. */
export const representing = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('represent').flatMap(({ clause, subjects: doing, objects }) => {
    const near = nearestOf(scene, clause);
    // "a partner at Latham & Watkins who represents Ray": the parser has two who do.
    const people = doing.flatMap((noun) => ofFirm(scene, noun) ?? []);
    const others = doing.flatMap((noun) => whoseFirm(scene, noun) ?? housesOf(scene, noun));
    const subjects = near ? [near] : people.length > 0 ? people : others;
    return pairs(
      scene
        .all(subjects)
        .filter((actor) => actor.kinds.some((kind) => REPRESENTING.has(kind)) && !isLobby(clause, actor)),
      clientsOfCase(scene, objects),
    ).flatMap(([subject, object]) => {
      const standing = near ? STATED : scene.standing(clause, [subject, object]);
      return standing
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
        : [];
    });
  });

const REPRESENTING: ReadonlySet<string> = new Set(['Person', 'Company', 'Organization']);

/** "NetChoice, a trade group that represents Meta": its members are no clients. */
const isLobby = ({ relation, attachedTo }: Clause, { kinds }: Actor): boolean =>
  relation === 'relative' && kinds.includes('Organization') && LOBBIES.has(attachedTo.lower);
const LOBBIES = new Set([
  'group',
  'body',
  'association',
  'union',
  'federation',
  'lobby',
  'guild',
  'alliance',
  'coalition',
]);

/** "Neither he nor Sean Buckley, who represents Mr Amar, would say": the last one does. */
function nearestOf(scene: Scene, clause: Clause): NounPhrase | undefined {
  const [who] = clause.verb.children('nsubj');
  const before = who?.lower === 'who' && who.previous?.text === ',' ? who.previous.previous : undefined;
  if (!before || clause.relation !== 'relative' || !isPerson(scene.at(before)) || !isDone(clause)) return undefined;
  const isFirm = FROM.has(scene.tokensAt(before).find(({ label }) => label === 'pobj')?.head.lower ?? '');
  return isFirm || scene.at(clause.attachedTo) === scene.at(before) ? undefined : new NounPhrase(before);
}

const isDone = ({ voice, form, verb }: Clause): boolean =>
  voice === 'active' && form.modal === undefined && verb.children('neg').length === 0;

/** "Justin Nelson, a lawyer with Susman Godfrey who represented Dominion": the lawyer did. */
export const ofFirm = (scene: Scene, { head }: NounPhrase): NounPhrase | undefined => {
  const lawyer = head.head.label === 'prep' && FROM.has(head.head.lower) ? head.head.head : undefined;
  const [relative] = head.children('relcl');
  const isWho = relative?.children('nsubj').some(({ lower }) => lower === 'who') ?? false;
  // "Gary Bornstein of Cravath, Swaine & Moore, who represented Epic"
  if (lawyer && isWho && isPerson(scene.at(lawyer))) return new NounPhrase(lawyer);
  const isLawyer =
    lawyer !== undefined &&
    relative !== undefined &&
    (LAWYERS.has(lawyer.lemma.toLowerCase()) || PARTNERS.has(lawyer.lower));
  return isLawyer && lawyer.label === 'appos' ? new NounPhrase(lawyer.head) : undefined;
};

/** "Ben Lee, whose firm represents Ray" */
function whoseFirm(scene: Scene, { head }: NounPhrase): NounPhrase | undefined {
  const isFirm = head.lower === 'firm' && head.children('poss').some(({ lower }) => lower === 'whose');
  const relative = isFirm && head.head.label === 'relcl' ? head.head : undefined;
  return relative && isPerson(scene.at(relative.head)) ? new NounPhrase(relative.head) : undefined;
}

/** "Lawyers at Gibson Dunn represent Oracle" */
function housesOf(scene: Scene, noun: NounPhrase): readonly NounPhrase[] {
  const isOfHouse = LAWYERS.has(noun.head.lemma.toLowerCase()) && noun.head.tag === 'NNS' && !scene.at(noun.head);
  const houses = isOfHouse
    ? noun.objectsOf('at', 'from', 'with').filter(({ head }) => scene.at(head) !== undefined)
    : [];
  return houses.length > 0 ? houses : [noun];
}

const PARTNERS = new Set(['partner', 'associate', 'principal', 'member']);
const FROM = new Set(['with', 'at', 'of', 'from']);
