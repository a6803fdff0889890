import { join } from 'node:path';
import { measurement, type Row } from '@wiregraph/measure/measurement';
import { corpusFiles, type Expected, sharedCorpora } from './wire/corpus-file.js';
import { scorers, type WireScore } from './wire/scorer.js';
import { type WireLine, wireLine } from './wire/wire-line.js';

const BOUNDS = { 'wire.vital': '1', 'wire.header': '>= 0.99', 'wire.body.xml': '>= 0.99', 'wire.body.text': '>= 0.95' };
/** Folders of formats that mark paragraphs up, by the names in the corpus. Others print them. */
const MARKED_UP = /^(?:g2|newsml|nitf|ninjs|ap-json|wxr|ritzau)/;

export default measurement({
  name: 'wire',
  title: 'Wire formats, against reviewed values of agency files',
  measure: async ({ progress, corpus }) => {
    const folder = corpus ?? join(sharedCorpora(), 'wire');
    const { expectedFiles, scoreWire } = await scorers();
    const lines: WireLine[] = [];
    for (const file of corpusFiles(folder)) lines.push(await wireLine(folder, file));
    for (const line of lines) if (line.outcome === 'failed') progress(`${line.file}: ${line.reason}`);
    const expected = expectedFiles(folder);
    const bodyOf = (isAsked: (name: string) => boolean) => {
      const part = expected.filter(([name]) => isAsked(name));
      return scoreWire(part, lines).fields['body.f1']?.accuracy;
    };
    const score = scoreWire(expected, lines);
    return {
      figures: present({
        'wire.vital': score.vital,
        'wire.header': score.header,
        'wire.body.xml': bodyOf((name) => MARKED_UP.test(name)),
        'wire.body.text': bodyOf((name) => !MARKED_UP.test(name)),
        'wire.missing': score.missing,
        'wire.extra': score.extraItems,
        'wire.failed': lines.filter(({ outcome }) => outcome === 'failed').length,
      }),
      against: { ...BOUNDS, 'wire.missing': '0', 'wire.extra': '0', 'wire.failed': '0', files: score.files },
      rows: formatRows(score, expected, (part) => scoreWire(part, lines)),
    };
  },
});

/** A corpus without text wires has no figure for them. */
const present = (figures: Readonly<Record<string, number | null | undefined>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : [])),
  );

function formatRows({ formats }: WireScore, expected: Expected, scored: (part: Expected) => WireScore): Row[] {
  return Object.entries(formats).map(([format, { vital, header }]) => {
    const part = expected.filter(([name]) => (name || '.') === format);
    const f1 = scored(part).fields['body.f1']?.accuracy;
    return { format, vital: vital ?? '', header: header ?? '', 'body.f1': f1 ?? '' };
  });
}
