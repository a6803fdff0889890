import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { isPerson } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { isAdvocate, LAWYERS } from './advocate.js';
import { partiesOf } from './case-draft.js';
import { allMeant } from './counsel-noun.js';
import words from './counsel-words.json' with { type: 'json' };
import type { CourtScene } from './court-scene.js';
import { ofFirm } from './representing.js';
import { onBehalfOf } from './suit-party.js';

const STANDING_UP = new Set(['represent', 'defend']);
const SERVING = new Set(words.serving);
const FIRMS = new Set(words.firms);
const COURTS = new Set(words.courts);
const TEAMS = new Set(words.teams);
const LEGAL = new Set(words.legal);
const MATTERS = new Set(words.matters);
const AS = new Set(['as']);

/** Lawyers and for whom they act. */
export interface Acting {
  readonly lawyers: readonly Actor[];
  readonly clients: readonly Actor[];
  readonly standing: Standing;
  readonly evidence: TextSpan;
}

/** Who acts for whom by a verb: "acted for the bank", "defended him in court", "hired the litigator Ann Ray". */
export const actingFor = (scene: CourtScene): readonly Acting[] => [
  ...scene.verbs(words.acting.join('|')).flatMap((match) => standingUp(scene, match)),
  ...scene.verbs('defend').flatMap((match) => defending(scene, match)),
  ...scene.verbs(words.hiring.join('|'), 'bring in').flatMap((match) => hiring(scene, match)),
  ...scene.verbs('turn').flatMap((match) => turningTo(scene, match)),
  ...scene.verbs('lead|head').flatMap((match) => leading(scene, match)),
  ...scene.verbs(words.pleading.join('|')).flatMap((match) => pleading(scene, match)),
  ...scene.verbs('advise|counsel').flatMap((match) => advising(scene, match)),
  ...scene.words(AS).flatMap((as) => withAs(scene, as)),
  ...onBehalf(scene),
];

/** "argued the case for Samsung", "who appeared for Mrs Rooney": of a lawyer, or where a court is told of. */
function standingUp(scene: CourtScene, { clause, subjects }: VerbMatch): readonly Acting[] {
  const clients = [...clause.objectsNear('for'), ...onBehalfOf(clause.verb)];
  const doing = subjects.map((noun) => personOfFirm(scene, noun) ?? withoutSilk(noun));
  const isOfFirm = clause.lemma === 'act' && doing.some((noun) => FROM.some((word) => noun.objectsOf(word).length > 0));
  const lawyers = scene
    .all(doing)
    .filter((actor) => isAdvocate(scene, actor) || isInCourt(scene, clause, actor) || (isOfFirm && isPerson(actor)));
  return actingOf(scene, { clause, lawyers, clients, doing });
}

/** "X, defending Mary Holt, told the court" */
const isSaidInCourt = (clause: Clause): boolean =>
  isOfCourt(clause) || (clause.relation === 'relative' && clause.parent !== undefined && isOfCourt(clause.parent));

const isInCourt = (scene: CourtScene, clause: Clause, actor: Actor): boolean =>
  isPerson(actor) &&
  clause.lemma !== 'serve' &&
  (scene.cases.all.length > 0 ||
    isOfCourt(clause) ||
    (clause.parent !== undefined && isOfCourt(clause.parent)) ||
    (PLEADING.has(clause.lemma) && scene.lemmas(LAW).length > 0));

/** What nobody but a lawyer does for a company, where the story has a court. */
const PLEADING = new Set(['appear', 'argue', 'plead', 'litigate', 'lead', 'handle']);
const LAW = new Set(['court', 'judge', 'jury', 'juror', 'lawsuit', 'tribunal', 'attorney', 'lawyer', 'barrister']);

/** "Ann Cho of Quinn Emanuel, who acts for Snap": the parser may take the firm for who does. */
function personOfFirm(scene: CourtScene, { head }: NounPhrase): NounPhrase | undefined {
  const person = head.label === 'pobj' && FROM.includes(head.head.lower) ? head.head.head : undefined;
  return person && isPerson(scene.at(person)) ? new NounPhrase(person) : undefined;
}

const FROM = ['of', 'with', 'at', 'from'];

/** "Beth Corrigan KC, acting for the bank": the parser takes the letters for the name. */
const withoutSilk = (noun: NounPhrase): NounPhrase =>
  ['KC', 'QC', 'SC'].includes(noun.head.text) && noun.head.previous ? new NounPhrase(noun.head.previous) : noun;

/** "turned to Ann Cho, a trial lawyer" */
function turningTo(scene: CourtScene, { clause, subjects }: VerbMatch): readonly Acting[] {
  const taken = clause.objectsOf('to');
  const lawyers = scene.all(taken).filter((actor) => isAdvocate(scene, actor));
  return actingOf(scene, { clause, lawyers, clients: subjects, doing: taken });
}

/** "Snap's legal team, led by Ann Cho" */
function leading(scene: CourtScene, { clause, subjects, objects }: VerbMatch): readonly Acting[] {
  const team = objects.find(({ head }) => isTeam(head) || (head.tag === 'NNS' && LAWYERS.has(head.lemma)));
  const clients = team ? [...team.possessors, ...team.objectsOf('for')] : [];
  return actingOf(scene, { clause, lawyers: scene.all(subjects).filter(isPerson), clients, doing: subjects });
}

const isTeam = (noun: Token): boolean =>
  TEAMS.has(noun.lower) && noun.children('amod', 'compound').some(({ lower }) => LEGAL.has(lower));

/** "Kirkland & Ellis is advising Oracle on the deal" */
function advising(scene: CourtScene, { clause, subjects, objects }: VerbMatch): readonly Acting[] {
  const firms = scene.all(subjects).filter((actor) => !isPerson(actor) && isAdvocate(scene, actor));
  return actingOf(scene, { clause, lawyers: firms, clients: objects, doing: subjects });
}

/** "pressed Twitter's case", "leads Meta's defense", "made the closing argument for Meta", in a story of a suit */
function pleading(scene: CourtScene, { clause, subjects, objects }: VerbMatch): readonly Acting[] {
  const [matter] = objects.filter(({ head }) => MATTERS.has(head.lemma.toLowerCase()));
  const clients = matter ? [...matter.possessors, ...matter.objectsOf('for')] : [];
  if (clients.length === 0) return [];
  const lawyers = scene.all(subjects).filter((actor) => isAdvocate(scene, actor) || isInCourt(scene, clause, actor));
  const named = scene.all(clients);
  // Who pleads his own case is a party, and no lawyer.
  const others = lawyers.filter((actor) => isPerson(actor) && !named.includes(actor) && !isParty(scene, actor));
  return actingOf(scene, { clause, lawyers: others, clients, doing: subjects });
}

const isParty = (scene: CourtScene, actor: Actor): boolean =>
  scene.cases.all.some((suit) => partiesOf(suit).includes(actor));

/** "opened the case with David Boies as its trial attorney" */
function withAs(scene: CourtScene, as: Token): readonly Acting[] {
  const [lawyer] = as.children('pobj').filter(({ lemma }) => LAWYERS.has(lemma.toLowerCase()));
  const name = as.previous && scene.mentionAt(as.previous);
  const before = name && name.from > 0 ? name.document.token(name.from - 1) : undefined;
  if (!lawyer || !name || before?.lower !== 'with' || !isPerson(name.actor)) return [];
  const owners = new NounPhrase(lawyer).possessors;
  const clients = scene.all(owners).filter((actor) => actor !== name.actor);
  const evidence = scene.cover(before, lawyer);
  return clients.length > 0 ? [{ lawyers: [name.actor], clients, standing: { stance: 'stated' }, evidence }] : [];
}

const isOfCourt = (clause: Clause): boolean =>
  [...clause.objects, ...clause.objectsNear('in', 'at', 'before', 'during', 'to')].some(({ head }) =>
    COURTS.has(head.lemma.toLowerCase()),
  );

function defending(scene: CourtScene, { clause, subjects, objects }: VerbMatch): readonly Acting[] {
  const people = subjects.flatMap((noun) => ofFirm(scene, noun) ?? []);
  const doing = people.length > 0 ? people : subjects;
  const lawyers = scene
    .all(doing)
    .filter(
      (actor) =>
        isAdvocate(scene, actor) ||
        (isPerson(actor) && (isSaidInCourt(clause) || isDefendingParty(scene, clause, actor))),
    );
  return actingOf(scene, { clause, lawyers, clients: objects, doing });
}

/** "said Ben Lee, who is defending Oracle", in a story of a suit against Oracle; in public an officer does. */
const isDefendingParty = (scene: CourtScene, clause: Clause, actor: Actor): boolean =>
  clause.relation === 'relative' &&
  clause.verb.tag === 'VBG' &&
  !isParty(scene, actor) &&
  scene
    .all(clause.objects)
    .some((client) => scene.cases.all.some(({ defendants }) => defendants.some((party) => party.actor === client)));

/** "hired Abbe Lowell as his lawyer", "retained the law firm Susman Godfrey", "has hired the litigator Ann Ray to defend it" */
function hiring(scene: CourtScene, { clause, subjects, objects }: VerbMatch): readonly Acting[] {
  const isLawyer = clause.objectsNear('as').some(({ head }) => LAWYERS.has(head.lemma.toLowerCase()));
  const isToStandUp = clause.children.some(({ form, lemma }) => form.isInfinitive && STANDING_UP.has(lemma));
  const isToServe = clause.children.some(({ form, lemma }) => form.isInfinitive && SERVING.has(lemma));
  const lawyers = scene
    .all(objects)
    .filter(
      (actor) =>
        isLawyer ||
        isFirmRetained(scene, clause, actor) ||
        (isPerson(actor) && isToStandUp) ||
        (isAdvocate(scene, actor) &&
          (!isPerson(actor) ||
            isToServe ||
            clause.lemma === 'retain' ||
            isOfCourt(clause) ||
            scene.all(subjects).some((client) => isParty(scene, client)))),
    );
  return isStaff(objects) ? [] : actingOf(scene, { clause, lawyers, clients: subjects, doing: objects });
}

/** "has retained Susman Godfrey" in a story of a suit, "retained Quinn Emanuel to fight the suit" */
const isFirmRetained = (scene: CourtScene, clause: Clause, actor: Actor): boolean =>
  clause.lemma === 'retain' &&
  actor.kinds[0] === 'Company' &&
  (scene.cases.all.length > 0 || isOfCourt(clause)) &&
  !clause.children.some(({ lemma, form }) => form.isInfinitive && !SERVING.has(lemma));

/** "hired a lawyer of its own" is no news of anybody. */
const isStaff = (objects: readonly NounPhrase[]): boolean =>
  objects.every(({ head }) => FIRMS.has(head.lower) && head.children('appos').length === 0);

/** "On behalf of Rosa Delgado, attorney Luis Prado asked", "the firm, which is bringing the claim on behalf of 300 tenants" */
const onBehalf = (scene: CourtScene): readonly Acting[] =>
  scene.words(BEHALF).flatMap((word) => {
    const clause = scene.clauseAt(word.head.head);
    const clients = onBehalfOf(word.head.head);
    const isPleading = clause !== undefined && OF_COUNSEL.has(clause.lemma);
    const lawyers = clause
      ? scene
          .all(clause.subjects)
          .filter((actor) => isAdvocate(scene, actor) || (isPleading && isPerson(actor) && !isParty(scene, actor)))
      : [];
    return clause ? actingOf(scene, { clause, lawyers, clients, doing: clause.subjects }) : [];
  });

const OF_COUNSEL = new Set(['argue', 'cross-examine', 'question', 'plead', 'appear']);

const BEHALF = new Set(['behalf']);

interface Told {
  readonly clause: Clause;
  readonly lawyers: readonly Actor[];
  readonly clients: readonly NounPhrase[];
  readonly doing: readonly NounPhrase[];
}

function actingOf(scene: CourtScene, { clause, lawyers, clients, doing }: Told): readonly Acting[] {
  const standing = lawyers.length > 0 ? scene.standing(clause, lawyers) : undefined;
  const others = allMeant(scene, clients).filter((actor) => !lawyers.includes(actor));
  const named = others.filter((actor) => !actor.kinds.includes('Court') && !actor.kinds.includes('Place'));
  return standing && named.length > 0 && !clause.isNegated
    ? [{ lawyers, clients: named, standing, evidence: scene.evidence(clause, [...doing, ...clients]) }]
    : [];
}
