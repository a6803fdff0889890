import type { Token } from '@wiregraph/syntax/document';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import { bareRolesOf } from '../company/bare-role.js';
import { onceEach } from '../company/bond.js';
import { rivalsByNoun, rivalsByVerb } from '../company/rivalry.js';
import words from '../company/rival-words.json' with { type: 'json' };
import { unnamedRivals } from '../company/unnamed-rival.js';
import type { Actor } from '../entity/cast.js';
import { rivalsInPassing } from './rivals-in-passing.js';

const RIVAL = new Set(words.rival);

export const competesWith = claimRule({
  predicate: 'COMPETES_WITH',
  examples: [
    { says: 'Boohoo has been squeezed by Shein.', claims: [['Shein', 'COMPETES_WITH', 'Boohoo']] },
    { says: "Mistral is Europe's answer to OpenAI.", claims: [['Mistral', 'COMPETES_WITH', 'OpenAI']] },
    {
      says: 'Uber cut jobs. Lyft, its smaller rival, fell.',
      claims: [['Lyft', 'COMPETES_WITH', 'Uber']],
    },
    {
      says: 'Spotify fell. That leaves Spotify little room against Apple, Google and Amazon, competitors that live off more.',
      claims: [
        ['Apple', 'COMPETES_WITH', 'Spotify'],
        ['Google', 'COMPETES_WITH', 'Spotify'],
        ['Amazon', 'COMPETES_WITH', 'Spotify'],
      ],
    },
    { says: 'Ford is racing Tesla to build a cheap truck.', claims: [['Ford', 'COMPETES_WITH', 'Tesla']] },
    { says: 'Microsoft took a charge on Nokia.', claims: [] },
    { says: 'Lyft, a rival of Uber, fell.', claims: [['Lyft', 'COMPETES_WITH', 'Uber']] },
    { says: 'Uber competes with Lyft.', claims: [['Uber', 'COMPETES_WITH', 'Lyft']] },
    { says: 'Uber rival Lyft fell.', claims: [['Lyft', 'COMPETES_WITH', 'Uber']] },
    {
      says: "Uber's rivals include Lyft and Google.",
      claims: [
        ['Lyft', 'COMPETES_WITH', 'Uber'],
        ['Google', 'COMPETES_WITH', 'Uber'],
      ],
    },
    {
      says: "Uber's rivals Lyft and Google fell.",
      claims: [
        ['Lyft', 'COMPETES_WITH', 'Uber'],
        ['Google', 'COMPETES_WITH', 'Uber'],
      ],
    },
    { says: 'Uber competes with companies such as Lyft.', claims: [['Uber', 'COMPETES_WITH', 'Lyft']] },
    {
      says: 'Uber faces stiff competition from Lyft and Google.',
      claims: [
        ['Uber', 'COMPETES_WITH', 'Lyft'],
        ['Uber', 'COMPETES_WITH', 'Google'],
      ],
    },
    {
      says: 'Uber fell after Uber said demand was weak, and rival Lyft rose.',
      claims: [['Lyft', 'COMPETES_WITH', 'Uber', { inferred: true }]],
    },
    { says: 'Uber sued rival Lyft on Monday.', claims: [['Lyft', 'COMPETES_WITH', 'Uber', { inferred: true }]] },
    { says: 'Uber and rival Lyft fell.', claims: [['Lyft', 'COMPETES_WITH', 'Uber', { inferred: true }]] },
    { says: 'Uber lost market share to Lyft.', claims: [['Uber', 'COMPETES_WITH', 'Lyft']] },
    { says: 'Tesla and Ford are rivals.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    { says: 'The rivalry between Tesla and Ford grew.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    {
      says: 'Albertsons sued Kroger on Wednesday, accusing its rival of failing to make best efforts.',
      claims: [['Albertsons', 'COMPETES_WITH', 'Kroger', { inferred: true }]],
    },
    { says: 'Tesla sued Ford and Google, accusing its rival of theft.', claims: [] },
    { says: "Meta's Twitter rival, Parler, failed.", claims: [['Parler', 'COMPETES_WITH', 'Twitter']] },
    { says: 'Tesla and Ford fought a legal battle with Google.', claims: [] },
    { says: 'Shares of former rival Lyft fell, Uber said.', claims: [] },
    { says: 'Uber fell and Google rose. Rival Lyft rose, too.', claims: [] },
    { says: 'Tesla and Ford, rivals in cars, fell.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    {
      says: 'Tesla and Ford, rivals of Google, fell.',
      claims: [
        ['Tesla', 'COMPETES_WITH', 'Google'],
        ['Ford', 'COMPETES_WITH', 'Google'],
      ],
    },
    { says: 'Tesla is battling Ford for customers.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    { says: 'Tesla is battling Ford for damages.', claims: [] },
    {
      says: 'Tesla agreed to buy rival carmaker Ford.',
      claims: [['Ford', 'COMPETES_WITH', 'Tesla', { inferred: true }]],
    },
    { says: "Uber's main U.S. rival, Lyft, fell.", claims: [['Lyft', 'COMPETES_WITH', 'Uber']] },
    { says: "Lyft is Uber's nemesis.", claims: [['Lyft', 'COMPETES_WITH', 'Uber']] },
    { says: 'Nike slugs it out with Adidas for shoppers.', claims: [['Nike', 'COMPETES_WITH', 'Adidas']] },
    { says: 'Nike lost a price war to Adidas.', claims: [['Nike', 'COMPETES_WITH', 'Adidas']] },
    { says: 'Nike lost a bidding war to Adidas for Reebok.', claims: [] },
    { says: "Ford is challenging Tesla's dominance in China.", claims: [['Ford', 'COMPETES_WITH', 'Tesla']] },
    { says: 'Tesla and Ford are fighting for customers.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    { says: 'Tesla and Ford are fighting for damages.', claims: [] },
    { says: 'Tesla and Ford are locked in a price war.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    { says: 'Tesla and Ford are locked in a legal battle.', claims: [] },
    { says: 'Nike and Adidas dominate the market for football boots.', claims: [['Nike', 'COMPETES_WITH', 'Adidas']] },
    { says: 'Competition from Ford has hurt Tesla.', claims: [['Tesla', 'COMPETES_WITH', 'Ford']] },
    { says: "Ford is seen as Tesla's closest competitor.", claims: [['Ford', 'COMPETES_WITH', 'Tesla']] },
    { says: 'Ford has widened its lead over Tesla.', claims: [['Ford', 'COMPETES_WITH', 'Tesla']] },
    { says: 'Uber does not compete with Tesla.', claims: [] },
    { says: 'Uber could compete with Tesla.', claims: [] },
    { says: 'Rivals accused Uber of copying Lyft.', claims: [] },
    { says: 'Nike has lost ground to brands such as Adidas.', claims: [['Nike', 'COMPETES_WITH', 'Adidas']] },
    {
      says: 'Uber fell. Uber lost money. Arch-rivals Lyft and Bolt rose.',
      claims: [
        ['Lyft', 'COMPETES_WITH', 'Uber', { inferred: true }],
        ['Bolt', 'COMPETES_WITH', 'Uber', { inferred: true }],
      ],
    },
    { says: 'Microsoft is up against Google in cloud computing.', claims: [['Microsoft', 'COMPETES_WITH', 'Google']] },
    ...rivalsInPassing,
  ],
  match: (scene) =>
    onceEach([
      ...rivalsByVerb(scene),
      ...rivalsByNoun(scene),
      ...byNoun(scene),
      ...byRole(scene),
      ...bare(scene),
      ...unnamedRivals(scene),
    ]),
});

const RIVALS = { nouns: RIVAL, prepositions: ['of', 'to', 'with', 'for'] };
/** "an alternative to Zoom", "Meta's answer to Twitter" */
const CHALLENGERS = { nouns: new Set(['challenger', 'challengers', 'alternative', 'answer']), prepositions: ['to'] };

const byRole = (scene: Scene): readonly Draft[] =>
  rolesOf(scene, RIVALS)
    .concat(rolesOf(scene, CHALLENGERS).filter(({ isBefore }) => !isBefore))
    .filter((role) => isBody(role.holder) && isBody(role.of) && isFact(role) && !isMaker(scene, role))
    .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] }));

const UNCERTAIN =
  /\b(?:former|then|late|one-?time|previous|erstwhile|potential|prospective|would-be|possible|future)\b/i;

/** "Its main rivals were Ford and BMW" tells of no end. */
const isFact = ({ noun, isFormer, standing }: Role): boolean =>
  !isFormer && standing.stance !== 'expected' && !UNCERTAIN.test(new NounPhrase(noun).core.text);

/** "Uber rival Lyft", "Uber's rival Lyft", "Lyft, a rival of Uber" */
const byNoun = (scene: Scene): readonly Draft[] => scene.words(RIVAL).flatMap((noun) => at(scene, noun));

function at(scene: Scene, noun: Token): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const before = noun.previous?.tag === 'POS' ? noun.previous.previous : noun.previous;
  const after = noun.next && scene.at(noun.next);
  const owned = [before && scene.at(before), ...scene.all(phrase.objectsOf('of', 'to'))];
  const beside = isBody(after) ? [after, ...joinedTo(scene, noun.next)] : scene.all(phrase.appositions);
  return pairs(beside.filter(isBody), owned.filter(isBody)).map(([subject, object]) => ({
    subject,
    object,
    standing: { stance: 'stated' },
    evidence: [
      scene.cover(
        noun,
        ...phrase.phrase.tokens,
        ...[before, noun.next, ...phrase.appositions.map(({ head }) => head)].filter((token) => token !== undefined),
      ),
    ],
  }));
}

/** "SentinelOne and Palo Alto Networks" behind "rivals" */
const joinedTo = (scene: Scene, name: Token | undefined): readonly Actor[] => {
  const mention = name && scene.mentionAt(name);
  const last = mention?.document.span(mention.from, mention.to).root;
  return (last?.children('conj') ?? []).flatMap((token) => scene.at(token) ?? []);
};

/** "Meta's rival to Twitter", "Google's ChatGPT rival": whose product it is. */
function isMaker(scene: Scene, { noun, of }: Role): boolean {
  const phrase = new NounPhrase(noun);
  const isOwner = scene.all(phrase.possessors).includes(of);
  const others = scene.all(phrase.objectsOf('of', 'to'));
  return isOwner && (isNamed(scene, noun.previous) || others.some((actor) => actor !== of));
}

/** "ChatGPT" of "its ChatGPT rival", but not "European", and not "U.S." */
const isNamed = (scene: Scene, token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}/u.test(token.text) &&
  token.pos !== 'ADJ' &&
  token.entity?.type !== 'GPE' &&
  !scene.at(token)?.kinds.includes('Place');

/** "Uber sued rival Lyft"; else of the company that the story is about: "Rival Lyft fell." */
function bare(scene: Scene): readonly Draft[] {
  const roles = bareRolesOf(scene, RIVAL);
  const known = new Set(roles.map(({ noun }) => noun));
  return [
    ...roles.map(({ holder, of, evidence }) => inferred([holder, of], evidence)),
    ...ofStory(scene)
      .filter(({ noun }) => !known.has(noun))
      .map(({ draft }) => draft),
  ];
}

const inferred = (ends: readonly [Actor, Actor], evidence: TextSpan): Draft => ({
  subject: ends[0],
  object: ends[1],
  standing: { stance: 'stated' },
  inferred: true,
  evidence: [evidence],
});

interface Bare {
  readonly noun: Token;
  readonly draft: Draft;
}

/** "Rival Lyft", in a story that is about one company. */
function ofStory(scene: Scene): readonly Bare[] {
  const object = mainCompany(scene);
  if (!object) return [];
  return scene.words(RIVAL).flatMap((noun): readonly Bare[] => {
    const mention = noun.next ? scene.mentionAt(noun.next) : undefined;
    const before = noun.previous?.sentence.contains(noun) ? noun.previous : undefined;
    const isBare = before === undefined || ['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'VERB', 'ADJ'].includes(before.pos);
    if (mention?.how !== 'name' || !isBody(mention.actor) || mention.actor === object || !isBare) return [];
    const evidence = scene.cover(noun, ...scene.tokensAt(noun.next ?? noun));
    return [{ noun, draft: inferred([mention.actor, object], evidence) }];
  });
}
