import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { isBody, type Scene } from '../claim/scene.js';

/** Between "-based" and the name, as in "Seattle-based online retailer Amazon". */
const MOST_BETWEEN = 6;
const STATED = { stance: 'stated' } as const;

export const locatedIn = claimRule({
  predicate: 'LOCATED_IN',
  examples: [
    { says: 'Amazon is based in Seattle.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Volkswagen, headquartered in Berlin, recalled cars.', claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']] },
    { says: 'California-based Apple fell.', claims: [['Apple', 'LOCATED_IN', 'California']] },
    { says: 'Seattle-based online retailer Amazon fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Amazon, the Seattle-based online retailer, fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'The Berlin, Germany-based carmaker Volkswagen fell.', claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']] },
    { says: 'Amazon has its headquarters in Seattle.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    {
      says: 'Amazon raised prices. The Seattle-based company fell.',
      claims: [['Amazon', 'LOCATED_IN', 'Seattle']],
    },
    { says: 'Amazon raised prices. The Seattle company fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Amazon, of Seattle, Washington, raised prices.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Amazon raised prices in Seattle. The company fell.', claims: [] },
    { says: 'Tim Cook, of California, spoke to Amazon.', claims: [] },
    { says: 'Amazon was based in Berlin until 1999.', claims: [] },
    { says: 'Amazon may be based in Berlin.', claims: [] },
    { says: 'Amazon sells books in Germany.', claims: [] },
    { says: 'Tim Cook is based in California.', claims: [] },
  ],
  match: (scene) => [...byVerb(scene), ...bySeat(scene), ...byParticiple(scene), ...byOf(scene), ...byPlaceName(scene)],
});

const isPlace = (actor: Actor | undefined): actor is Actor => actor?.kinds.includes('Place') ?? false;

/** Of "in Seattle, Washington" the first. */
const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs('base|headquarter in').flatMap(({ clause, objects }) => {
    const isOver = clause.form.tense === 'past';
    if (clause.voice !== 'passive' || isOver) return [];
    return located(scene, { clause, bodies: scene.all(clause.objects), places: scene.all(objects) });
  });

/** "has its headquarters in Seattle" */
const bySeat = (scene: Scene): readonly Draft[] =>
  scene.verbs('have|maintain headquarters|headquarter|seat in').flatMap(({ clause, subjects, objects }) => {
    if (clause.form.tense === 'past') return [];
    return located(scene, { clause, bodies: scene.all(subjects), places: scene.all(objects) });
  });

interface Located {
  readonly clause: Parameters<Scene['standing']>[0];
  readonly bodies: readonly Actor[];
  readonly places: readonly Actor[];
}

function located(scene: Scene, { clause, bodies, places }: Located): readonly Draft[] {
  const [object] = places.filter(isPlace);
  return bodies.filter(isSeated).flatMap((subject) => {
    const standing = object && scene.standing(clause, [subject, object]);
    if (!object || !standing || standing.stance === 'expected') return [];
    const sentence = scene.sentenceOf(clause.verb);
    const near = sentence
      ? scene.mentionsIn(sentence).filter(({ actor }) => actor === object || actor === subject)
      : [];
    const tokens = near.flatMap(({ document, from, to }) => document.span(from, to).tokens);
    return [{ subject, object, standing, evidence: [scene.cover(clause.verb, ...tokens)] }];
  });
}

const isSeated = (actor: Actor) => isBody(actor) && !isPlace(actor);

/** "California-based Apple", "Seattle-based online retailer Amazon" */
const byParticiple = (scene: Scene): readonly Draft[] =>
  scene.words(BASED).flatMap((token) => {
    const hyphen = token.previous?.text === '-' ? token.previous : undefined;
    const place = hyphen?.previous && townBefore(scene, hyphen.previous);
    const object = place && scene.at(place);
    const name = nameAfter(scene, token);
    const subject = name && scene.at(name);
    if (!place || !name || !isPlace(object) || !subject || !isSeated(subject)) return [];
    const evidence = scene.cover(token, ...scene.tokensAt(place), ...scene.tokensAt(name));
    return [{ subject, object, standing: STATED, evidence: [evidence] }];
  });

const BASED = new Set(['based']);

/** Of "Grapevine, Texas" the first. */
function townBefore(scene: Scene, state: Token): Token {
  const comma = scene.tokensAt(state)[0]?.previous;
  const town = comma?.text === ',' ? comma.previous : undefined;
  return town?.sentence.contains(state) && isPlace(scene.at(town)) ? town : state;
}

/** The name that ends the noun phrase, or that this is set beside: "Getty, the Seattle-based photo company". */
function nameAfter(scene: Scene, based: Token): Token | undefined {
  let token = based.next;
  for (let step = 0; token && step < MOST_BETWEEN; step++, token = token.next) {
    const mention = scene.mentionAt(token);
    const after = mention && mention.to < mention.document.length ? mention.document.token(mention.to) : undefined;
    if (mention) return after?.tag === 'POS' || after?.pos === 'NOUN' ? undefined : token;
    if (!['NOUN', 'ADJ', 'PROPN'].includes(token.pos)) break;
  }
  const { head } = based.label === 'amod' ? based : { head: undefined };
  const beside = head && head.index > based.index ? new NounPhrase(head).appositions : [];
  return beside.map((noun) => noun.head).find((at) => scene.mentionAt(at) !== undefined);
}

/** "Amazon, of Seattle, Washington" */
const byOf = (scene: Scene): readonly Draft[] =>
  scene.cast.mentions.flatMap(({ actor: subject, how, document, from, to }) => {
    const comma = how === 'name' && to + 2 < document.length ? document.token(to) : undefined;
    const place =
      comma?.text === ',' && comma.next?.lower === 'of' ? scene.mentionAt(document.token(to + 2)) : undefined;
    if (
      !place ||
      !isPlace(place.actor) ||
      !isSeated(subject) ||
      !comma?.sentence.contains(document.token(place.to - 1))
    )
      return [];
    const evidence = scene.cover(document.token(from), ...document.span(from, place.to).tokens);
    return [{ subject, object: place.actor, standing: STATED, evidence: [evidence] }];
  });

/** "The Seattle company", where that means one. */
const byPlaceName = (scene: Scene): readonly Draft[] =>
  scene.cast.mentions.flatMap(({ actor: subject, how, document, from }) => {
    const place = how === 'description' && from > 0 ? scene.mentionAt(document.token(from - 1)) : undefined;
    if (!place || !isPlace(place.actor) || !isSeated(subject)) return [];
    const evidence = scene.cover(document.token(from), ...document.span(place.from, from + 1).tokens);
    return [{ subject, object: place.actor, standing: STATED, evidence: [evidence] }];
  });
