import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import { severalMeant } from '../claim/several-meant.js';
import type { Actor } from '../entity/cast.js';
import { clauseOver } from './authority.js';
import { behind, parties, suitFact, type SuitFact } from './suit-fact.js';
import { clientsOf, partiesIn } from './suit-party.js';
import words from './suit-words.json' with { type: 'json' };

const FORUMS = new Set([...words.suit, 'court', 'tribunal', 'trial', 'courtroom']);
const BATTLES = new Set(words.battles);
const OF_LAW = new Set(['legal', 'court', 'courtroom', 'antitrust', 'patent', 'copyright', 'litigation']);
/** Those that sue: who fights a commission of the European Union contests what it has decided. */
const SUING =
  /Justice|Federal Trade Commission|Securities and Exchange Commission|Futures Trading|Equal Employment|Consumer Financial|Competition and Consumer/;

/** Suits told by how they are fought: "is battling the FTC in court", "went after its old boss in the High Court". */
export const contests = (scene: Scene): readonly SuitFact[] => [
  ...fought(scene),
  ...battles(scene),
  ...pursued(scene),
  ...taken(scene),
  ...filedAgainst(scene),
  ...liable(scene),
  ...moved(scene),
  ...litigated(scene),
];

/** "is fighting the Justice Department in an antitrust case", "is locked in litigation with the FTC" */
const fought = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs(...words.fighting), ({ clause, subjects, objects }) => {
    const isPassive = clause.voice === 'passive';
    const against = [...(isPassive ? [] : objects), ...clause.objectsNear('with', 'against')];
    const locked = isPassive ? flatMap(clause.objectsOf('in'), ({ head }) => behind(head, 'with')) : [];
    const agencies = scene.all([...against, ...locked]).filter(isSuing);
    if (agencies.length === 0 || !isInCourt(clause.verb)) return [];
    return factOf(scene, clause, { plaintiffs: agencies, defendants: scene.all(isPassive ? objects : subjects) });
  });

/** "Oracle's legal battle with the FTC" */
const battles = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.lemmas(BATTLES), (noun) => {
    const isOfLaw = noun.children('amod', 'compound').some(({ lower }) => OF_LAW.has(lower));
    const agencies = isOfLaw ? scene.all(behind(noun, 'with')).filter(isSuing) : [];
    const sentence = agencies.length > 0 ? scene.sentenceOf(noun) : undefined;
    const clause = sentence && clauseOver(sentence, noun);
    if (!clause) return [];
    return factOf(scene, clause, { plaintiffs: agencies, defendants: scene.all(new NounPhrase(noun).possessors) });
  });

/** "is pursuing Ray in a New Jersey court", "went after the startup in Delaware Chancery Court" */
const pursued = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('pursue|chase', 'go after', 'come after'), ({ clause, subjects, objects }) => {
    const targets = [...objects, ...clause.objectsOf('after')];
    const near = flatMap(clause.obliques('in', 'through', 'before', 'at'), (oblique) => oblique.objects);
    const inner = flatMap(targets, ({ head }) => behind(head, 'in'));
    const isCourt = ({ head }: NounPhrase) =>
      COURTS.has(head.lower) || SUITS.has(head.lower) || scene.at(head)?.kinds.includes('Court') === true;
    if (clause.voice === 'passive' || ![...near, ...inner].some(isCourt)) return [];
    const plaintiffs = partiesIn(scene, clientsOf(subjects), clause).map(({ actor }) => actor);
    return factOf(scene, clause, { plaintiffs, defendants: partiesMeant(scene, targets, plaintiffs) });
  });

/** By name, as a group, or as "the pair". */
function partiesMeant(scene: Scene, nouns: readonly NounPhrase[], suing: readonly Actor[]): readonly Actor[] {
  const named = partiesIn(scene, nouns)
    .map(({ actor }) => actor)
    .filter((actor) => !suing.includes(actor));
  if (named.length > 0) return named;
  return flatMap(nouns, (noun) => severalMeant(scene, noun, suing));
}

/** "hauled its neighbour into federal court", "took Google to the Delaware Court of Chancery", "dragged it before the tribunal" */
const taken = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('take|drag|haul|bring|summon|march'), ({ clause, subjects, objects }) => {
    const places = flatMap(clause.obliquesNear('to', 'into', 'before', 'in'), (oblique) => oblique.objects);
    // "took to court" alone is told elsewhere
    const isThere = places.some(({ head }) =>
      scene.at(head) ? isTribunal(scene.at(head)) : COURTS.has(head.lower) && isOfSomeKind(head),
    );
    const isMatter = objects.some(({ head }) => scene.at(head) === undefined && MATTERS.has(head.lemma.toLowerCase()));
    if (!isThere || isMatter || objects.length === 0) return [];
    const named = scene.doers(clause);
    const plaintiffs =
      named.length > 0 ? named : partiesIn(scene, clientsOf(subjects), clause).map(({ actor }) => actor);
    const defendants = partiesMeant(scene, objects, plaintiffs);
    return CRIMINAL.test(scene.sentenceOf(clause.verb)?.span.text ?? '')
      ? []
      : factOf(scene, clause, { plaintiffs, defendants });
  });

/** A court, or a board that hears cases. */
const isTribunal = (actor: Actor | undefined): boolean =>
  actor !== undefined && (actor.kinds.includes('Court') || /International Trade Commission|Tribunal/.test(actor.name));

const isOfSomeKind = (court: Token): boolean =>
  court.children('amod', 'compound', 'nmod', 'poss').length > 0 || court.lower === 'tribunal';
const MATTERS = new Set([...words.suit, ...words.brought, 'dispute', 'fight', 'battle', 'matter', 'appeal']);

const COURTS = new Set(['court', 'courts', 'tribunal']);

/** "filed against Google in Rhode Island" */
const filedAgainst = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('file'), ({ clause, subjects, objects }) => {
    if (objects.length > 0 || clause.voice === 'passive') return [];
    const against = flatMap(
      clause.obliques('against').filter(({ token }) => token.previous === clause.verb),
      (oblique) => oblique.objects,
    );
    if (against.length === 0) return [];
    const named = scene.doers(clause);
    const plaintiffs =
      named.length > 0 ? named : partiesIn(scene, clientsOf(subjects), clause).map(({ actor }) => actor);
    return factOf(scene, clause, { plaintiffs, defendants: scene.all(against) });
  });

/** "is litigating two cases with Google", "is pressing a case against Google" */
const litigated = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('litigate|press|prosecute'), ({ clause, subjects, objects }) => {
    const cases = objects.filter(({ head }) => SUITS.has(head.lemma.toLowerCase()) || head.tag === 'CD');
    const against = flatMap(cases, ({ head }) => ['with', 'against'].flatMap((word) => behind(head, word)));
    const defendants = scene.all([...against, ...(cases.length > 0 ? clause.objectsOf('with', 'against') : [])]);
    return clause.voice === 'passive' || CRIMINAL.test(scene.sentenceOf(clause.verb)?.span.text ?? '')
      ? []
      : factOf(scene, clause, { plaintiffs: scene.all(subjects), defendants });
  });

/** "was found liable by a jury for copying Google's code", "found him liable for defaming Ann Ray" */
const liable = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.words(LIABLE), (word) => {
    const sentence = scene.sentenceOf(word);
    const clause = sentence && clauseOver(sentence, word);
    const finding = clause && [clause, clause.parent].find((above) => above?.lemma === 'find');
    if (!finding || word.previous?.lower === 'not') return [];
    const deeds = flatMap(
      word.head.subtree.filter(({ lower, index }) => lower === 'for' && index > word.index),
      (token) => token.children('pcomp'),
    );
    const wronged = flatMap(deeds, (deed) => flatMap([deed, ...deed.children('conj')], hurtBy));
    const blamed = [...finding.objects, ...flatMap(finding.complements, ({ surfaceSubjects }) => surfaceSubjects)];
    return factOf(scene, finding, { plaintiffs: scene.all(wronged), defendants: scene.all(blamed) });
  });

const hurtBy = (verb: Token): readonly NounPhrase[] =>
  verb.children('dobj').flatMap((token): readonly NounPhrase[] => {
    const noun = new NounPhrase(token);
    return HURTING.has(verb.lemma) ? [noun] : noun.possessors;
  });

const LIABLE = new Set(['liable']);
/** What is done to somebody, not to what is his. */
const HURTING = new Set([
  ...['defame', 'libel', 'slander', 'abuse', 'harass', 'defraud', 'mislead', 'cheat', 'deceive', 'assault'],
  ...['discriminate', 'retaliate', 'underpay', 'shortchange', 'injure', 'overcharge'],
]);

/** "argued at a hearing on the company's motion to dismiss": who asks for that is sued. */
const moved = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.lemmas(MOTIONS), (noun) => {
    const sentence = scene.sentenceOf(noun);
    const ending = noun.children('acl').find(({ lemma }) => ENDING.has(lemma));
    const things = ending?.children('dobj') ?? [];
    const isOfSuit = things.length === 0 ? noun.lemma === 'motion' : things.some(({ lemma }) => SUITS.has(lemma));
    if (!sentence || !ending || !isOfSuit || CRIMINAL.test(sentence.span.text)) return [];
    const defendants = parties(scene.all(new NounPhrase(noun).possessors)).filter(
      ({ kinds }) => !kinds.includes('Agency') && !kinds.includes('Place'),
    );
    if (defendants.length === 0) return [];
    const evidence = scene.cover(noun, ending, ...noun.children('poss'));
    const clause = clauseOver(sentence, noun);
    return [suitFact({ sentence, inferred: true, plaintiffs: [], defendants, evidence, token: noun, clause })];
  });

const MOTIONS = new Set(['motion', 'bid', 'request', 'effort', 'attempt']);
const ENDING = new Set(words.dismissing);
const SUITS = new Set([...words.suit, 'claim']);
const CRIMINAL = /\b(?:criminal|indict\w*|prosecut\w*|guilty|convict\w*|charges?)\b/i;

const isSuing = ({ kinds, name }: Actor): boolean => kinds.includes('Agency') && SUING.test(name);

const isInCourt = (verb: Token): boolean =>
  verb.subtree.some(({ lemma, pos }) => (pos === 'NOUN' || pos === 'PROPN') && FORUMS.has(lemma.toLowerCase()));

function factOf(
  scene: Scene,
  clause: Clause,
  sides: { readonly plaintiffs: readonly Actor[]; readonly defendants: readonly Actor[] },
): readonly SuitFact[] {
  const sentence = scene.sentenceOf(clause.verb);
  const plaintiffs = parties(sides.plaintiffs);
  const defendants = parties(sides.defendants).filter(
    (actor) => !plaintiffs.includes(actor) && !actor.kinds.includes('Place'),
  );
  const footing = scene.footing(clause);
  if (!sentence || plaintiffs.length === 0 || defendants.length === 0) return [];
  if (!footing || footing.isNegated || footing.isExpected) return [];
  const evidence = scene.evidence(clause, [...clause.subjects, ...clause.objects]);
  return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
}
