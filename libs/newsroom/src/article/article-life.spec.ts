import fc from 'fast-check';
import { foldEvents } from '@wiregraph/kernel/decider';
import { Instant } from '@wiregraph/kernel/time';
import { aRevision } from '../testing/revision.js';
import { type ArticleCommand, decide } from './article.decide.js';
import type { ArticleEvent } from './article.events.js';
import { evolve, noArticle } from './article.evolve.js';
import { standingOf } from './standing.js';

const NOON = Instant.parse('2021-01-21T12:00:00.000Z');
const LATER = Instant.parse('2021-01-22T12:00:00.000Z');
const at = (raw: string) => ({ raw, at: Instant.parse(raw) });

const stateAfter = (events: readonly ArticleEvent[]) => foldEvents({ initial: noArticle, evolve }, events);
const happen = (...commands: readonly ArticleCommand[]): readonly ArticleEvent[] =>
  commands.reduce<readonly ArticleEvent[]>(
    (events, command) => [...events, ...decide(stateAfter(events), command)],
    [],
  );
const endOf = (...commands: readonly ArticleCommand[]) => standingOf(stateAfter(happen(...commands)));
const types = (...commands: readonly ArticleCommand[]) => happen(...commands).map(({ type }) => type);

const file = (given: Parameters<typeof aRevision>[0]): ArticleCommand => ({
  type: 'file',
  data: aRevision({ text: `Version ${given?.version ?? given?.sequence ?? ''}.`, ...given }),
  now: NOON,
});
function say(says: 'killed' | 'held' | 'withheld', given: Parameters<typeof aRevision>[0] = {}): ArticleCommand {
  const { articleId, revisionId, source, guid, version, versionCreated, receiptId, original, receivedAt } = aRevision({
    text: says,
    ...given,
  });
  return {
    type: 'notice',
    says,
    data: { articleId, revisionId, source, guid, version, versionCreated, receiptId, original, receivedAt },
  };
}
const { articleId } = aRevision();
const release = (because: 'time-came' | 'editor', now = LATER): ArticleCommand => ({
  type: 'release',
  articleId,
  because,
  now,
});

describe('what comes is named for what it is to the story', () => {
  it.each([
    ['article.corrected', { signals: ['CORRECTED'] }],
    ['article.corrected', { signals: ['sig:correction'] }],
    ['article.corrected', { signals: ['edStat:C'] }],
    ['article.writethru', { takeKey: '1st Ld-Writethru' }],
    ['article.added', { takeKey: '1st Add' }],
    ['article.revised', { signals: ['UPDATE 1'] }],
  ])('%s', (type, more) => {
    expect(types(file({ version: '1' }), file({ version: '2', ...more }))[1]).toBe(type);
  });

  it('the same words under a new version are a refile', () => {
    const same = { text: 'The same.' };
    expect(types(file({ version: '1', ...same }), file({ version: '2', ...same }))[1]).toBe('article.refiled');
  });
});

describe('an addition', () => {
  const lead = file({ versionCreated: at('2021-01-21T10:00:00.000Z'), sequence: '0100' });
  const add = file({ versionCreated: at('2021-01-21T10:05:00.000Z'), sequence: '0101', takeKey: '1st Add' });
  const writethru = file({
    versionCreated: at('2021-01-21T11:00:00.000Z'),
    sequence: '0150',
    takeKey: '1st Ld-Writethru',
  });

  it('is shown beside what it adds to, in whatever order they come', () => {
    expect(endOf(lead, add).shown).toHaveLength(2);
    expect(endOf(add, lead)).toEqual(endOf(lead, add));
  });

  it('goes with what it was added to when the whole story comes again', () => {
    expect(endOf(lead, add, writethru).shown).toHaveLength(1);
    expect(endOf(writethru, add, lead)).toEqual(endOf(lead, add, writethru));
  });
});

describe('a kill', () => {
  const story = file({ version: '1' });
  const kill = say('killed', { version: '2' });

  it('comes after its story, before it, or twice, to the same end', () => {
    expect(endOf(story, kill).state).toBe('killed');
    expect(endOf(kill, story)).toEqual(endOf(story, kill));
    expect(endOf(story, kill, kill)).toEqual(endOf(story, kill));
    expect(types(story, kill, kill)).toEqual(['article.filed', 'article.killed']);
  });

  it('waits for a story that has not come', () => {
    expect(endOf(kill).state).toBe('killed');
  });

  it('is lifted by a later version and by no earlier one', () => {
    expect(types(story, kill, file({ version: '3' }))).toContain('article.restored');
    expect(endOf(story, kill, file({ version: '3' })).state).toBe('live');
    expect(endOf(file({ version: '3' }), kill, story).state).toBe('live');
    expect(endOf(kill, file({ version: '1' }), file({ version: '2', text: 'Two.' })).state).toBe('killed');
  });

  it('that says neither version nor time stays in force', () => {
    expect(endOf(say('killed'), story, file({ version: '9' })).state).toBe('killed');
  });
});

describe('an embargo', () => {
  const closed = (raw: string, atTime = true) => (atTime ? at(raw) : { raw });
  const embargoed = file({ version: '1', embargo: closed('2021-01-22T00:00:00.000Z') });

  it('covers all versions, and a later version that is silent about it lifts nothing', () => {
    expect(endOf(embargoed, file({ version: '2' })).state).toBe('embargoed');
    expect(endOf(file({ version: '2' }), embargoed).state).toBe('embargoed');
  });

  it('is over when its time has come, once', () => {
    expect(types(embargoed, release('time-came', NOON))).toEqual(['article.filed', 'article.embargoed']);
    expect(types(embargoed, release('time-came'), release('time-came'))).toEqual([
      'article.filed',
      'article.embargoed',
      'article.released',
    ]);
    expect(endOf(embargoed, release('time-came')).state).toBe('live');
  });

  it('that was over when the story came closes nothing', () => {
    const past = file({ version: '1', embargo: closed('2021-01-21T00:00:00.000Z') });
    expect(endOf(past).state).toBe('live');
  });

  it('that nobody understands stays closed until an editor opens it', () => {
    const odd = file({ version: '1', embargo: closed('next week', false) });
    expect(endOf(odd, release('time-came')).state).toBe('embargoed');
    expect(endOf(odd, release('editor')).state).toBe('live');
  });

  it('may be set anew by a later version', () => {
    const anew = file({ version: '2', embargo: closed('2021-02-01T00:00:00.000Z') });
    expect(endOf(embargoed, release('time-came'), anew).state).toBe('embargoed');
  });
});

describe('what is held', () => {
  it('is shown again with a later version', () => {
    const held = [file({ version: '1' }), say('held', { version: '2' })] as const;
    expect(endOf(...held).state).toBe('held');
    expect(endOf(...held, file({ version: '3' })).state).toBe('live');
  });

  it('is killed if it is killed too', () => {
    expect(endOf(file({ version: '1' }), say('held', { version: '2' }), say('killed', { version: '3' })).state).toBe(
      'killed',
    );
  });
});

/** What a desk sends of one story: each version once, numbered and timed as wires do. */
const life = fc
  .array(fc.constantFrom('plain', 'corrected', 'added', 'same', 'killed', 'held', 'withheld', 'embargoed', 'odd'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((kinds) =>
    kinds.map((kind, index): ArticleCommand => {
      const number = index * 7;
      const common = { version: String(number), versionCreated: at(`2021-01-21T0${index}:00:00.000Z`) };
      switch (kind) {
        case 'killed':
        case 'held':
        case 'withheld':
          return say(kind, common);
        case 'corrected':
          return file({ ...common, signals: ['CORRECTED'] });
        case 'added':
          return file({ ...common, takeKey: '2nd Add' });
        case 'same':
          return file({ ...common, text: 'The same words.' });
        case 'embargoed':
          return file({ ...common, embargo: at(`2021-01-2${(index % 4) + 1}T06:00:00.000Z`) });
        case 'odd':
          return file({ ...common, embargo: { raw: '2021-01-23' } });
        default:
          return file(common);
      }
    }),
  );

it('the order of arrival, repeats and late deliveries do not change where a story ends', () => {
  const deliveries = life.chain((commands) =>
    fc.record({
      inOrder: fc.constant(commands),
      shuffled: fc.shuffledSubarray(commands, { minLength: commands.length }),
      repeats: fc.array(fc.constantFrom(...commands), { maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(deliveries, ({ inOrder, shuffled, repeats }) => {
      const end = endOf(...inOrder);
      expect(endOf(...shuffled)).toEqual(end);
      // Some were lost, and all are sent again.
      expect(endOf(...repeats, ...shuffled, ...repeats)).toEqual(end);
      // Looking at the clock in between changes nothing that has not come to its time.
      expect(endOf(...shuffled, release('time-came'))).toEqual(endOf(...inOrder, release('time-came')));
    }),
    { seed: 20_210_121, numRuns: 500 },
  );
});
