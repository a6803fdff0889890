import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import { districtIn } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { type Authority, clauseOver } from './authority.js';
import { benchOr } from './bench.js';
import { type Case, forumOf } from './case-book.js';
import { DOCKET } from './docket.js';
import words from './suit-words.json' with { type: 'json' };

/** The court of a case and the words it is read from. */
export interface Venue {
  readonly court: Actor;
  readonly evidence: TextSpan;
  readonly inferred: boolean;
}

const FILING =
  /\b(?:filed|filing|files|lodged|pending|landed|docketed|litigation|action|brought|sued|suing|sues|suit|lawsuit|complaint|case|docket|before|trial|tried|indict\w*|convict\w*|charged|hearing|heard|jury|jurors|verdict|plead\w*|pled|sentenced|arraign\w*|papers|documents|petition|motion|unsealed)\b/i;

/** Where a case was brought: a trial court named beside the suit, else the one where its judge sits. */
export const venueOf = (scene: CourtScene, suit: Case): Venue | undefined =>
  venueSought(scene, suit) ?? statedVenue(scene, suit) ?? describedVenue(scene, suit) ?? inferredVenue(scene, suit);

const SEEKING = new Set([
  ...words.filing,
  'sue',
  'countersue',
  'seek',
  'claim',
  'demand',
  'ask',
  'petition',
  'pursue',
  'go',
  'fight',
  'battle',
  'recover',
]);
/** "hauled it into federal court" */
const TAKING = new Set(['take', 'drag', 'haul', 'bring']);
const HEARING = new Set([
  ...words.filing,
  'hear',
  'try',
  'pend',
  'defend',
  'fight',
  'contest',
  'land',
  'await',
  'proceed',
  'play out',
]);
const ASKING = new Set(['petition', 'ask', 'urge']);
const PLACING = new Set(['in', 'at', 'before', 'with', 'into', 'to']);

/** "sued Stability AI at the High Court in London", "a suit filed before a Paris court", "is being heard in Munich court" */
function venueSought(scene: CourtScene, suit: Case): Venue | undefined {
  for (const { clause, sentence, token } of suit.facts) {
    const filed = clause && (SEEKING.has(clause.lemma) || TAKING.has(clause.lemma)) ? clause.verb : undefined;
    const heard = token.pos === 'NOUN' ? hearingOf(scene, token) : [];
    for (const verb of [...(filed ? [filed] : []), ...heard]) {
      const venue = venueBehind(scene, sentence, verb);
      if (venue) return venue;
    }
  }
  return heardLater(scene, suit);
}

/** "The case is being heard at the High Court": told of the suit after it was. */
function heardLater(scene: CourtScene, suit: Case): Venue | undefined {
  for (const noun of scene.lemmas(SUITS)) {
    const isMeant = noun.pos === 'NOUN' && noun.children('det').some(({ lower }) => lower === 'the');
    const sentence = isMeant ? scene.sentenceOf(noun) : undefined;
    if (!sentence || scene.cases.about(sentence) !== suit) continue;
    for (const verb of hearingOf(scene, noun)) {
      const venue = venueBehind(scene, sentence, verb);
      if (venue) return venue;
    }
  }
  return undefined;
}

const SUITS = new Set(words.pleading);

/** The suit itself, and the verbs by which it is brought, heard or tried. */
const hearingOf = (scene: CourtScene, noun: Token): readonly Token[] => {
  const above = scene.clauseAt(noun.head);
  const isDone = above?.objects.some(({ head }) => head === noun) && HEARING.has(above.lemma);
  const verbs = noun.children('acl', 'relcl').filter((verb) => HEARING.has(scene.clauseAt(verb)?.lemma ?? ''));
  return [...verbs, ...(above && isDone ? [above.verb] : []), noun];
};

function venueBehind(scene: CourtScene, sentence: Sentence, word: Token): Venue | undefined {
  // "petitioned the Osaka District Court for an order"
  const [asked] = ASKING.has(word.lemma) ? word.children('dobj') : [];
  const bench = asked && courtAt(scene, asked);
  if (bench)
    return { court: bench.actor, evidence: scene.cover(word, ...scene.tokensAt(asked)), inferred: bench.inferred };
  for (const token of word.subtree) {
    if (!PLACING.has(token.lower) || token.index < word.index) continue;
    const over = word.pos === 'NOUN' ? token.head : clauseOver(sentence, token)?.verb;
    const [head] = over === word ? token.children('pobj') : [];
    const court = head && courtAt(scene, head);
    if (court)
      return {
        court: court.actor,
        evidence: scene.cover(word, ...scene.tokensAt(head)),
        inferred: court.inferred,
      };
  }
  return undefined;
}

const COURTS = new Set(['court', 'tribunal']);

/** By its name, or described with its place. */
function courtAt(scene: CourtScene, head: Token): Authority | undefined {
  const named = scene.at(head);
  if (named)
    return named.kinds.includes('Court') && named.courtId !== 'scotus' ? { actor: named, inferred: false } : undefined;
  const isDescribed =
    COURTS.has(head.lower) &&
    head.children('det', 'amod', 'compound', 'poss', 'nmod').some((word) => word.lower !== 'the');
  return isDescribed ? benchOr(scene, head) : undefined;
}

function statedVenue(scene: CourtScene, suit: Case): Venue | undefined {
  const venues = flatMap(scene.story.sentences, (sentence) => venueIn(scene, suit, sentence) ?? []);
  return venues.find(({ court }) => !/ state court$/.test(court.name)) ?? venues[0];
}

/** "A London court ordered it to pay", "on trial in a court in Stuttgart": by its place, where the text tells of the suit. */
function describedVenue(scene: CourtScene, suit: Case): Venue | undefined {
  const sentences = new Set(suit.facts.map(({ sentence }) => sentence));
  const nouns = scene.lemmas(COURTS).filter((noun) => {
    const sentence = scene.sentenceOf(noun);
    return sentence !== undefined && sentences.has(sentence) && !isHigher(noun) && scene.cases.about(sentence) === suit;
  });
  for (const noun of nouns) {
    const court = scene.at(noun) ? undefined : courtAt(scene, noun);
    if (court && isTrialCourt(court.actor))
      return { court: court.actor, evidence: scene.cover(...new NounPhrase(noun).core.tokens), inferred: true };
  }
  return undefined;
}

const isHigher = (noun: Token): boolean => /appeal|appellate|supreme|high|top/i.test(new NounPhrase(noun).core.text);

function venueIn(scene: CourtScene, suit: Case, sentence: Sentence): Venue | undefined {
  const courts = scene.mentionsIn(sentence).filter(({ actor }) => actor.kinds.includes('Court') && isTrialCourt(actor));
  const forum = forumOf(suit);
  const mention = courts.find(({ actor }) => forum === undefined || (actor.forum ?? forum) === forum);
  if (!mention || !isOfSuit(sentence.span.text)) return undefined;
  const isHere = suit.facts.some((fact) => fact.sentence === sentence && fact.forum !== undefined);
  if (!(isHere && mention.actor.forum === forum) && scene.cases.about(sentence) !== suit) return undefined;
  const evidence = scene.cover(...mention.document.span(mention.from, mention.to).tokens);
  return { court: mention.actor, evidence, inferred: false };
}

const isOfSuit = (text: string): boolean => FILING.test(text) || text.search(DOCKET) >= 0;

const isTrialCourt = ({ courtId, name }: Actor) =>
  !/^(?:ca\d+|cadc|cafc|scotus)$/.test(courtId ?? '') &&
  (TRYING.test(name) || !/Appeal|Supreme|(?<!County )Circuit|High|Justice/.test(name));

/** Courts of the first instance in spite of their names. */
const TRYING =
  /^New York.* Supreme Court|^State Supreme Court|British Columbia|Supreme Court of (?:Victoria|New South Wales|Queensland)|^(?:Delhi|Bombay|Madras|Calcutta|London|Hong Kong) High Court|Superior Court of Justice|[Cc]ircuit [Cc]ourt in |Competition Appeal Tribunal/;

/** "US District Judge Barbara Rothstein in Seattle" */
function inferredVenue(scene: CourtScene, suit: Case): Venue | undefined {
  for (const { isJudge, title, mention } of scene.titled) {
    const sentence = scene.sentenceOf(mention.document.token(mention.from));
    if (!isJudge || !sentence || scene.cases.about(sentence) !== suit) continue;
    const isFederal = /district/i.test(title.map(({ text }) => text).join(' '));
    const place = afterName(scene, sentence, mention.to) ?? beforeTitle(scene, sentence, title[0]);
    const court = place && courtOf(scene, place.actor, isFederal);
    if (!court || !isTrialCourt(court)) continue;
    const first = Math.min(place.from, title[0]?.index ?? mention.from);
    const evidence = scene.cover(...mention.document.span(first, Math.max(place.to, mention.to)).tokens);
    return { court, evidence, inferred: true };
  }
  return undefined;
}

/** The court that is named behind a judge, or the federal one that sits in the city named there. */
function courtOf(scene: CourtScene, named: Actor, isFederal: boolean): Actor | undefined {
  if (named.kinds.includes('Court')) return named;
  const meant = isFederal && named.kinds.includes('Place') ? districtIn(named.name) : undefined;
  const known = scene.cast.actors.find(({ name, kinds }) => kinds.includes('Court') && name === meant?.name);
  return known ?? (meant && scene.cast.add({ ...meant, kinds: ['Court'], inferred: true }));
}

/** "Delaware Superior Court Judge Eric Davis" */
const beforeTitle = (scene: CourtScene, sentence: Sentence, first: Token | undefined) =>
  scene.mentionsIn(sentence).find(({ to, actor }) => to === first?.index && actor.kinds.includes('Court'));

/** "in Seattle", "of the Delaware Court of Chancery" */
function afterName(scene: CourtScene, sentence: Sentence, to: number) {
  const { document } = sentence.span;
  const next = document.length > to ? document.token(to) : undefined;
  if (next?.lower !== 'in' && next?.lower !== 'of') return undefined;
  const first = next.next?.lower === 'the' ? to + 2 : to + 1;
  return scene.mentionsIn(sentence).find(({ from }) => from === first || from === to + 1);
}
