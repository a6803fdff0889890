import { canonicalJson, digestOf } from './digest.js';

describe('a digest', () => {
  it('does not depend on the order of keys or on keys without value', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: 2 }], c: undefined } })).toBe(
      '{"a":{"d":[2,{"y":2,"z":1}]},"b":1}',
    );
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  });

  it('depends on the order of a list', () => expect(digestOf([1, 2])).not.toBe(digestOf([2, 1])));
});
