import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import type { Draft } from './claim-rule.js';
import { mainCompany } from './main-company.js';
import { isBody, pairs, type Scene } from './scene.js';

const DATA = new Set([
  'data',
  'information',
  'content',
  'traffic',
  'website',
  'site',
  'app',
  'files',
  'workloads',
  'records',
  'videos',
  'films',
  'photos',
  'messages',
  'models',
  'systems',
]);
const MACHINES = new Set([
  'machines',
  'computers',
  'server',
  'servers',
  'cloud',
  'hosting',
  'centre',
  'centres',
  'center',
  'centers',
  'infrastructure',
]);
/** Names of those whose business is others' data. */
const CLOUD = /\b(?:Web Services|AWS|Cloud|Azure|Cloudflare|Akamai|Fastly|Rackspace|GoDaddy|Epik)\b/;
const USERS = new Set(['user', 'users', 'customer', 'customers', 'subscribers', 'members']);

/** Where somebody's data lie, and on whose machines a service runs. */
export const storedData = (scene: Scene): readonly Draft[] => [...storing(scene), ...running(scene), ...onWhose(scene)];

/** "Oracle, which stores the data of TikTok's users", "TikTok stores its data with Oracle" */
const storing = (scene: Scene): readonly Draft[] =>
  scene.verbs('store|keep|house|hold|route').flatMap(({ clause, objects }) => {
    const data = objects.find(({ head }) => DATA.has(head.lower) && !scene.at(head));
    const keepers = scene.doers(clause).filter(isBody);
    const hosts = hostsAt(scene, clause, ['with', 'on', 'in', 'at', 'to']);
    // "TikTok's data is stored on Oracle's servers"
    if (data && clause.voice === 'passive' && hosts.length > 0)
      return draftsOf(scene, clause, { hosts, served: storedFor(scene, clause, data) });
    if (!data || keepers.length === 0) return [];
    if (hosts.length > 0) return draftsOf(scene, clause, { hosts, served: keepers });
    const owners = ownersOf(scene, data).filter((actor) => !keepers.includes(actor));
    const main = owners.length === 0 && isOfUsers(data) ? mainCompany(scene) : undefined;
    const isHosting = owners.length > 0 || main !== undefined;
    return isHosting
      ? draftsOf(scene, clause, { hosts: keepers, served: main ? [main] : owners, isGuessed: main !== undefined })
      : [];
  });

/** Whose the data are, or who says that user data were stored. */
function storedFor(scene: Scene, { relation, parent }: Clause, data: NounPhrase): readonly Actor[] {
  const owners = ownersOf(scene, data);
  const sayer = relation === 'complement' && parent ? scene.speakerOf(parent) : undefined;
  return owners.length === 0 && isBody(sayer) && isOfUsers(data) ? [sayer] : owners;
}

/** "Netflix runs on Amazon Web Services", "Snap relies on Google's servers", "moved its data to Google Cloud" */
const running = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('run|rely|depend|operate|move|migrate|shift|switch|host|sit|reside|live|lie|stream')
    .flatMap(({ clause }) => {
      const isHosted = clause.lemma === 'host' && clause.voice === 'passive' && clause.subjects.length === 0;
      if (clause.lemma === 'host' && !isHosted) return [];
      const isMoving = ['move', 'migrate', 'shift', 'switch'].includes(clause.lemma);
      if (isMoving && !clause.objects.some(({ head }) => DATA.has(head.lower))) return [];
      const served = isHosted ? servedAs(scene, clause.objects) : runningAs(scene, clause);
      return draftsOf(scene, clause, { hosts: hostsAt(scene, clause, isMoving ? ['to'] : ON), served });
    });

const ON = ['on', 'upon', 'from'];

/** "Oracle, on whose machines the data of TikTok's users sit" */
const onWhose = (scene: Scene): readonly Draft[] =>
  scene.words(WHOSE).flatMap((whose) => {
    const on = whose.previous;
    const comma = on && ON.includes(on.lower) && on.previous?.text === ',' ? on.previous : undefined;
    const host = comma?.previous && MACHINES.has(whose.head.lower) ? scene.at(comma.previous) : undefined;
    const verb = whose.head.ancestors.find((above) => scene.clauseAt(above) && above.index > whose.index);
    const clause = verb && scene.clauseAt(verb);
    if (!clause || clause.isNegated || clause.form.modal || !isBody(host)) return [];
    const data = clause.subjects.filter(({ head }) => DATA.has(head.lower) && !scene.at(head));
    const owners = [...scene.all(clause.subjects).filter(isBody), ...data.flatMap((noun) => ownersOf(scene, noun))];
    return pairs([host], [...new Set(owners)]).map(([subject, object]) => {
      const evidence = [scene.evidence(clause, [new NounPhrase(whose.head), ...clause.subjects])];
      return { subject, object, standing: asideStanding(scene, whose), evidence };
    });
  });
const WHOSE = new Set(['whose']);

/** "Snap", "OpenAI's models"; "the service" of the one that the story is about. */
function runningAs(scene: Scene, clause: Clause): readonly Actor[] {
  const doers = scene.doers(clause).filter(isBody);
  if (doers.length > 0) return doers;
  const parts = clause.subjects.filter(({ head }) => RUNNING.has(head.lemma.toLowerCase()) || DATA.has(head.lower));
  const owners = scene.all(parts.flatMap(({ possessors }) => possessors)).filter(isBody);
  const isTheOne = parts.some(({ head }) => head.children('det').some(({ lower }) => lower === 'the'));
  const main = owners.length === 0 && isTheOne ? mainCompany(scene) : undefined;
  return main ? [main] : owners;
}

const RUNNING = new Set(
  'service|app|site|website|platform|model|system|network|meeting|stream|game|store|shop|exchange|marketplace|chatbot|portal'.split(
    '|',
  ),
);

/** A site or app is its owner's. */
const servedAs = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] =>
  nouns.flatMap((noun) => scene.who(noun) ?? scene.all(noun.possessors)).filter(isBody);

/** Whose machines: "Amazon Web Services", "Google's cloud servers", "servers of Cloudflare" */
const hostsAt = (scene: Scene, clause: Clause, prepositions: readonly string[]): readonly Actor[] =>
  clause
    .obliquesNear(...prepositions)
    .flatMap(({ objects, preposition }) => objects.flatMap((noun) => hostOf(scene, noun, preposition)))
    .filter(isBody);

function hostOf(scene: Scene, noun: NounPhrase, preposition: string): readonly Actor[] {
  const named = scene.at(noun.head);
  if (named) return preposition === 'with' || CLOUD.test(named.name) ? [named] : [];
  if (!MACHINES.has(noun.head.lower)) return [];
  const of = noun.objectsOf('of', 'at');
  // "servers run by Oracle", "rented from Google"
  const run = noun.head
    .children('acl')
    .flatMap((verb) => verb.children('agent', 'prep'))
    .filter(({ lower }) => lower === 'by' || lower === 'from')
    .flatMap((by) => by.children('pobj'))
    .map((head) => new NounPhrase(head));
  return scene.all([...noun.possessors, ...of, ...noun.compounds, ...run]);
}

/** "TikTok's data", "the data of American users of TikTok" */
function ownersOf(scene: Scene, data: NounPhrase): readonly Actor[] {
  const of = data.objectsOf('of', 'from');
  const inner = of.flatMap((noun) => [...noun.possessors, ...noun.compounds, ...noun.objectsOf('of')]);
  return scene.all([...data.possessors, ...of, ...inner]).filter(isBody);
}

/** "the data of American users" */
const isOfUsers = (data: NounPhrase): boolean =>
  [...data.objectsOf('of', 'from', 'on'), ...data.compounds].some(({ head }) => USERS.has(head.lower));

interface Hosted {
  readonly hosts: readonly Actor[];
  readonly served: readonly Actor[];
  /** The text does not say there whose data they are. */
  readonly isGuessed?: boolean;
}

const draftsOf = (scene: Scene, clause: Clause, { hosts, served, isGuessed = false }: Hosted): readonly Draft[] =>
  pairs(hosts, served).flatMap(([subject, object]) => {
    const standing = scene.standing(clause, [subject, object]);
    const behind = clause.objectsNear();
    return standing
      ? [
          {
            subject,
            object,
            standing,
            inferred: isGuessed,
            evidence: [scene.evidence(clause, [...clause.subjects, ...clause.objects, ...behind])],
          },
        ]
      : [];
  });
