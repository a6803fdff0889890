import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Sentence } from '../story/story.js';
import type { Actor, ActorMention, Cast } from './cast.js';
import { clauseOver, isMain, isSaying, isSubject, subjectsIn, useOf } from './word-use.js';

const OBJECTS = new Set(['dobj', 'dative', 'attr', 'oprd']);
const WITHIN = new Set(['compound', 'nmod', 'amod', 'nummod']);
const MOST_STEPS = 6;
const MOST_LISTED = 8;

interface Tied {
  readonly token: Token;
  readonly sentence: Sentence;
  readonly actor: Actor;
  /** Of the last mention of the actor before the token. */
  readonly root: Token;
}

/** How a word and whom it may stand for hang together in their clauses. */
export class ClauseTies {
  constructor(private readonly cast: Cast) {}

  /** "Parler said that it ...", "Amazon broke the contract when it ...", "Apple, which it sued over its grip" */
  addTies(signs: string[], { token, sentence, actor, root }: Tied): void {
    const own = clauseOver(token, sentence);
    const above = own?.parent ?? own?.conjunctOf;
    const ties = this.#ties({ own, above, token, actor });
    if (this.#isToldOf(token, actor)) ties.push('told of by its clause');
    if (root.head === token.head.head || root.head === token.head) ties.push('beside');
    for (const tie of ties) signs.push(tie, ...(tie === 'says so' ? [] : [`${useOf(token)}: ${tie}`]));
  }

  /** As what somebody is told of, seen from a word behind it. */
  roleOf(root: Token, sentence: Sentence, asked: Token): string {
    const token = this.#standing(root);
    if (isInAside(root, asked)) return 'aside';
    if (isSubject(token))
      return sentence.clauses.some((clause) => clause.verb === token.head && isMain(clause))
        ? 'subject'
        : 'lower subject';
    if (OBJECTS.has(token.label)) return 'object';
    // "Google shares", and "Google Chief Executive Sundar Pichai"
    if (WITHIN.has(token.label)) return token.head.pos === 'NOUN' ? 'owner' : 'part of a name';
    if (token.label !== 'pobj') return token.label === 'poss' ? 'owner' : 'other';
    // "said in a post on X": where something was said
    const isWhere = token.head.lower === 'on' && this.cast.at(token)?.actor.kinds.includes('Platform');
    return isWhere ? 'where' : token.head.lower === 'of' ? 'of' : 'oblique';
  }

  /** Nobody does something to himself without "himself", is his own customer, or is said to be his own auditor. */
  barred(token: Token, { clauses }: Sentence): ReadonlySet<Actor> {
    const governor = isOfSaidToBe(token)
      ? governorOf(token.head)
      : token.label === 'dobj' || token.label === 'dative'
        ? token.head
        : undefined;
    const clause = governor && clauses.find(({ verb }) => verb === governor);
    // "A shareholder, Jane Miller, sued her"
    const doing = clause?.subjects.flatMap(({ head }) => [head, ...head.children('appos')]) ?? [];
    return new Set(
      flatMap(
        [...doing, ...besideOwned(token), ...relatedTo(token), ...severalDoing(token), ...saidToBe(token)],
        (head) => this.cast.at(head)?.actor ?? [],
      ),
    );
  }

  /** "Ticketmaster and its parent company": whose it is stands before the "and". */
  isJoined({ label, previous: and }: Token, { how, to }: ActorMention): boolean {
    return label === 'poss' && and?.lower === 'and' && and.index === to && how !== 'pronoun';
  }

  /** A plain noun that is the last subject before: "The deal ... it" */
  hasThingBefore(token: Token, sentence: Sentence): boolean {
    const earlier = this.cast.story.sentences[sentence.index - 1];
    const here = subjectsIn(sentence, token);
    const last = (here.length > 0 || !earlier ? here : subjectsIn(earlier)).at(-1);
    return last !== undefined && last.tag === 'NN' && !this.namedAt(last);
  }

  /** "The ministry may withdraw its approval" */
  isThingDoing(token: Token, sentence: Sentence): boolean {
    const subject = clauseOver(token, sentence)?.surfaceSubjects.find(({ head }) => head.index < token.index)?.head;
    return subject !== undefined && subject.pos === 'NOUN' && !this.namedAt(subject);
  }

  /** The only one that is the subject of a main clause. */
  topicOf({ clauses }: Sentence): Actor | undefined {
    const told = clauses.filter((clause) => isMain(clause) && !this.cast.story.isQuoted(clause.verb));
    const subjects = flatMap(told, ({ surfaceSubjects }) =>
      flatMap(surfaceSubjects, ({ head }) => this.namedAt(head) ?? []),
    );
    const [first, ...others] = new Set(subjects);
    return others.length === 0 ? first : undefined;
  }

  /** Whom a subject names, or is set beside: "Tesla's lawyer, Alex Spiro, told ..." */
  namedAt(head: Token): Actor | undefined {
    const beside = head.children('appos').map((token) => this.cast.at(token)?.actor);
    return this.cast.at(head)?.actor ?? beside.find((actor) => actor?.kinds.includes('Person'));
  }

  #ties(at: { own?: Clause | undefined; above?: Clause | undefined; token: Token; actor: Actor }): string[] {
    const { own, above, token, actor } = at;
    const isOf = (clause: Clause | undefined) =>
      clause?.surfaceSubjects.some(({ head }) => head !== token && this.namedAt(head) === actor) ?? false;
    const isBefore = own?.surfaceSubjects.every(({ head }) => head.index < token.index) ?? false;
    const ties = isOf(own) && isBefore ? ['subject of its clause'] : [];
    if (!isOf(above)) return isAnyAbove(above, isOf) ? [...ties, 'subject further above'] : ties;
    return [...ties, 'subject of the clause above', ...(above && isSaying(above.verb) ? ['says so'] : [])];
  }

  #isToldOf(token: Token, actor: Actor): boolean {
    const relative = token.ancestors.find(({ label }) => label === 'relcl');
    return relative !== undefined && this.cast.at(relative.head)?.actor === actor && relative.head.index <= token.index;
  }

  #standing(root: Token): Token {
    let token = root;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (token.label !== 'conj' && !(token.label === 'appos' && !this.cast.at(token.head))) break;
      token = token.head;
    }
    return token;
  }
}

function isAnyAbove(from: Clause | undefined, isIt: (clause: Clause) => boolean): boolean {
  for (let clause = from?.parent; clause; clause = clause.parent) if (isIt(clause)) return true;
  return false;
}

/** "is its auditor", "is among its lenders" */
const isOfSaidToBe = ({ label, head }: Token): boolean =>
  label === 'poss' && (head.label === 'attr' || (head.label === 'pobj' && head.head.lower === 'among'));

const governorOf = (noun: Token): Token => (noun.label === 'attr' ? noun.head : noun.head.head);

/** "The chipmaker is CoreWeave's main supplier", and not CoreWeave. */
function saidToBe({ label, head: verb }: Token): readonly Token[] {
  if (label !== 'nsubj' || verb.lemma !== 'be') return [];
  return verb.children('attr').flatMap((noun) => noun.children('poss'));
}

/** "Ford and Nike use its machines": of several it would be "their". */
function severalDoing(token: Token): readonly Token[] {
  if (token.lower !== 'its' && token.lower !== 'it') return [];
  const verb = token.ancestors.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  // "Uber and Lyft, its rival, fell": that is another matter
  if (!verb || verb.index > token.index || token.head.label === 'appos') return [];
  const found = verb.children('nsubj').filter(({ index }) => index < token.index);
  for (const subject of found) if (found.length < MOST_LISTED) found.push(...subject.children('conj'));
  return found.length > 1 ? found : [];
}

/** "Honda" of "Honda, its biggest customer" and "counts Honda among its customers": nobody is his own. */
function besideOwned(token: Token): readonly Token[] {
  const { label, head } = token;
  if (label !== 'poss') return [];
  const joined = joinedOwner(token);
  if (joined) return [joined];
  const among = head.label === 'pobj' && head.head.lower === 'among' ? head.head.head : undefined;
  const found = among ? [among, ...among.children('dobj')] : head.label === 'appos' ? [head.head] : [];
  // "Universal Music, Sony and Warner, its biggest suppliers"
  if (head.tag === 'NNS')
    for (const token of found) if (found.length < MOST_LISTED) found.push(...token.children('conj', 'appos'));
  return found.filter((token) => token !== head);
}

/** "TikTok and ByteDance, its Chinese owner", where the tree sets the owner beside the first */
function joinedOwner({ head, previous }: Token): Token | undefined {
  const name = previous?.text === ',' && head.tag === 'NN' && head.label === 'appos' ? previous.previous : undefined;
  return name?.pos === 'PROPN' && name.label === 'conj' && name.head === head.head ? name : undefined;
}

/** "Instagram, which it bought", "Orange, the network it bought": nobody does it to himself. */
function relatedTo({ label, head: verb }: Token): readonly Token[] {
  if (label !== 'nsubj' || verb.label !== 'relcl') return [];
  const { head } = verb;
  // "Adyen and SumUp, with whom it vies"
  const joined = head.label === 'appos' || head.label === 'conj' ? [head.head] : [];
  return [head, ...joined, ...head.children('conj').filter(({ index }) => index < verb.index)];
}

/** "Musk, the chief executive of Tesla, accused the company", "Furlong, a former Amazon executive": words on a person. */
function isInAside(other: Token, token: Token): boolean {
  const aside = [other, ...other.ancestors].find(({ label }) => label === 'appos');
  return aside !== undefined && aside.head.entity?.type === 'PERSON' && !token.ancestors.includes(aside);
}
