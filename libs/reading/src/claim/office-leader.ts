import type { Token } from '@wiregraph/syntax/document';
import { type Argument, type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import { companyMeant, doersOf } from './company-meant.js';
import { termEnd } from './office-change.js';
import { type Office, officesHeld, phraseAt } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import events from './office-events.json' with { type: 'json' };
import verbs from './office-verbs.json' with { type: 'json' };
import { placeTaken, takenIn } from './taking-place.js';
import { isBody, isPerson, type Scene } from './scene.js';

interface Led {
  readonly body: Actor;
  readonly title: string;
  readonly inferred?: boolean;
}

const CHAIRING = new Set(['chair', 'co-chair']);
const PARTS = new Set([
  'division',
  'unit',
  'arm',
  'business',
  'department',
  'office',
  'bureau',
  'team',
  'branch',
  'operation',
  'operations',
]);
/** "a group led by X" is none that has a name. */
const LOOSE = new Set(['group', 'investors', 'consortium', 'team', 'it', 'its', 'them', 'they']);
/** Whom the text means by these, though it may not be clear by itself: "runs the business". */
const DESCRIBING: ReadonlySet<string> = new Set(['company', 'firm', 'group', 'business']);
const TAKING = ['take charge of', 'take over at'];

/** "Binance, led by Changpeng Zhao", "Rodney McMullen, who runs Kroger", "X, who heads the antitrust division" */
export const officesOfLeaders = (scene: Scene): readonly Office[] =>
  scene.verbs(...verbs.leads, ...TAKING).flatMap(({ clause, subjects, objects }) => {
    const appointing = appointingOf(clause);
    const hired = takenIn(clause);
    const named = appointing ? appointedBy(appointing) : hired.length > 0 ? hired : subjects;
    const people = named.filter((noun) => isPerson(scene.who(noun)));
    if (people.length === 0 || people.length > 2 || clause.obliques('to', 'in').some(isAim)) return [];
    const taking = placeTaken(clause);
    const term = termOf(scene, clause);
    if (!term) return [];
    return people.flatMap((noun) => {
      const { head } = noun;
      const person = scene.who(noun);
      return objects.flatMap((object) =>
        ledWith(scene, object, ofHirer(scene, clause, object) ?? ledBy(scene, clause, object)).flatMap((led) => {
          const standing = appointing
            ? asideStanding(scene, appointing)
            : scene.standing(taking ?? clause, [person, led.body]);
          if (!isPerson(person) || !standing || standing.stance === 'denied') return [];
          const tokens: readonly Token[] = [clause.verb, ...scene.tokensAt(head), ...scene.tokensAt(object.head)];
          const phrase = titleIn(scene, clause, head);
          if (phrase) return officesHeld(scene, { ...term, phrase, person, standing, tokens, bodies: [led.body] });
          return [{ ...led, ...term, person, standing, evidence: scene.cover(...tokens), at: clause.verb }];
        }),
      );
    });
  });

/** "led Barclays as its chairman", "led by Chairman Mary Holt": which office it is. */
function titleIn(scene: Scene, clause: Clause, person: Token): OfficePhrase | undefined {
  const [as] = clause.objectsNear('as').flatMap(({ head }) => phraseAt(scene, head) ?? []);
  const mention = scene.mentionAt(person);
  const before = mention && mention.from > 0 ? mention.document.token(mention.from - 1) : undefined;
  const title = before && phraseAt(scene, before);
  return as ?? (clause.voice === 'passive' && title?.where === 'open' ? title : undefined);
}

/** "the appointment of X to lead Shell", "X's appointment to run it" */
const appointingOf = ({ form, relation, attachedTo }: Clause): Token | undefined =>
  form.isInfinitive && relation === 'content' && APPOINTING.has(attachedTo.lower) ? attachedTo : undefined;

function appointedBy(noun: Token): readonly NounPhrase[] {
  const phrase = new NounPhrase(noun);
  const of = phrase.objectsOf('of');
  return of.length > 0 ? of : phrase.possessors;
}

const APPOINTING: ReadonlySet<string> = new Set(events.beginning);

type Term = Pick<Office, 'validFrom' | 'validTo' | 'isOverBy' | 'isBegun'>;

/** Undefined where a text may tell of a time long past: "led Apple through the crisis"; not "who ran Apple". */
function termOf(scene: Scene, clause: Clause): Term | undefined {
  const { tense, isPerfect } = clause.form;
  if (placeTaken(clause) || appointingOf(clause)) return { isBegun: true };
  if (clause.lemma.startsWith('take')) return { validFrom: scene.dateOf(clause), isBegun: true };
  // "Microsoft, run since 2014 by Satya Nadella, ...": no tense of its own, whatever the tree makes of it
  const isReduced = clause.voice === 'passive' && clause.verb.children('aux', 'auxpass').length === 0;
  if (tense !== 'past' || isPerfect || isReduced) return {};
  const validTo = termEnd(scene, clause.verb);
  if (validTo) return { validTo };
  const { today } = scene.calendar;
  return isSurelyOver(clause) && today ? { validTo: today, isOverBy: true } : undefined;
}

function isSurelyOver(clause: Clause): boolean {
  // "when the company was still led by X"
  if (clause.relation === 'adverbial' && THEN.has(clause.marker ?? '')) return true;
  // "was run by X at the time"
  if (isThenToo(clause)) return true;
  if (clause.voice === 'passive') return false;
  return (
    (SURELY.has(clause.lemma) && (clause.relation === 'relative' || isToldOfName(clause))) ||
    clause.obliques('as').length > 0 ||
    clause.objectsOf('for', 'from', 'through', 'during').some(({ head }) => head.entity?.type === 'DATE')
  );
}

/** "Ellison headed Alameda Research", and no "said he ran the firm", which he may do still. */
const isToldOfName = ({ relation, objects }: Clause): boolean =>
  ['root', 'adverbial'].includes(relation) && objects.every(({ head }) => head.pos === 'PROPN');

const THEN = new Set(['when', 'while']);
const isThenToo = (clause: Clause): boolean =>
  clause.verb.children('advmod').some(({ lower }) => PAST.has(lower)) ||
  clause.objectsNear('at').some(({ head }) => head.lower === 'time');
const PAST = new Set(['then', 'once', 'previously', 'formerly']);
const SURELY = new Set(['run', 'head', 'chair', 'helm', 'co-chair', 'command', 'pilot', 'steer']);

/** "led Barcelona to victory", "leads Amazon in the ranking"; not "from 2011 to 2019" */
const isAim = ({ preposition, objects }: { preposition: string; objects: readonly Argument[] }) =>
  (preposition === 'to' && objects.every(({ head }) => head.pos !== 'NUM' && head.entity?.type !== 'DATE')) ||
  objects.some(({ head }) => ['ranking', 'standings', 'race', 'poll', 'polls', 'sales'].includes(head.lower));

function ledBy(scene: Scene, clause: Clause, object: Argument): readonly Led[] {
  const { lower } = object.head;
  if (CHAIRING.has(clause.lemma)) return chairedBy(scene, clause, object);
  const isWhole = lower === 'business' && isTheCompany(object);
  if (PARTS.has(lower) && !isWhole) return ledPart(scene, object, clause.lemma === 'run');
  const isIt = isLedAsIt(clause, object);
  const body = LOOSE.has(lower) && !isIt ? undefined : scene.who(object);
  if (isLed(body) && (!isIt || body.kinds.includes('Company'))) return [{ body, title: 'head' }];
  const meant = !body && isTheCompany(object) ? companyMeant(scene, object.head) : undefined;
  return isLed(meant) ? [{ body: meant, title: 'head', inferred: true }] : [];
}

/** "picked X from Ford to run the company" */
function ofHirer(scene: Scene, clause: Clause, object: Argument): readonly Led[] | undefined {
  const hiring = takenIn(clause).length > 0 && isTheCompany(object) ? placeTaken(clause) : undefined;
  const bodies = hiring ? doersOf(scene, hiring).filter(isLed) : [];
  return bodies.length > 0 ? bodies.map((body) => ({ body, title: 'head' })) : undefined;
}

/** "runs SpaceX as well as Tesla" */
function ledWith(scene: Scene, { head }: Argument, led: readonly Led[]): readonly Led[] {
  const [first] = led;
  const own = scene.at(head) ? head : head.next;
  const as = first && own && scene.at(own) === first.body ? scene.tokensAt(own).at(-1)?.next : undefined;
  const isJoined = as?.lower === 'as' && as.next?.lower === 'well' && as.next.next?.lower === 'as';
  const after = isJoined ? as.next.next.next : undefined;
  const other = after && scene.at(after);
  return first && isLed(other) ? [...led, { ...first, body: other }] : led;
}

/** "runs it", "has led it ever since" */
const isLedAsIt = ({ lemma, form }: Clause, { head }: Argument): boolean =>
  head.lower === 'it' && (lemma === 'run' || form.isPerfect);

/** "the company", "the business", "the San Jose, California company"; no part of it, and no "company that" does something. */
const isTheCompany = ({ head }: Argument): boolean =>
  DESCRIBING.has(head.lower) &&
  head.children('det').some(({ lower }) => lower === 'the') &&
  head.children('poss', 'prep', 'appos', 'compound').every(({ pos }) => pos === 'PROPN') &&
  head.next?.lower !== 'that';

const isLed = (body: Actor | undefined): body is Actor => isBody(body) && !body.kinds.includes('Court');

/** What is chaired has a name: of what a committee is, is anybody's guess. */
function chairedBy(scene: Scene, { lemma }: Clause, object: Argument): readonly Led[] {
  const mention = scene.mentionAt(object.head);
  const named = mention && (mention.how === 'name' || mention.how === 'short-name') ? [mention.actor] : [];
  const of = object.objectsOf('of');
  const ofBoard = object.head.lower === 'board' ? scene.all([...object.possessors, ...of]) : [];
  const bodies = named.length > 0 ? named : ofBoard;
  return bodies.filter(isLed).map((body) => ({ body, title: lemma === 'co-chair' ? 'co-chair' : 'chair' }));
}

/** "the Justice Department's antitrust division"; where it does not say whose, the agency that was named before. */
function ledPart(scene: Scene, object: Argument, isRun: boolean): readonly Led[] {
  const title = `head of ${object.core.tokens
    .filter((token) => !scene.at(token) && token.pos !== 'DET' && token.tag !== 'POS')
    .map(({ lower }) => lower)
    .join(' ')}`;
  const of = object.objectsOf('of', 'at');
  const named = scene.all([...object.possessors, ...of, ...object.compounds]).filter(isBody);
  // "His team, led by X"
  if (object.head.children('poss').some(({ lower }) => lower === 'his' || lower === 'her')) return [];
  if (named.length > 0) return named.slice(0, 1).map((body) => ({ body, title }));
  // Who "runs the team" may run one of many.
  if (isRun) return [];
  const meant = agencyBefore(scene, object.head) ?? companyMeant(scene, object.head);
  return meant ? [{ body: meant, title, inferred: true }] : [];
}

/** The only agency of the story that has divisions: a department, a commission. */
function agencyBefore(scene: Scene, token: Token): Actor | undefined {
  const index = scene.sentenceOf(token)?.index ?? 0;
  const agencies = scene.cast.mentions
    .filter(
      ({ actor, document, from }) =>
        actor.kinds.includes('Agency') && (scene.sentenceOf(document.token(from))?.index ?? Infinity) <= index,
    )
    .map(({ actor }) => actor);
  const [first, ...others] = new Set(agencies);
  return others.length === 0 ? first : undefined;
}
