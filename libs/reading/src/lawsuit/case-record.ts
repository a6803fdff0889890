import type { AnalysedEntity } from '@wiregraph/newsroom/analysis';
import type { Token } from '@wiregraph/syntax/document';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import { districtIn } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { type Authority, clauseOver } from './authority.js';
import { benchOr } from './bench.js';
import { type Case, forumOf } from './case-book.js';
import words from './suit-words.json' with { type: 'json' };

/** The court of a case and the words it is read from. */
export interface Venue {
  readonly court: Actor;
  readonly evidence: TextSpan;
  readonly inferred: boolean;
}

const DOCKET =
  /\b\d{1,2}:\d{2}-(?:cv|cr|mc|md|ml|ap|bk|mj|misc)-\d{2,6}(?:-[A-Z]{2,4})*\b|(?<=\bNo\. ?)(?=[\w:-]*[-:])[A-Z0-9][\w:-]{3,28}\d\b/g;
const FILING = /\b(?:filed|filing|files|lodged|brought|sued|suing|sues|suit|lawsuit|complaint|case|docket|before)\b/i;

/** The number under which a court has a case, where the text gives one that can only be this case's. */
export function docketNumberOf(scene: CourtScene, suit: Case): string | undefined {
  for (const sentence of scene.story.sentences) {
    const [number] = scene.cases.about(sentence) === suit ? (sentence.span.text.match(DOCKET) ?? []) : [];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Where a case was brought: a trial court named beside the suit, else the one where its judge sits. */
export const venueOf = (scene: CourtScene, suit: Case): Venue | undefined =>
  venueSought(scene, suit) ?? statedVenue(scene, suit) ?? inferredVenue(scene, suit);

const SEEKING = new Set([...words.filing, 'sue', 'countersue']);
const PLACING = new Set(['in', 'at', 'before', 'with']);

/** "sued Stability AI at the High Court in London", "filed the suit before a Paris court": whatever court it is. */
function venueSought(scene: CourtScene, suit: Case): Venue | undefined {
  for (const { clause, sentence } of suit.facts) {
    if (!clause || !SEEKING.has(clause.lemma)) continue;
    for (const token of clause.verb.subtree) {
      if (!PLACING.has(token.lower) || token.index < clause.verb.index || clauseOver(sentence, token) !== clause)
        continue;
      const [head] = token.children('pobj');
      const court = head && courtAt(scene, head);
      if (court)
        return {
          court: court.actor,
          evidence: scene.cover(clause.verb, ...scene.tokensAt(head)),
          inferred: court.inferred,
        };
    }
  }
  return undefined;
}

/** By its name, or described with its place. */
function courtAt(scene: CourtScene, head: Token): Authority | undefined {
  const named = scene.at(head);
  if (named)
    return named.kinds.includes('Court') && named.courtId !== 'scotus' ? { actor: named, inferred: false } : undefined;
  const isDescribed =
    head.lower === 'court' &&
    head.children('det', 'amod', 'compound', 'poss', 'nmod').some((word) => word.lower !== 'the');
  return isDescribed ? benchOr(scene, head) : undefined;
}

function statedVenue(scene: CourtScene, suit: Case): Venue | undefined {
  const venues = flatMap(scene.story.sentences, (sentence) => venueIn(scene, suit, sentence) ?? []);
  return venues.find(({ court }) => !/ state court$/.test(court.name)) ?? venues[0];
}

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
  !/^(?:ca\d+|cadc|cafc|scotus)$/.test(courtId ?? '') && !/Appeal|Supreme|Circuit|High|Justice/.test(name);

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

/** What tells a lawsuit from others. */
export function caseFacts(scene: CourtScene, suit: Case): NonNullable<AnalysedEntity['case']> {
  const venue = venueOf(scene, suit);
  const forum = venue?.court.forum ?? forumOf(suit);
  const docketNumber = docketNumberOf(scene, suit);
  const filedOn = suit.facts.find((fact) => fact.filedOn)?.filedOn?.date;
  return {
    plaintiffs: suit.plaintiffs.slice(0, 50).map(({ actor }) => actor.key),
    defendants: suit.defendants.slice(0, 50).map(({ actor }) => actor.key),
    ...(docketNumber === undefined ? {} : { docketNumber: docketNumber.slice(0, 60) }),
    ...(venue?.court.courtId === undefined ? {} : { courtId: venue.court.courtId }),
    ...(forum === undefined ? {} : { forum }),
    ...(filedOn === undefined ? {} : { filedOn }),
  };
}
