import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { companyMeant } from './company-meant.js';
import { mainCompany } from './main-company.js';
import { isPerson, type Scene } from './scene.js';
import { nameBeside } from './set-beside.js';
import staff from './staff.json' with { type: 'json' };

const STAFF: ReadonlySet<string> = new Set([...staff.nouns, 'worker', 'employee']);
const WORKPLACES: ReadonlySet<string> = new Set(staff.workplaces);
const THE = new Set(['the', 'its']);
const SURE = 0.7;
const MOST_BEFORE = 4;

/** "Peter Lowe, a forklift driver at the plant": of the company that the story is about. */
export const staffAtPlants = (scene: Scene): readonly Draft[] =>
  scene.words(WORKPLACES).flatMap((place) => {
    const noun = isBare(scene, place) ? staffBefore(place) : undefined;
    const person = noun && personWith(scene, noun);
    const company = person && mainCompany(scene);
    if (!noun || !person || !company || companyMeant(scene, noun) !== company) return [];
    const evidence = [scene.cover(place, noun, ...person.document.span(person.from, person.to).tokens)];
    const standing = { stance: 'stated' } as const;
    return [{ subject: person.actor, object: company, standing, inferred: true, confidence: SURE, evidence }];
  });

/** "the plant", whose owner is not told. */
const isBare = (scene: Scene, place: Token): boolean =>
  place.label === 'pobj' &&
  place.children('det').some(({ lower }) => THE.has(lower)) &&
  place.children('prep', 'compound', 'poss').every((child) => child.lower === 'its' || child.lower === 'in') &&
  !scene.at(place);

/** "a forklift driver at" */
function staffBefore({ head: at }: Token): Token | undefined {
  const noun = at.lower === 'at' || at.lower === 'in' ? at.previous : undefined;
  return noun && STAFF.has(noun.lower) ? noun : undefined;
}

/** "Peter Lowe, a driver", "driver Peter Lowe" */
function personWith(scene: Scene, noun: Token): ActorMention | undefined {
  let first = noun;
  for (let step = 0; step < MOST_BEFORE && first.previous && isOfPhrase(first.previous); step++) first = first.previous;
  const name = nameBeside(scene, first, noun);
  return name && name.how !== 'pronoun' && isPerson(name.actor) ? name : undefined;
}

const isOfPhrase = ({ pos, text }: Token): boolean => ['NOUN', 'ADJ', 'DET', 'PROPN'].includes(pos) || text === '-';
