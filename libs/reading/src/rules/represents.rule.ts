import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { isPerson, pairs, type Scene } from '../claim/scene.js';
import { counselAt } from '../lawsuit/counsel.js';
import type { CourtScene } from '../lawsuit/court-scene.js';

const LAWYERS = new Set(['lawyer', 'attorney', 'counsel', 'barrister', 'solicitor']);
const STATED = { stance: 'stated' } as const;

export const represents = claimRule({
  predicate: 'REPRESENTS',
  examples: [
    {
      says: 'David Boies, a lawyer for Oracle, said the company would appeal.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: "Oracle's lawyer, David Boies, told the jury so.", claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Google is represented by Robert Van Nest.', claims: [['Robert Van Nest', 'REPRESENTS', 'Google']] },
    {
      says: 'Kathleen Sullivan argued the case for Samsung.',
      claims: [['Kathleen Sullivan', 'REPRESENTS', 'Samsung']],
    },
    { says: 'For Oracle: David Boies of Boies Schiller Flexner', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: "David Boies, one of Oracle's lawyers, said so.", claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Lawyers for Oracle include David Boies.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    {
      says: 'Justin Nelson, a lawyer with Susman Godfrey who represented Oracle, said so.',
      claims: [['Justin Nelson', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Oracle sued Google. David Boies, who appeared for Oracle, said so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: 'Oracle hired David Boies as its lawyer.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'David Boies is lead counsel for Oracle.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Oracle may hire David Boies as its lawyer.', claims: [] },
    { says: "David Boies, Oracle's general counsel, said so.", claims: [] },
    { says: 'For Oracle, David Boies was a hero.', claims: [] },
    { says: 'Assistant Crown Attorney Meaghan Cunningham agreed. U.S. Attorney Jane Roe did not.', claims: [] },
    { says: 'David Boies, a lawyer who criticised Oracle, spoke on Monday.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene),
    ...byNoun(scene),
    ...arguing(scene),
    ...appearing(scene),
    ...hired(scene),
    ...listed(scene),
  ],
});

const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs('represent').flatMap(({ clause, subjects: doing, objects }) => {
    const near = nearestOf(scene, clause);
    const subjects = near ? [near] : doing.map((noun) => ofFirm(scene, noun) ?? noun);
    return pairs(
      scene.all(subjects).filter((actor) => actor.kinds.some((kind) => REPRESENTING.has(kind))),
      scene.all(objects),
    ).flatMap(([subject, object]) => {
      const standing = near ? STATED : scene.standing(clause, [subject, object]);
      return standing
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
        : [];
    });
  });

const REPRESENTING: ReadonlySet<string> = new Set(['Person', 'Company', 'Organization']);

/** "Neither he nor Sean Buckley, who represents Mr Amar, would say": the last one does. */
function nearestOf(scene: Scene, clause: Clause): NounPhrase | undefined {
  const [who] = clause.verb.children('nsubj');
  const before = who?.lower === 'who' && who.previous?.text === ',' ? who.previous.previous : undefined;
  if (!before || clause.relation !== 'relative' || !isPerson(scene.at(before)) || !isDone(clause)) return undefined;
  const isFirm = FROM.has(scene.tokensAt(before).find(({ label }) => label === 'pobj')?.head.lower ?? '');
  return isFirm || scene.at(clause.attachedTo) === scene.at(before) ? undefined : new NounPhrase(before);
}

const isDone = ({ voice, form, verb }: Clause): boolean =>
  voice === 'active' && form.modal === undefined && verb.children('neg').length === 0;

/** "Justin Nelson, a lawyer with Susman Godfrey who represented Dominion": the lawyer did. */
const ofFirm = (scene: Scene, { head }: NounPhrase): NounPhrase | undefined => {
  const lawyer = head.head.label === 'prep' && FROM.has(head.head.lower) ? head.head.head : undefined;
  const [relative] = head.children('relcl');
  const isWho = relative?.children('nsubj').some(({ lower }) => lower === 'who') ?? false;
  // "Gary Bornstein of Cravath, Swaine & Moore, who represented Epic"
  if (lawyer && isWho && isPerson(scene.at(lawyer))) return new NounPhrase(lawyer);
  const isLawyer = lawyer !== undefined && relative !== undefined && LAWYERS.has(lawyer.lemma.toLowerCase());
  return isLawyer && lawyer.label === 'appos' ? new NounPhrase(lawyer.head) : undefined;
};

const FROM = new Set(['with', 'at', 'of', 'from']);

/** "argued the case for Samsung" */
const arguing = (scene: Scene): readonly Draft[] =>
  scene.verbs('argue').flatMap(({ clause, subjects, objects }) => {
    const isCase = objects.some(({ head }) => ['case', 'appeal', 'motion'].includes(head.lemma.toLowerCase()));
    const clients = clause.objectsNear('for', 'on behalf of');
    const standing = isCase ? scene.standing(clause, []) : undefined;
    return pairs(scene.all(subjects).filter(isPerson), scene.all(clients)).flatMap(([subject, object]) =>
      standing ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...clients])] }] : [],
    );
  });

/** In a story of a case: "David Sherborne, who appeared for Mrs Rooney"; "Hugh Tomlinson QC, for Mrs Vardy" */
function appearing(scene: CourtScene): readonly Draft[] {
  if (scene.cases.all.length === 0) return [];
  const byVerb = scene.verbs('appear|act|argue|speak').flatMap(({ clause, subjects }) => {
    const clients = clause.objectsOf('for', 'on behalf of');
    const isFact = scene.standing(clause, [])?.stance === 'stated';
    return isFact ? [{ lawyers: subjects.map(({ head }) => head), clients }] : [];
  });
  const byTitle = scene.words(SILK).map((silk) => {
    const clients = [silk, silk.previous ?? silk].flatMap((token) => new NounPhrase(token).obliques('for'));
    return { lawyers: [silk, silk.previous ?? silk], clients: clients.flatMap(({ objects }) => objects) };
  });
  return [...byVerb, ...byTitle].flatMap(({ lawyers, clients }) =>
    pairs([...new Set(lawyers.map((token) => scene.at(token)).filter(isPerson))], scene.all(clients)).map(
      ([subject, object]) => ({
        subject,
        object,
        standing: STATED,
        evidence: [
          scene.cover(...[...lawyers, ...clients.map(({ head }) => head)].flatMap((token) => scene.tokensAt(token))),
        ],
      }),
    ),
  );
}

/** "hired Abbe Lowell as his lawyer" */
const hired = (scene: Scene): readonly Draft[] =>
  scene.verbs('hire|retain|engage').flatMap(({ clause, subjects, objects }) => {
    const isLawyer = clause.objectsNear('as').some(({ head }) => LAWYERS.has(head.lemma.toLowerCase()));
    const standing = isLawyer ? scene.standing(clause, []) : undefined;
    return pairs(scene.all(objects).filter(isPerson), scene.all(subjects)).flatMap(([subject, object]) =>
      standing ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }] : [],
    );
  });

const SILK = new Set(['qc', 'kc']);

/** The list of counsel at the end of a law story: "For Oracle: David Boies of Boies Schiller Flexner". */
const listed = (scene: Scene): readonly Draft[] =>
  scene.story.sentences.flatMap((sentence) => {
    const mentions = scene.mentionsIn(sentence);
    const [client, lawyer] = mentions;
    const first = sentence.span.tokens.find(({ isSpace }) => !isSpace);
    const colon = client && client.to < client.document.length ? client.document.token(client.to) : undefined;
    const isList = first?.text === 'For' && client?.from === first.index + 1 && colon?.text === ':';
    if (!isList || !lawyer || lawyer.from !== colon.index + 1 || !isPerson(lawyer.actor)) return [];
    const evidence = scene.cover(...lawyer.document.span(first.index, lawyer.to).tokens);
    return [{ subject: lawyer.actor, object: client.actor, standing: STATED, evidence: [evidence] }];
  });

/** A lawyer's noun with the client's name at it, and the name that it is set beside. */
const byNoun = (scene: Scene): readonly Draft[] => scene.lemmas(LAWYERS).flatMap((noun) => atNoun(scene, noun));

const OF_STATE = new Set(['crown', 'district', 'state', 'county', 'prosecuting', 'u.s.', 'us', 'city', 'commonwealth']);

const IN_HOUSE = new Set(['general', 'legal', 'chief', 'deputy', 'corporate', 'house']);

/** "Assistant Crown Attorney", "district attorney", "attorney general": an office, and its state no client. "Tesla's general counsel" is its officer. */
const isOffice = (scene: Scene, noun: Token): boolean =>
  OF_STATE.has(noun.previous?.lower ?? '') ||
  (noun.lower === 'counsel' && IN_HOUSE.has(noun.previous?.lower ?? '')) ||
  noun.next?.lower === 'general' ||
  scene.at(noun) !== undefined;

function atNoun(scene: Scene, noun: Token): readonly Draft[] {
  if (isOffice(scene, noun)) return [];
  const phrase = new NounPhrase(noun);
  const clients = [...phrase.objectsOf('for'), ...phrase.possessors, ...phrase.compounds];
  const beside = [...phrase.appositions.map(({ head }) => head), ...counselAt(scene, noun, clients)];
  const after = scene.titled
    .filter(({ title }) => title.includes(noun))
    .map(({ mention }) => mention.document.token(mention.from));
  const lawyers = [...beside, ...after].filter((token) => isPerson(scene.at(token)));
  return lawyers.flatMap((lawyer) =>
    pairs([scene.at(lawyer)].filter(isPerson), scene.all(clients)).map(([subject, object]) => ({
      subject,
      object,
      standing: STATED,
      evidence: [
        scene.cover(noun, ...[lawyer, ...clients.map(({ head }) => head)].flatMap((token) => scene.tokensAt(token))),
      ],
    })),
  );
}
