import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { rolesOf } from '../claim/role-noun.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import { storedData } from '../claim/stored-data.js';
import { suspensionsOf } from '../claim/suspension.js';

export const hosts = claimRule({
  predicate: 'HOSTS',
  examples: [
    {
      says: "Twitch's streams run on Amazon Web Services.",
      claims: [['Amazon Web Services', 'HOSTS', 'Twitch']],
    },
    {
      says: 'TikTok moved its data to servers run by Oracle.',
      claims: [['Oracle', 'HOSTS', 'TikTok']],
    },
    { says: 'Amazon has hosted the social network Parler since 2018.', claims: [['Amazon', 'HOSTS', 'Parler']] },
    { says: 'Microsoft provides web hosting services to LinkedIn.', claims: [['Microsoft', 'HOSTS', 'LinkedIn']] },
    {
      says: 'Amazon stopped hosting Parler on Jan 10.',
      claims: [['Amazon', 'HOSTS', 'Parler', { validTo: '2021-01-10' }]],
    },
    { says: 'Parler has been offline since Amazon stopped hosting it.', claims: [] },
    {
      says: 'Amazon stopped hosting Parler in December.',
      claims: [['Amazon', 'HOSTS', 'Parler', { validTo: '2020-12' }]],
    },
    { says: "A judge rejected Parler's demand for an order requiring Amazon to host Parler.", claims: [] },
    {
      says: "Amazon said it did not host Twitter's feed.",
      claims: [['Amazon', 'HOSTS', 'Twitter', { stance: 'denied', by: 'Amazon' }]],
    },
    { says: 'Snap relies on the servers of Google.', claims: [['Google', 'HOSTS', 'Snap']] },
    { says: 'LinkedIn stores its data with Oracle.', claims: [['Oracle', 'HOSTS', 'LinkedIn']] },
    {
      says: 'Oracle, which stores the data of American users of TikTok, fell.',
      claims: [['Oracle', 'HOSTS', 'TikTok']],
    },
    {
      says: 'Amazon, which hosts the websites of Netflix and Airbnb, fell.',
      claims: [
        ['Amazon', 'HOSTS', 'Netflix'],
        ['Amazon', 'HOSTS', 'Airbnb'],
      ],
    },
    { says: "TikTok's data is stored on Oracle's servers.", claims: [['Oracle', 'HOSTS', 'TikTok']] },
    { says: "TikTok's data is stored in Texas.", claims: [] },
    { says: "Netflix's films sit on Amazon's servers.", claims: [['Amazon', 'HOSTS', 'Netflix']] },
    { says: 'Oracle, which hosts the data of TikTok in Texas, fell.', claims: [['Oracle', 'HOSTS', 'TikTok']] },
    { says: "Oracle, on whose machines TikTok's data sit, fell.", claims: [['Oracle', 'HOSTS', 'TikTok']] },
    { says: "TikTok said user data was stored in Oracle's cloud.", claims: [['Oracle', 'HOSTS', 'TikTok']] },
    { says: "Oracle, TikTok's cloud provider, fell.", claims: [['Oracle', 'HOSTS', 'TikTok']] },
    { says: "Oracle, TikTok's payment provider, fell.", claims: [] },
    { says: 'Netflix moved its films from Canada.', claims: [] },
    { says: 'Walmart runs on tight margins.', claims: [] },
    { says: "TikTok's servers in Texas are operated by Oracle.", claims: [['Oracle', 'HOSTS', 'TikTok']] },
    { says: "TikTok's warehouses in Texas are operated by Oracle.", claims: [] },
    { says: 'Oracle stores its data in Texas.', claims: [] },
    { says: 'Apple said that Google depends on Samsung.', claims: [] },
    { says: 'Fox News hosted Apple executives at a dinner.', claims: [] },
  ],
  match: (scene) => [
    ...hosting(scene),
    ...keepingServers(scene),
    ...hostsByRole(scene),
    ...storedData(scene),
    ...ended(scene),
    ...suspendedHosting(scene),
  ],
});

const WEB_HOSTS = { nouns: new Set(['host', 'hosts']), prepositions: ['of', 'for', 'to'] };

/** "Oracle, TikTok's cloud provider" */
const PROVIDERS = {
  nouns: new Set(['provider', 'providers']),
  prepositions: ['of', 'for', 'to'],
  mayBe: ({ previous }: Token) => ['hosting', 'cloud', 'server', 'host'].includes(previous?.lower ?? ''),
};

/** "Parler's web host, SkySilk", "Amazon, which was the host of WikiLeaks" */
const hostsByRole = (scene: Scene): readonly Draft[] =>
  [...rolesOf(scene, WEB_HOSTS), ...rolesOf(scene, PROVIDERS)]
    .filter(({ holder, of, isPast, isFormer }) => isBody(holder) && isBody(of) && (!isPast || isFormer))
    .map(({ holder, of, standing, evidence, isFormer }) => ({
      subject: holder,
      object: of,
      standing,
      validTo: isFormer ? scene.calendar.today : undefined,
      evidence: [evidence],
    }));

const hosting = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('host', 'provide hosting|service|services to', 'provide hosting|service|services for')
    .flatMap(({ clause, subjects, objects }) => {
      const isService = clause.lemma !== 'provide' || /\bhosting\b/.test(clause.verb.sentence.text);
      const served = clause.lemma === 'provide' ? clause.objectsNear('to', 'for') : objects;
      if (!isService) return [];
      return pairs(scene.doers(clause).filter(isBody), servedBy(scene, served)).flatMap(([subject, object]) => {
        const standing = scene.standing(clause, [subject, object]);
        return standing
          ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...served])] }]
          : [];
      });
    });

/** "Parler's servers are operated by Amazon" */
const keepingServers = (scene: Scene): readonly Draft[] =>
  scene.verbs('operate|run|manage|own|provide|maintain server').flatMap(({ clause, subjects, objects }) => {
    const served = objects.flatMap(({ possessors }) => possessors);
    return pairs(scene.all(subjects).filter(isBody), scene.all(served).filter(isBody)).flatMap(([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      return standing
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
        : [];
    });
  });

const PARTS = new Set([
  'feed',
  'site',
  'website',
  'app',
  'data',
  'content',
  'service',
  'services',
  'platform',
  'network',
  'page',
  'models',
  'traffic',
]);

/** "hosts Parler", "hosts Twitter's feed" */
const servedBy = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] =>
  nouns
    .flatMap((noun) =>
      (PARTS.has(noun.head.lemma.toLowerCase()) || PARTS.has(noun.head.lower)) && !scene.at(noun.head)
        ? scene.all([...noun.possessors, ...noun.objectsOf('of')])
        : scene.all([noun]),
    )
    .filter(isBody);

/** "stopped hosting Parler on Jan 10" */
const ended = (scene: Scene): readonly Draft[] =>
  scene.verbs('stop|cease|quit|end').flatMap(({ clause, subjects }) =>
    clause.complements
      .filter(({ lemma }) => lemma === 'host')
      .flatMap((inner) =>
        pairs(scene.all(subjects).filter(isBody), scene.all(inner.objects).filter(isBody)).flatMap(
          ([subject, object]) => {
            const standing = scene.standing(clause, [subject, object]);
            const validTo = scene.dateOf(clause) ?? scene.dateOf(inner);
            return standing && validTo && clause.form.tense === 'past'
              ? [
                  {
                    subject,
                    object,
                    standing,
                    validTo,
                    evidence: [scene.evidence(clause, [...subjects, ...inner.objects])],
                  },
                ]
              : [];
          },
        ),
      ),
  );

/** Who cut off somebody's hosting was his host until then. Without a day it would read as if he still were. */
const suspendedHosting = (scene: Scene): readonly Draft[] => {
  const all = suspensionsOf(scene).filter(({ standing }) => standing.stance === 'stated');
  return all
    .filter(({ isHosting }) => isHosting)
    .flatMap(({ by, of, standing, evidence, on, inferred }) => {
      const validTo = on ?? all.find((other) => other.by === by && other.of === of && other.on)?.on;
      return validTo ? [{ subject: by, object: of, standing, inferred, validTo, evidence: [evidence] }] : [];
    });
};
