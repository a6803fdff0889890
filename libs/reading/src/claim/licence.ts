import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase, VerbMatch } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { isBodyOrPerson, type Suspension } from './ban.js';
import { isBody, pairs, type Scene } from './scene.js';
import { severalMeant } from './several-meant.js';
import words from './suspension-words.json' with { type: 'json' };

const LICENCES = new Set(words.licences);
const FIELDS = new Set(words.fields);
const PURSUITS = new Set(words.pursuits);
const STOCK = new Set(words.stock);

/** What authorities and exchanges stop: licences, trading, work in a profession. */
export const authoritySuspensions = (scene: Scene): readonly Suspension[] => [
  ...flatMap(scene.verbs(...words.revoking), (match) => licence(scene, match)),
  ...flatMap(scene.verbs(...words.stripping), (match) => stripped(scene, match)),
  ...flatMap(scene.verbs(...words.halting), (match) => trading(scene, match)),
  ...flatMap(scene.verbs(...words.barring), (match) => barred(scene, match)),
];

interface Met {
  readonly by: readonly Actor[];
  readonly of: readonly Actor[];
  readonly nouns: readonly NounPhrase[];
}

function suspended(scene: Scene, { clause, subjects }: VerbMatch, { by, of, nouns }: Met): readonly Suspension[] {
  const evidence = scene.evidence(clause, [...subjects, ...nouns]);
  return flatMap(pairs(by, of), ([one, other]) => {
    const standing = one === other ? undefined : scene.standing(clause, [one, other]);
    const on = scene.dateOf(clause);
    return standing ? [{ by: one, of: other, isHosting: false, on, standing, inferred: false, evidence }] : [];
  });
}

const bodiesIn = (scene: Scene, clause: Clause): readonly Actor[] =>
  scene.doers(clause).filter((actor) => isBody(actor) && !actor.kinds.includes('Court'));

/** "The FCA revoked the licence of X", "had its licence suspended by the regulator" */
function licence(scene: Scene, match: VerbMatch): readonly Suspension[] {
  const { clause } = match;
  const noun = clause.objects.find(({ head }) => LICENCES.has(head.lower));
  const by = noun ? bodiesIn(scene, clause).filter(isAuthority) : [];
  if (!noun || by.length === 0) return [];
  const of = scene.all([...noun.possessors, ...noun.objectsOf('of')]).filter(isBodyOrPerson);
  return suspended(scene, match, { by, of, nouns: [noun] });
}

/** "stripped Uber of its licence" */
function stripped(scene: Scene, match: VerbMatch): readonly Suspension[] {
  const { clause } = match;
  const of = clause.objectsNear('of').find(({ head }) => LICENCES.has(head.lower));
  if (!of) return [];
  const met = scene.all(clause.objects).filter(isBodyOrPerson);
  return suspended(scene, match, { by: bodiesIn(scene, clause), of: met, nouns: [of] });
}

/** "Nasdaq halted trading in shares of X" */
function trading(scene: Scene, match: VerbMatch): readonly Suspension[] {
  const { clause } = match;
  const noun = clause.objects.find(({ head }) => head.lower === 'trading' || head.lower === 'dealings');
  const by = noun ? bodiesIn(scene, clause) : [];
  if (!noun || by.length === 0) return [];
  const inside = [...noun.objectsOf('in', 'of'), ...clause.objectsNear('in')];
  const owners = inside
    .filter(({ head }) => STOCK.has(head.lower))
    .flatMap((stock) => [...stock.possessors, ...stock.compounds, ...stock.objectsOf('of', 'in')]);
  const of = scene.all([...inside, ...owners]).filter((actor) => isBody(actor) && !by.includes(actor));
  return suspended(scene, match, { by, of, nouns: [noun, ...inside, ...owners] });
}

/** "The FCA banned X from the industry", "barred X from serving as a director", "banned him for life" */
function barred(scene: Scene, match: VerbMatch): readonly Suspension[] {
  const { clause } = match;
  const by = bodiesIn(scene, clause).filter(isAuthority);
  if (by.length === 0 || !isOutOfField(clause)) return [];
  const named = scene.all(clause.objects).filter(isBodyOrPerson);
  // "banned both men"
  const of = named.length > 0 ? named : clause.objects.flatMap((noun) => severalMeant(scene, noun));
  return suspended(scene, match, { by, of, nouns: clause.objects });
}

/** "from the securities industry", "from serving as a director" */
function isOutOfField({ verb }: Clause): boolean {
  const from = verb.children('prep').filter(({ lower }) => lower === 'from');
  const things = flatMap(from, (token) => token.children('pobj', 'pcomp'));
  return things.some((thing) => isField(thing)) || (from.length === 0 && isTimed(verb));
}

const isField = (thing: Token): boolean =>
  (thing.tag === 'VBG' ? PURSUITS.has(thing.lemma) : FIELDS.has(thing.lower)) ||
  thing.children('conj').some((next) => isField(next));

/** "for life", "for six months" */
const isTimed = (verb: Token): boolean =>
  verb
    .children('prep')
    .some(({ lower, document, index }) => lower === 'for' && TERMS.has(document.token(index + 1).lower));
const TERMS = new Set(['life', 'good']);

const isAuthority = ({ kinds, name }: Actor): boolean =>
  kinds.includes('Agency') || (kinds.includes('Organization') && !kinds.includes('Company')) || EXCHANGE.test(name);
const EXCHANGE = /\b(?:exchange|bank of|authority)\b/i;
