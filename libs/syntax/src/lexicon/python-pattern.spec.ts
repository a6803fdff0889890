import { fromPython } from './python-pattern.js';

it.each([
  ['^\\U0001F600', '😀', true],
  ['^[\\U0001F600-\\U0001F64F]$', '😃', true],
  ['^\\u00A7', '§', true],
  ["^\\'\\!", "'!", true],
  ['(?u)^a$', 'a', true],
  ['^[+\\-\\*^]$', '^', true],
  ['^[+\\-\\*^]$', '-', true],
  ['^[]a]$', ']', true],
  ['^[^]a]$', 'b', true],
  ['^[[]$', '[', true],
  ['^]$', ']', true],
  ['^a{2,3}$', 'aaa', true],
  ['^a{$', 'a{', true],
  ['^\\w+$', 'né_7', true],
  ['^\\d$', '٣', true],
  ['^[\\w.]+$', 'a.b', true],
  ['^\\S$', '\ufeff', true],
  ['^\\S$', '\u001c', false],
])('%s means in JavaScript what it means in Python for %j', (pattern, text, matches) => {
  expect(fromPython(pattern).test(text)).toBe(matches);
});
