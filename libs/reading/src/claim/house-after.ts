import type { Document, Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { houseNamed, isFirm } from './house-named.js';
import { isPerson, type Scene } from './scene.js';
import staff from './staff.json' with { type: 'json' };

const STAFF: ReadonlySet<string> = new Set(staff.nouns.flatMap((noun) => [noun, `${noun}s`]));
const WORKPLACE = new Set(['of', 'at']);

/** "analyst Kathleen Ellis" */
const isStaff = (document: Document, from: number): boolean => from > 0 && STAFF.has(document.token(from - 1).lower);

/** "Kathleen Ellis of Harbour Lane", "Matthew Ingram of the Globe and Mail", "analyst Kathleen Ellis at Harbour Lane" */
export const housesAfter = (scene: Scene): readonly Draft[] =>
  scene.cast.mentions.flatMap((person) => {
    const { actor: subject, how, document, from } = person;
    const house = how === 'name' && isPerson(subject) ? houseAfter(scene, person) : undefined;
    if (!house || !isFirm(house.actor) || isPartOfMore(house)) return [];
    if (!document.token(from).sentence.contains(document.token(house.to - 1))) return [];
    const evidence = scene.cover(document.token(from), ...document.span(from, house.to).tokens);
    return [{ subject, object: house.actor, standing: { stance: 'stated' }, evidence: [evidence] }];
  });

function houseAfter(scene: Scene, { document, from, to }: ActorMention): ActorMention | undefined {
  const preposition = to + 1 < document.length ? document.token(to) : undefined;
  const isPlaceOfWork = preposition && WORKPLACE.has(preposition.lower);
  if (!isPlaceOfWork || (preposition.lower === 'at' && !isStaff(document, from))) return undefined;
  const house = houseNamed(scene, preposition);
  return house?.how === 'name' ? house : undefined;
}

/** "of Apple's board", "of Apple fame" */
const isPartOfMore = (name: ActorMention): boolean => after(name)?.tag === 'POS' || after(name)?.pos === 'NOUN';

const after = ({ document, to }: ActorMention): Token | undefined =>
  to < document.length ? document.token(to) : undefined;
