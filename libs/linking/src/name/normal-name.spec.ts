import { isPartOf, isShortFormOf, normalName, normalPersonName } from './normal-name.js';

describe('names in comparison', () => {
  it.each([
    ['Amazon.com Inc', 'amazon'],
    ['The New York Times Co.', 'new york times'],
    ['A.P. Møller - Mærsk A/S', 'ap møller mærsk a s'],
    ['Société Générale SA', 'societe generale'],
    ['AT&T Inc.', 'at and t'],
    ['Limited', 'limited'],
  ])('%s is %s', (name, normal) => expect(normalName(name)).toBe(normal));

  it.each([
    ['US District Judge Barbara J. Rothstein', 'barbara rothstein'],
    ['Mr. Matze', 'matze'],
    ['Martin Luther King Jr.', 'martin luther king'],
  ])('the person %s is %s', (name, normal) => expect(normalPersonName(name)).toBe(normal));

  it('takes whole words alone for a short form', () => {
    expect(isShortFormOf('amazon', 'amazon web services')).toBe(true);
    expect(isShortFormOf('ama', 'amazon web services')).toBe(false);
    expect(isPartOf('matze', 'john matze')).toBe(true);
    expect(isPartOf('matze', 'matze')).toBe(false);
  });
});
