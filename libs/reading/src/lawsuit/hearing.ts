import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Standing } from '../claim/standing.js';
import { lemmasIn } from '../claim/words-in.js';
import type { Sentence } from '../story/story.js';
import type { Dated } from '../time/calendar.js';
import { clauseOver } from './authority.js';
import { isBench } from './bench.js';
import type { CourtScene } from './court-scene.js';
import { HOLDING, isDue, SETTING, toldAs, whenOf } from './hearing-time.js';
import words from './hearing-words.json' with { type: 'json' };
import { matterIn } from './matter.js';

/** That a case was, is or will be heard, before it is known which. */
export interface Hearing {
  /** What the text calls it: "a hearing", "oral arguments". */
  readonly name: TextSpan;
  /** What is heard, or what kind of hearing it is; undefined for a plain one. */
  readonly matter: string | undefined;
  readonly standing: Standing;
  readonly on: Dated | undefined;
  readonly evidence: TextSpan;
}

const HEARINGS = new Set(words.hearings);
const NARROWED: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(words.narrowed).map(([noun, pattern]) => [noun, new RegExp(pattern, 'i')]),
);
const HEARD = new Set(words.hearing);
/** A trial of a drug, a hearing of Congress. */
const OTHERWISE = new RegExp(words.otherwise);

/** The hearings that a sentence tells of. */
export function hearingsIn(scene: CourtScene, sentence: Sentence): readonly Hearing[] {
  const found = [
    ...flatMap(lemmasIn(scene, sentence, HEARINGS), (noun) => named(scene, sentence, noun) ?? []),
    ...flatMap(sentence.clauses, (clause) => [...heard(scene, clause), ...appearing(scene, clause)]),
  ];
  return found.length === 0 || OTHERWISE.test(sentence.span.text) ? [] : found;
}

/** "A hearing is set for Nov. 20", "said at a hearing on Tuesday", "ahead of Friday's trial" */
function named(scene: CourtScene, sentence: Sentence, noun: Token): Hearing | undefined {
  if (noun.pos === 'VERB' || (noun.label === 'compound' && noun.head.lemma !== 'date') || !isOfCourt(noun))
    return undefined;
  const clause = clauseOver(sentence, noun);
  const when = clause && whenOf(scene, clause, noun);
  if (!clause || !when) return undefined;
  const { core } = new NounPhrase(noun);
  const verbs = noun.children('acl').filter(({ lemma }) => SETTING.has(lemma) || HOLDING.has(lemma));
  const told = [clause.verb, ...above(clause), ...clause.complements.map(({ verb }) => verb)];
  const around = [
    ...(when.isMoved ? [] : [noun, ...verbs]),
    ...(when.isOwn ? told : when.isSameDay ? [clause.verb] : []),
  ];
  return {
    name: nameOf(scene, noun),
    matter: kindOf(noun),
    standing: when.standing,
    on: scene.dateAmong(around, when.standing.stance === 'expected'),
    evidence: when.isOwn ? scene.cover(...core.tokens, clause.verb) : scene.cover(...core.tokens, ...verbs),
  };
}

/** "is set to begin": the date may hang on either verb. */
const above = ({ parent, relation }: Clause): readonly Token[] =>
  parent && relation === 'complement' && (SETTING.has(parent.lemma) || parent.lemma === 'be') ? [parent.verb] : [];

const isOfCourt = (noun: Token): boolean => {
  const narrowing = NARROWED.get(noun.lemma.toLowerCase());
  return !narrowing || narrowing.test(`${noun.head.text} ${new NounPhrase(noun).core.text}`);
};

/** "will hear arguments on Friday", "heard the case over three weeks" */
function heard(scene: CourtScene, clause: Clause): readonly Hearing[] {
  if (clause.lemma !== 'hear' || !clause.subjects.some(({ head }) => isBench(scene, head))) return [];
  const what = clause.objects.find(({ head }) => HEARD.has(head.lemma.toLowerCase()));
  const standing = scene.standing(clause, []);
  if (!what || !standing || standing.stance === 'denied') return [];
  const isSet = standing.stance === 'expected';
  return [
    {
      name: scene.cover(clause.verb, ...what.core.tokens),
      matter: matterIn(what.core.text)?.matter ?? (/argument/i.test(what.core.text) ? 'arguments' : undefined),
      standing: toldAs(standing, isSet),
      on: scene.dateAmong([clause.verb, what.head], isSet),
      evidence: scene.evidence(clause, [...clause.subjects, what]),
    },
  ];
}

/** "went on trial on Monday", "is due to stand trial in March", "is scheduled to be sentenced on April 3" */
function appearing(scene: CourtScene, clause: Clause): readonly Hearing[] {
  const at = placeOf(scene, clause);
  const standing = at && scene.standing(clause, []);
  if (!at || !standing || standing.stance === 'denied') return [];
  const isSet = standing.stance === 'expected' || isSetAbove(clause) || isDue(clause);
  // That somebody was sentenced is a ruling; "too complex to be tried" says of no day.
  if (!isSet && (at.isSentence || clause.form.isInfinitive)) return [];
  const on = scene.dateAmong([clause.verb, at.word, ...above(clause)], isSet);
  return [
    {
      name: scene.cover(clause.verb, at.word),
      matter: at.isSentence ? 'sentencing' : at.word.lower === 'trial' || at.word === clause.verb ? 'trial' : undefined,
      standing: toldAs(standing, isSet),
      on,
      evidence: scene.cover(clause.verb, at.word, ...above(clause)),
    },
  ];
}

const isSetAbove = ({ parent, relation, form }: Clause): boolean =>
  form.isInfinitive &&
  relation === 'complement' &&
  parent !== undefined &&
  (SETTING.has(parent.lemma) || isDue(parent));

interface At {
  readonly word: Token;
  readonly isSentence?: boolean;
}

function placeOf(scene: CourtScene, clause: Clause): At | undefined {
  const { lemma, voice, verb } = clause;
  if (voice === 'passive' && lemma === 'sentence') return { word: verb, isSentence: true };
  if (voice === 'passive' && lemma === 'try') return clause.complements.length === 0 ? { word: verb } : undefined;
  if (APPEARING.has(lemma)) return at(clause.objectsOf('in', 'to'), 'court') ?? before(scene, clause);
  if (STANDING.has(lemma)) return at(clause.objects, 'trial');
  if (lemma !== 'be' && lemma !== 'go') return undefined;
  return at(clause.objectsOf('to', 'on'), 'trial') ?? backIn(scene, verb);
}

const APPEARING = new Set(['appear', 'return']);
const STANDING = new Set(['stand', 'face']);

/** "are due back in court on Feb. 3" */
const backIn = (scene: CourtScene, verb: Token): At | undefined => {
  const word = scene
    .words(COURT)
    .find(
      (token) =>
        token.previous?.lower === 'in' && isBackOrDue(token.previous.previous) && token.ancestors.includes(verb),
    );
  return word && { word };
};

const COURT = new Set(['court']);
const isBackOrDue = (token: Token | undefined): boolean => token?.lower === 'back' || token?.lower === 'due';

/** "will appear before Judge X on Monday" */
const before = (scene: CourtScene, clause: Clause): At | undefined => {
  const [bench] = clause.objectsOf('before').filter(({ head }) => isBench(scene, head));
  return bench && { word: bench.head };
};

const at = (nouns: readonly NounPhrase[], word: string): At | undefined => {
  const found = nouns.find(({ head }) => head.lower === word);
  return found && { word: found.head };
};

/** "oral arguments", without an article, whose it is, and its day. */
function nameOf(scene: CourtScene, noun: Token): TextSpan {
  const { tokens } = new NounPhrase(noun).core;
  const from = tokens.findLastIndex((token) => token !== noun && (token.tag === 'POS' || LEFT_OUT.test(token.text)));
  const own = tokens.slice(from + 1).filter(({ index }) => index <= noun.index);
  const first = own.findIndex(({ pos, text }) => pos !== 'DET' && pos !== 'PRON' && text !== '-');
  return scene.cover(...own.slice(Math.max(first, 0)), noun);
}

/** A day, its month or its number: "a Nov. 20 hearing". */
const LEFT_OUT =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|\d{1,4}|[Tt]he|[Aa]n?)$/;

function kindOf(noun: Token): string | undefined {
  const heardIn = new NounPhrase(noun).objectsOf('on', 'for', 'over').map(({ phrase }) => phrase.text);
  const asked = heardIn.map((text) => matterIn(text)?.matter).find((matter) => matter !== undefined);
  const kind = noun.lemma.toLowerCase();
  if (asked !== undefined) return asked;
  if (kind === 'hearing') return undefined;
  return kind === 'argument' ? 'arguments' : kind === 'selection' ? 'jury selection' : kind;
}
