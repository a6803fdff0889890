import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { isAdvocate, isHouse } from '../lawsuit/advocate.js';
import type { Actor } from '../entity/cast.js';
import { glossStanding } from './aside.js';
import type { Draft } from './claim-rule.js';
import { isPerson, type Scene } from './scene.js';
import staff from './staff.json' with { type: 'json' };

const TENURES: ReadonlySet<string> = new Set(staff.tenures);
const NOW: ReadonlySet<string> = new Set(['now', 'currently', 'still', 'today']);
const LED: ReadonlySet<string> = new Set(staff.led);
const BROKERS: ReadonlySet<string> = new Set(staff.brokers);

/** Who is told to be or have been somewhere, by no verb of working: "her time at Google", "is now with Google". */
export const timesAt = (scene: Scene): readonly Draft[] => [
  ...tenures(scene),
  ...beingThere(scene),
  ...leading(scene),
  ...speakingFor(scene),
];

/** "During her time at Google, she built the pricing team." */
const tenures = (scene: Scene): readonly Draft[] =>
  scene.words(TENURES).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const at = phrase.objectsOf('at', 'with');
    const people = at.length > 0 ? whose(scene, phrase) : [];
    const validTo = scene.calendar.today;
    const drafts = validTo ? atCompany(scene, people, at) : [];
    const evidence = [scene.cover(noun, ...[...at, ...phrase.possessors].flatMap(({ head }) => scene.tokensAt(head)))];
    const standing = glossStanding(scene, noun);
    return drafts.map(({ subject, object }) => ({ subject, object, standing, validTo, evidence }));
  });

/** "her", "Mary Holt's"; of "During her time at Google, she ..." who does what is told. */
function whose(scene: Scene, { head, possessors }: NounPhrase): readonly Actor[] {
  const named = scene.all(possessors);
  const isOpen = named.length === 0 && head.children('poss').some(({ lower }) => HIS.has(lower));
  const clause = isOpen && head.label === 'pobj' ? scene.clauseAt(head.head.head) : undefined;
  return clause ? scene.all(clause.surfaceSubjects) : named;
}

const HIS = new Set(['his', 'her', 'their']);

/** "is now with Google", "is with Goldman Sachs" */
const beingThere = (scene: Scene): readonly Draft[] =>
  scene.verbs('be at', 'be with').flatMap(({ clause, subjects, objects }) => {
    const { form, verb } = clause;
    const isNow = form.tense === 'present' && !form.isPerfect && form.modal === undefined && !clause.isNegated;
    if (!isNow || clause.attributes.length > 0 || isOfWhose(clause)) return [];
    const isSaid = verb.children('advmod').some(({ lower }) => NOW.has(lower));
    return plain(scene, clause, atCompany(scene, scene.all(subjects), objects)).filter(
      ({ object }) => isSaid || isHouseOf(object),
    );
  });

/** Of "Holt, whose lawyer, X, is with Cooley," the tree may have Holt be there. */
const isOfWhose = ({ surfaceSubjects, verb }: Clause): boolean =>
  surfaceSubjects.some(({ head }) => head.children('appos').some((noun) => noun.children('poss').length > 0)) &&
  verb.previous?.text === ',';

const isHouseOf = (body: Actor | undefined): boolean =>
  body !== undefined && (isHouse(body) || BROKERS.has(body.name.split(' ').at(-1)?.toLowerCase() ?? ''));

/** "who led chip design at Google", "who ran Google's search team" */
const leading = (scene: Scene): readonly Draft[] =>
  scene.verbs('lead|run|head|oversee|manage|direct|supervise').flatMap(({ clause, subjects, objects }) => {
    const [team, ...others] = objects;
    const isToldBeside = clause.relation === 'relative' || clause.verb.tag === 'VBG';
    if (!isToldBeside || !team || others.length > 0 || !LED.has(team.head.lower) || clause.voice === 'passive')
      return [];
    const at = [...team.possessors, ...team.compounds, ...clause.objectsNear('at')];
    const isOver = clause.form.tense === 'past';
    const validTo = isOver ? scene.calendar.today : undefined;
    return isOver && !validTo
      ? []
      : plain(scene, clause, atCompany(scene, scene.all(subjects), at)).map((draft) => ({ ...draft, validTo }));
  });

/** "who speaks for Google", and is no lawyer of it */
const speakingFor = (scene: Scene): readonly Draft[] =>
  scene.verbs('speak for').flatMap(({ clause, subjects, objects }) => {
    const isAside = clause.relation === 'relative' || clause.verb.tag === 'VBG';
    if (!isAside || clause.form.tense === 'past') return [];
    return plain(scene, clause, atCompany(scene, scene.all(subjects), objects)).filter(
      ({ subject }) => !isAdvocate(scene, subject),
    );
  });

interface Ends {
  readonly subject: Actor;
  readonly object: Actor;
  readonly tokens: readonly Token[];
}

/** One person and one company. */
function atCompany(scene: Scene, people: readonly Actor[], places: readonly NounPhrase[]): readonly Ends[] {
  const [subject, ...more] = people;
  const [place, ...others] = places.filter((noun) => scene.who(noun)?.kinds.includes('Company'));
  const object = place && scene.who(place);
  if (!subject || !object || !isPerson(subject) || more.length + others.length > 0) return [];
  return [{ subject, object, tokens: scene.tokensAt(place.head) }];
}

/** As facts alone. */
const plain = (scene: Scene, clause: Clause, ends: readonly Ends[]): readonly Draft[] =>
  ends.flatMap(({ subject, object, tokens }) => {
    const standing = scene.standing(clause, [subject, object]);
    const near = clause.surfaceSubjects.flatMap(({ head }) => scene.tokensAt(head));
    const evidence = [scene.cover(clause.verb, ...near, ...tokens)];
    return standing?.stance === 'stated' ? [{ subject, object, standing, evidence }] : [];
  });
