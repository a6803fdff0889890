import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { clausesOf, VerbIndex } from '@wiregraph/syntax/pattern';
import { names, said } from '../testing/clauses.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

describe('a pattern', () => {
  const suits = ['sue', 'file|bring suit|lawsuit|case against', 'take|drag to court'];
  const exits = ['cut off', 'pull|back out of'];

  it.each([
    ['Harbour Lane filed suit against Northgate.', suits, ['Harbour Lane > Northgate']],
    ['Harbour Lane filed a lawsuit against Northgate.', suits, ['Harbour Lane > Northgate']],
    ['Harbour Lane brought a case against Northgate and Tidewell.', suits, ['Harbour Lane > Northgate + Tidewell']],
    ['A suit against Northgate was filed by Harbour Lane.', suits, ['Harbour Lane > Northgate']],
    ['Harbour Lane took Northgate to court.', suits, ['Harbour Lane > Northgate']],
    ['Harbour Lane dragged Northgate to court.', suits, ['Harbour Lane > Northgate']],
    ['Northgate was sued by Harbour Lane.', suits, ['Harbour Lane > Northgate']],
    ['Harbour Lane filed a motion in court.', suits, []],
    ['Harbour Lane took Northgate to Delaware.', suits, []],
    ['Amazon cut off Parler on Sunday.', exits, ['Amazon > Parler']],
    ['Amazon cut prices on Sunday.', exits, []],
    ['Northgate pulled out of the merger.', exits, ['Northgate > the merger']],
    ['Tidewell backed Larkfield.', exits, []],
  ])('fits by verb, object and preposition: %s', async (sentence, patterns, matches) => {
    const found = new VerbIndex(clausesOf(await english.read(sentence))).matching(...patterns);
    expect(found.map(({ subjects, objects }) => `${names(subjects)} > ${names(objects)}`)).toEqual(matches);
  });

  it('finds a clause once, though several fit', async () => {
    const document = await english.read('Harbour Lane sued Northgate. Tidewell sued Larkfield.');
    expect(new VerbIndex(clausesOf(document)).matching('sue|fine', 'sue').map(({ clause }) => said(clause))).toEqual(
      clausesOf(document).map(said),
    );
  });
});
