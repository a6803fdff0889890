import { parseSources } from './parse-sources.js';
import type { SourceId } from './source-id.js';

const one = (lines: string) => `sources:\n  - id: harbour\n${lines.replace(/^/gm, '    ')}\n`;
const faultOf = (text: string): string => {
  try {
    parseSources(text);
  } catch (error) {
    return String(error);
  }
  return 'none';
};

describe('a file of sources', () => {
  it('says of each source how it comes and how it is read', () => {
    const text = one(
      'kind: feed\nurl: https://harbour.example/rss\nzone: Europe/Vienna\nlanguage: de\ncharset: latin1',
    );
    const { onlyListed, byId } = parseSources(`${text}    reliability: high\n    throttle: { everySeconds: 300 }\n`);
    expect(onlyListed).toBe(false);
    expect(byId.get('harbour' as SourceId)).toEqual({
      id: 'harbour',
      name: 'harbour',
      kind: 'feed',
      url: 'https://harbour.example/rss',
      zone: 'Europe/Vienna',
      language: 'de',
      charset: 'latin1',
      reliability: 0.9,
      throttle: { everySeconds: 300 },
      allowPrivateAddress: false,
    });
  });

  it('may list nobody else', () => {
    expect(parseSources('onlyListed: true\nsources: []').onlyListed).toBe(true);
  });

  it.each([
    ['zone: Vienna/Europe', 'source 1 (harbour): zone: must be a zone of the IANA database'],
    ['zone: "+01:00"', 'source 1 (harbour): zone: must be a zone'],
    ['language: d', 'source 1 (harbour): language: must be a language tag'],
    ['charset: klingon', 'source 1 (harbour): charset: must be a charset'],
    ['zoen: Europe/Vienna', 'source 1 (harbour): nobody knows zoen'],
    ['kind: feed', 'source 1 (harbour): url: is missing'],
    ['kind: feed\nurl: file:///etc/passwd', 'source 1 (harbour): url: must be an address'],
    ['kind: feed\nurl: http://a:b@harbour.example/', 'source 1 (harbour): url: must be an address'],
    ['url: https://harbour.example/', 'source 1 (harbour): url: is for sources of the kind feed'],
    ['folder: /in', 'source 1 (harbour): folder: is for sources of the kind drop'],
    ['reliability: 2', 'source 1 (harbour): reliability: must be 0 to 1'],
    ['throttle: { everySeconds: 60 }', 'source 1 (harbour): throttle: must be { perMinute: a number }'],
    ['throttle: fast', 'source 1 (harbour): throttle: must be'],
  ])('is refused for "%s" by source and field', (lines, fault) => {
    expect(faultOf(one(lines))).toContain(fault);
  });

  it.each([
    ['sources: {}', 'sources: must be a list'],
    ['source: []', 'nobody knows source'],
    ['sources: [{ id: No }]', 'source 1 (No): id: must be 1 to 64'],
    ['sources: [{ id: a }, { id: a }]', 'source 2 (a): id: is there twice'],
    ['sources: [a, : ]]', 'it is no YAML'],
    ['sources: [3]', 'source 1'],
  ])('is refused: %s', (text, fault) => {
    expect(faultOf(text)).toContain(fault);
  });

  it('tells all faults together', () => {
    expect(faultOf('sources: [{ id: a, zone: X }, { id: b, kind: fax }]')).toMatch(/source 1 \(a\).*; source 2 \(b\)/);
  });

  it('is no bomb', () => {
    const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
    expect(faultOf(`l0: &l0 [x]\n${levels.join('\n')}\nsources: [*l9]`)).toContain('it is no YAML');
  });
});
