import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { isKnownFor } from '../entity/field.js';
import { isCompany } from './ownership.js';
import words from './supply-words.json' with { type: 'json' };

/** Companies that are known to do what a word says: the "cloud" sellers. */
export const knownAs =
  (words: ReadonlySet<string>) =>
  (scene: Scene, { head }: NounPhrase): boolean => {
    const actor = scene.at(head);
    return actor !== undefined && isCompany(actor) && isKnownFor(actor.name, words);
  };

const ROLES: ReadonlySet<string> = new Set(words.kinds.role);

/** "Worldpay, the payments processor", "its auditor KPMG" */
export const isSupplier = (scene: Scene, noun: NounPhrase): boolean => {
  const actor = scene.at(noun.head);
  const isRole = ({ lower }: Token) => ROLES.has(lower);
  return (
    actor !== undefined &&
    isCompany(actor) &&
    (noun.appositions.some(({ head }) => isRole(head)) || noun.core.tokens.some(isRole))
  );
};

const HIRED: ReadonlySet<string> = new Set([...words.advisers, ...words.suppliers]);
const HOUSE_WORDS: ReadonlySet<string> = new Set(words.houses.map((word) => word.toLowerCase()));

/** "the same auditor, KPMG", "a law firm, Skadden" */
export const isHired = (scene: Scene, noun: NounPhrase): boolean => {
  const { head, core } = noun;
  const isHouse =
    (head.lower === 'firm' || head.lower === 'agency') && core.tokens.some(({ lower }) => HOUSE_WORDS.has(lower));
  const actor = HIRED.has(head.lower) || isHouse ? (scene.at(head) ?? scene.who(noun)) : undefined;
  return actor !== undefined && isCompany(actor);
};

const BANKS: ReadonlySet<string> = new Set(['bank', 'asset-management']);
const BANK = /\b(?:Banks?|Bancorp|Banco|Banque|Capital|Credit|Lending)\b|bank$/;

/** "Commerzbank", "Frost Bank" */
export const isLender = (scene: Scene, noun: NounPhrase): boolean => {
  const actor = scene.at(noun.head);
  return actor !== undefined && isCompany(actor) && (isKnownFor(actor.name, BANKS) || BANK.test(actor.name));
};
