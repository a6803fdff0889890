import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import { officesIn } from '../entity/title.js';
import type { Dated } from '../time/calendar.js';
import type { Standing } from './claim-rule.js';
import { isBody, isPerson, type Scene } from './scene.js';

/** Somebody holds an office at a body. */
export interface Office {
  readonly person: Actor;
  readonly body: Actor;
  /** Lower case: "chief operating officer". */
  readonly title: string;
  readonly standing: Standing;
  readonly validFrom?: Dated | undefined;
  readonly validTo?: Dated | undefined;
  readonly evidence: TextSpan;
}

const STATED: Standing = { stance: 'stated' };
const FORMER = /\b(?:former|ex|then|late|onetime|one-time|ousted|previous|erstwhile|incoming|next|designate|acting)\b/i;

/** Who holds which office, in the ways that a text says so. */
export const officesOf = (scene: Scene): readonly Office[] => [
  ...beforeNames(scene),
  ...besideNames(scene),
  ...changes(scene),
];

/** "Parler Chief Executive Officer John Matze", "Parler's chief executive, John Matze": the first on tokens alone. */
const beforeNames = (scene: Scene): readonly Office[] =>
  scene.titled
    .filter(({ isFormer, isJudge }) => !isFormer && !isJudge)
    .flatMap(({ person, mention, title, before }) => {
      const text = title.map((token) => token.text).join(' ');
      const owner = before?.tag === 'POS' ? before.previous : before;
      const body = owner && scene.at(owner);
      if (!owner || !isBody(body) || FORMER.test(text) || isFormerBefore(scene, owner)) return [];
      const evidence = scene.cover(
        ...bodyTokens(scene, owner),
        ...mention.document.span(mention.from, mention.to).tokens,
      );
      return officesIn(text).map((office) => ({ person, body, title: office, standing: STATED, evidence }));
    });

function bodyTokens(scene: Scene, token: Token): readonly Token[] {
  const mention = scene.mentionAt(token);
  return mention ? mention.document.span(mention.from, mention.to).tokens : [token];
}

/** "former Parler Chief Executive John Matze" */
function isFormerBefore(scene: Scene, owner: Token): boolean {
  const first = bodyTokens(scene, owner)[0] ?? owner;
  return [first.previous, first.previous?.previous].some((token) => FORMER.test(token?.text ?? ''));
}

const isOffice = (token: Token) =>
  [
    'officer',
    'executive',
    'ceo',
    'cfo',
    'coo',
    'cto',
    'president',
    'chairman',
    'chairwoman',
    'counsel',
    'director',
    'treasurer',
  ].includes(token.lemma.toLowerCase());

/** "Jeffrey Wernick, Parler's chief operating officer", "Tim Cook is chief executive of Apple", "Apple's chief, Tim Cook" */
const besideNames = (scene: Scene): readonly Office[] =>
  scene.story.sentences.flatMap((sentence) =>
    sentence.span.tokens
      .filter((token) => isOffice(token) && !scene.at(token))
      .flatMap((noun) => {
        const phrase = new NounPhrase(noun);
        const isAt = sentence.clauses.find(
          ({ lemma, attributes }) => lemma === 'be' && attributes.some(({ head }) => head === noun),
        );
        const holders = [...phrase.appositions, ...(isAt?.subjects ?? [])].filter(({ head }) =>
          isPerson(scene.at(head)),
        );
        const [holder] = holders;
        const title = phrase.phrase.text;
        const person = holder && scene.at(holder.head);
        if (!holder || !isPerson(person) || FORMER.test(title) || (isAt && isAt.form.tense !== 'present')) return [];
        const standing = isAt ? scene.standing(isAt, [person]) : STATED;
        const body = bodyOf(scene, phrase);
        if (!body || !standing) return [];
        const evidence = scene.cover(...bodyTokens(scene, holder.head), ...phrase.phrase.tokens);
        return officesIn(titleText(scene, phrase)).map((office) => ({
          person,
          body,
          title: office,
          standing,
          evidence,
        }));
      }),
  );

/** The words of the office without the body's name. */
const titleText = (scene: Scene, phrase: NounPhrase) =>
  phrase.core.tokens
    .filter((token) => !scene.at(token) && token.tag !== 'POS' && token.pos !== 'DET')
    .map(({ text }) => text)
    .join(' ');

function bodyOf(scene: Scene, phrase: NounPhrase): Actor | undefined {
  const named = [
    ...phrase.possessors,
    ...phrase.obliques('of', 'at', 'for').flatMap(({ objects }) => objects),
    ...phrase.compounds,
  ];
  return scene.all(named).find(isBody);
}

const ENDING = [
  'fire',
  'dismiss',
  'oust',
  'remove',
  'terminate',
  'sack',
  'step down',
  'resign',
  'quit',
  'replace',
  'leave',
  'retire',
  'depart',
];
const STARTING = ['name', 'appoint', 'hire', 'elect', 'promote', 'become', 'install'];

/** "Apple named X chief executive", "X resigned as chief executive of Apple on Jan 29" */
const changes = (scene: Scene): readonly Office[] => [
  ...changing(scene, STARTING).flatMap(({ clause, office, dated }) => ({
    ...office,
    validFrom: dated,
    evidence: evidenceOf(scene, clause, office),
  })),
  ...changing(scene, ENDING).flatMap(({ clause, office, dated }) =>
    dated || office.standing.stance === 'expected' ? [ended(office, dated, evidenceOf(scene, clause, office))] : [],
  ),
];

/** Who will leave is in office now. */
function ended(office: Change['office'], dated: Dated | undefined, evidence: TextSpan): Office {
  if (office.standing.stance !== 'expected') return { ...office, validTo: dated, evidence };
  return { ...office, standing: STATED, evidence };
}

interface Change {
  readonly clause: Clause;
  readonly office: Omit<Office, 'evidence'> & { readonly tokens: readonly Token[] };
  readonly dated: Dated | undefined;
}

const evidenceOf = (scene: Scene, clause: Clause, { tokens }: Change['office']) => scene.cover(clause.verb, ...tokens);

const changing = (scene: Scene, verbs: readonly string[]): readonly Change[] =>
  scene.verbs(...verbs).flatMap(({ clause }) => {
    const nouns = [...clause.objects, ...clause.subjects, ...clause.surfaceSubjects];
    const holder = nouns.find(({ head }) => isPerson(scene.at(head)));
    const roles = [
      ...clause.attributes,
      ...clause.obliquesNear('as').flatMap(({ objects }) => objects),
      ...clause.objects,
    ].filter(({ head }) => isOffice(head));
    const [role] = roles;
    const person = holder && scene.at(holder.head);
    const body =
      role &&
      (bodyOf(scene, role) ??
        clause.subjects.map((noun) => scene.all([noun]).find(isBody) ?? bodyOf(scene, noun)).find(isBody));
    if (!role || !holder || !isPerson(person) || !body || FORMER.test(role.core.text)) return [];
    const standing = scene.standing(clause, [person, body]);
    if (!standing || standing.stance === 'denied') return [];
    const tokens = [holder.head, ...role.phrase.tokens];
    return officesIn(titleText(scene, role)).map((title) => ({
      clause,
      office: { person, body, title, standing, tokens },
      dated: scene.dateOf(clause),
    }));
  });
