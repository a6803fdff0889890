import { NINJS_VERSIONS, ninjsFaults, type NinjsVersion } from './ninjs-fault.js';

const faultsOf = (story: unknown, version?: NinjsVersion) => ninjsFaults(Buffer.from(JSON.stringify(story)), version);

it.each(NINJS_VERSIONS)('finds no fault in a bare item of version %s', (version) => {
  expect(faultsOf({ uri: 'urn:harbour:1' }, version)).toEqual([]);
});

it.each(NINJS_VERSIONS)('names a missing uri by the schema of version %s', (version) => {
  expect(faultsOf({ headline: 'Judge rules' }, version)).not.toEqual([]);
});

it('goes by the version that the item names', () => {
  const story = { uri: 'urn:harbour:1', bodies: [{ value: 'Text.' }] };
  expect(faultsOf({ ...story, standard: { name: 'ninjs', version: '2.1' } })).toEqual([]);
  expect(faultsOf(story, '1.4')).not.toEqual([]);
});

it.each([
  [{ uri: 'urn:harbour:1', edNote: 'Note' }, '3.1'],
  [{ uri: 'urn:harbour:1', headlines: [{ value: 'Judge rules' }] }, '2.2'],
  [{ uri: 'urn:harbour:1', headline: 'Judge rules', ednote: 'Note' }, '1.6'],
] as const)('takes an item for the newest version of its spelling', (story, version) => {
  expect(faultsOf(story)).toEqual(faultsOf(story, version));
  expect(faultsOf(story)).toEqual([]);
});

it('points at the place of a fault', () => {
  expect(faultsOf({ uri: 'urn:harbour:1', type: 'rumour' })).toMatchObject([{ at: '/type' }]);
});

it('refuses a place that is no GeoJSON', () => {
  const placed = (geojson: unknown) => ({ uri: 'urn:harbour:1', places: [{ name: 'Port Ellery', geojson }] });
  expect(faultsOf(placed({ type: 'Point', coordinates: [1, 2] }), '2.2')).toEqual([]);
  expect(faultsOf(placed({ type: 'Point' }), '2.2')).not.toEqual([]);
});
