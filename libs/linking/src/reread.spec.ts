import { an, suit, Wire } from './testing/wire.js';

const parler = an('Company', 'Parler');
const boeing = an('Company', 'Boeing');
const against = suit('Lawsuit against Boeing', { defendants: ['Boeing'] });

describe('a text that is read again', () => {
  it('brings nobody anew whom it brought before, a lawsuit of unknown parties neither', () => {
    const wire = new Wire();
    const story = { guid: 'a', entities: [boeing, against, an('Person', 'Jane Doe')] };
    const before = wire.tell(story);
    const after = wire.reread(story, '2');
    expect(after.identified).toEqual([]);
    expect(after.described).toEqual([]);
    for (const { name } of story.entities) expect(after.idOf(name)).toBe(before.idOf(name));
  });

  it('brings what older rules did not see, though another bore its key', () => {
    const wire = new Wire();
    wire.tell({ guid: 'a', entities: [parler] });
    const keyed = an('Person', 'Amy Peikoff', { key: 'Parler' });
    const { identified } = wire.reread({ guid: 'a', entities: [keyed] }, '2');
    expect(identified).toMatchObject([{ name: 'Amy Peikoff', kinds: ['Person'] }]);
    expect(wire.directory.size).toBe(2);
  });

  it('teaches of an entity what older rules did not see, once for each reading', () => {
    const wire = new Wire();
    wire.tell({ guid: 'a', entities: [parler] });
    const saying = (...texts: string[]) => ({
      guid: 'b',
      entities: [an('Company', 'Parler', { names: texts.map((text) => ({ text, kind: 'alias' as const })) })],
    });
    const [first] = wire.tell(saying('Parler LLC')).described;
    const [second] = wire.reread(saying('Parler LLC', 'Parler Inc'), '2').described;
    expect(first?.analysis).toBeUndefined();
    expect(second).toMatchObject({ names: [{ text: 'Parler Inc' }], analysis: expect.any(String) as string });
    expect(wire.reread(saying('Parler LLC', 'Parler Inc'), '3').described).toEqual([]);
    expect(new Set(wire.events.map(({ id }) => id)).size).toBe(wire.events.length);
  });

  it('is known to be outdone where newer rules have read it before', () => {
    const wire = new Wire();
    const readings = [wire.tell({ guid: 'a', entities: [parler] })];
    for (const rules of ['3', '2', '4']) readings.push(wire.reread({ guid: 'a', entities: [parler] }, rules));
    const outdone = readings.map(({ linked }) => wire.directory.isOutdone(linked.analysis));
    expect(outdone).toEqual([false, false, true, false]);
  });
});
