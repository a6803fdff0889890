import { type Clause, NounPhrase, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { companyMeant } from '../claim/company-meant.js';
import { coFounded } from '../claim/co-founded.js';
import { hyphenedBy } from '../claim/hyphened.js';
import { isBodyName } from '../claim/office-noun.js';
import { officesOf } from '../claim/office.js';
import { isBody, isPerson, pairs, type Scene } from '../claim/scene.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { placeTaken } from '../claim/taking-place.js';
import words from '../claim/founding.json' with { type: 'json' };

const FOUNDER = { nouns: new Set(words.founders), prepositions: ['of', 'behind'] };
/** "founding member", "founding partner" */
const FOUNDING = { nouns: new Set(words.founding), prepositions: ['of', 'at'] };
const BRAINCHILD = { nouns: new Set(words.brainchild), prepositions: ['of'] };
/** Of people who do so to companies; others "establish" a fact and "start" a fire. */
const SURE = words.sure.join('|');

export const founded = claimRule({
  predicate: 'FOUNDED',
  examples: [
    {
      says: 'Starling Bank was fined. Starling was founded in 2014 by Anne Boden.',
      claims: [['Anne Boden', 'FOUNDED', 'Starling Bank', { on: '2014' }]],
    },
    { says: 'Jeff Bezos founded Amazon in 1994.', claims: [['Jeff Bezos', 'FOUNDED', 'Amazon', { on: '1994' }]] },
    {
      says: 'Larkfield Systems Inc was founded by Mary Holt and Peter Lowe.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    { says: 'Amazon founder Jeff Bezos owns a newspaper.', claims: [['Jeff Bezos', 'FOUNDED', 'Amazon']] },
    {
      says: 'Jack Dorsey, co-founder and chief executive of Twitter, testified.',
      claims: [['Jack Dorsey', 'FOUNDED', 'Twitter']],
    },
    {
      says: 'Peter Lowe set up Larkfield Systems Inc in 2004.',
      claims: [['Peter Lowe', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt is the founder of Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt co-founded Larkfield Systems Inc with Peter Lowe in 2019.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Jack Dorsey is also the chief executive of Square Inc, which he co-founded.',
      claims: [['Jack Dorsey', 'FOUNDED', 'Square']],
    },
    { says: 'Facebook co-founder Mark Zuckerberg said so.', claims: [['Mark Zuckerberg', 'FOUNDED', 'Facebook']] },
    {
      says: 'Mary Holt founded Larkfield Systems Inc with Peter Lowe.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Eric Yuan founded Zoom in 2011 after leaving Cisco.',
      claims: [['Eric Yuan', 'FOUNDED', 'Zoom', { on: '2011' }]],
    },
    {
      says: 'Kevin Systrom and Mike Krieger, the founders of Instagram, resigned.',
      claims: [
        ['Kevin Systrom', 'FOUNDED', 'Instagram'],
        ['Mike Krieger', 'FOUNDED', 'Instagram'],
      ],
    },
    {
      says: 'Amazon founder Jeff Bezos and his friend Peter Lowe were charged.',
      claims: [['Jeff Bezos', 'FOUNDED', 'Amazon']],
    },
    {
      says: 'Peter Lowe and Mary Holt were traders when they founded Larkfield Systems Inc.',
      claims: [
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    { says: 'Peter Lowe was a trader when they founded Larkfield Systems Inc.', claims: [] },
    { says: 'Jeff Bezos, who helped found Amazon, resigned.', claims: [['Jeff Bezos', 'FOUNDED', 'Amazon']] },
    {
      says: 'Apple fell. Steve Jobs, who founded the Cupertino-based group with Steve Wozniak, is dead.',
      claims: [
        ['Steve Jobs', 'FOUNDED', 'Apple'],
        ['Steve Wozniak', 'FOUNDED', 'Apple'],
      ],
    },
    { says: 'Apple fell. Steve Jobs founded the company that became Pixar.', claims: [] },
    { says: 'Facebook bought a company co-founded by a student.', claims: [] },
    { says: 'Jeff Bezos did not found Microsoft.', claims: [] },
    { says: 'Jeff Bezos plans to start a company.', claims: [] },
    { says: 'Mark Zuckerberg launched an app of Facebook.', claims: [] },
    {
      says: 'Mary Holt left Google to start Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt teamed up with Apple to found Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Larkfield Systems Inc, the brainchild of Mary Holt, was sold.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt is a founding partner of Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Two engineers, Mary Holt and Peter Lowe, founded Larkfield Systems Inc.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Larkfield Systems Inc is a company started by Mary Holt.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    { says: 'Mary Holt is a partner of Larkfield Systems Inc.', claims: [] },
    { says: 'Mary Holt created a film for Larkfield Systems Inc.', claims: [] },
    {
      says: 'Google bought the Mary Holt-founded Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    { says: 'Peter Lowe met the founder of Amazon.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene, [SURE], isFounder),
    ...byVerb(scene, words.broad, isPerson),
    ...byTitle(scene),
    ...coFounded(scene),
    ...hyphened(scene),
    ...[
      ...rolesOf(scene, FOUNDER),
      ...rolesOf(scene, FOUNDING).filter(isFounding),
      ...rolesOf(scene, BRAINCHILD).map(turned),
    ]
      .filter(({ holder, of }) => isPerson(holder) && isBody(of) && isBodyName(of.name))
      .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] })),
  ],
});

const HYPHENED = new Set(['founded']);

/** "the Mary Holt-founded Larkfield" */
const hyphened = (scene: Scene): readonly Draft[] =>
  hyphenedBy(scene, HYPHENED).map(({ person, body, participle, tokens }) => ({
    subject: person,
    object: body,
    standing: { stance: 'stated' },
    evidence: [scene.cover(participle, ...tokens)],
  }));

const isFounding = ({ noun }: Role): boolean =>
  noun.children('amod', 'compound').some(({ lower }) => lower === 'founding');

/** Of "Uber, the brainchild of Travis Kalanick," he is the founder. */
const turned = (role: Role): Role => ({ ...role, holder: role.of, of: role.holder });

/** "Facebook co-founder Mark Zuckerberg", "founder and chief executive of Twitter" */
const byTitle = (scene: Scene): readonly Draft[] =>
  officesOf(scene)
    .filter(({ title }) => title === 'founder')
    .map(({ person, body, standing, inferred, evidence }) => ({
      subject: person,
      object: body,
      standing,
      inferred: inferred ?? false,
      evidence: [evidence],
    }));

const isFounder = (actor: Actor) => isPerson(actor) || isCompany(actor);
const isCompany = ({ kinds }: Actor) => kinds.includes('Company') || kinds.includes('Organization');

const byVerb = (scene: Scene, verbs: readonly string[], may: (actor: Actor) => boolean): readonly Draft[] =>
  foundingBy(scene, verbs).flatMap(({ clause, subjects, objects }) => {
    // "founded Twitter with Biz Stone"
    const withWhom = clause.objectsNear('with', 'alongside', 'together with', 'along with');
    const doers = scene.doers(clause).filter(may);
    const founders = [...(doers.length > 0 ? doers : they(scene, clause)), ...scene.all(withWhom).filter(isPerson)];
    return pairs(founders, foundedBy(scene, clause)).flatMap(([subject, object]) => {
      // "left Google to start Larkfield"
      const standing = scene.standing(goingOff(clause) ?? clause, [subject, object]);
      if (!standing || standing.stance === 'expected') return [];
      const evidence = [scene.evidence(clause, [...subjects, ...objects])];
      return [{ subject, object, standing, on: scene.dateOf(clause), evidence }];
    });
  });

const GOING_OFF: ReadonlySet<string> = new Set(words.goingOff);

const goingOff = (clause: Clause): Clause | undefined => {
  const { form, relation, parent } = clause;
  const isAim = form.isInfinitive && (relation === 'adverbial' || relation === 'complement');
  return placeTaken(clause) ?? (isAim && parent && GOING_OFF.has(parent.lemma) ? parent : undefined);
};

/** "helped found Uber", "went on to found Uber", which a parser may take for a form of "find", too */
const foundingBy = (scene: Scene, verbs: readonly string[]): readonly VerbMatch[] => [
  ...scene.verbs(...verbs),
  ...(verbs.includes(SURE)
    ? scene
        .verbs('find')
        .filter(({ clause: { verb } }) => verb.lower === 'found' && /^(?:to$|help)/.test(verb.previous?.lower ?? ''))
    : []),
];

/** "A, B and C were traders when they founded CoreWeave" */
function they(scene: Scene, { surfaceSubjects, parent }: Clause): readonly Actor[] {
  const word = surfaceSubjects.map(({ head }) => head).find(({ lower }) => lower === 'they');
  const sentence = word && scene.sentenceOf(word);
  const [first] = parent?.surfaceSubjects ?? [];
  if (!sentence || !first || !isPerson(scene.at(first.head))) return [];
  const named = scene.mentionsIn(sentence).filter(({ from, how }) => from < word.index && how !== 'pronoun');
  const people = [...new Set(named.map(({ actor }) => actor).filter(isPerson))];
  return people.length > 1 ? people : [];
}

const WHOLE = new Set(['company', 'business', 'group', 'firm']);

/** "founded Larkfield", "founded a company called Larkfield" */
const foundedBy = (scene: Scene, { objects, verb }: Clause): readonly Actor[] => {
  // The parser may not see the object: "founded Zoom in 2011".
  const after = objects.length === 0 && verb.next ? scene.mentionAt(verb.next) : undefined;
  if (after?.how === 'name' && isBody(after.actor)) return [after.actor];
  return objects.flatMap((noun) => {
    const named = scene.who(noun);
    if (named) return isBody(named) && isBodyName(named.name) ? [named] : [];
    const isTheOne = WHOLE.has(noun.head.lower) && noun.head.children('det').some(({ lower }) => lower === 'the');
    const meant = isTheOne && noun.head.next?.lower !== 'that' ? companyMeant(scene, noun.head) : undefined;
    if (meant) return [meant];
    const called = noun.head.children('acl').filter(({ lower }) => lower === 'called' || lower === 'named');
    return scene
      .all(called.flatMap((verb) => verb.children('oprd').map((name) => new NounPhrase(name))))
      .filter(isBody);
  });
};
