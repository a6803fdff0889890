import { articleFiled } from './article/article.events.js';
import { EVENT_TYPES, parseEvent } from './catalogue.js';
import { aRevision } from './testing/revision.js';

const filed = articleFiled({ ...aRevision(), number: 1 });

describe('the catalogue', () => {
  it('reads an event back as it was written', () => {
    expect(parseEvent(JSON.parse(JSON.stringify(filed)) as typeof filed)).toEqual(filed);
  });

  it('refuses what a newer program wrote, and damaged data', () => {
    expect(() => parseEvent({ ...filed, version: 99 } as never)).toThrow('Install a newer wiregraph');
    expect(() => parseEvent({ ...filed, type: 'article.eaten' } as never)).toThrow('"article.eaten"');
    expect(() => parseEvent({ ...filed, data: { ...filed.data, urgency: 12 } } as never)).toThrow('urgency');
  });

  it('has each type once', () => expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length));
});
