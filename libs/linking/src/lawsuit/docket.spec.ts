import { forumOf, normalDocket } from './docket.js';

describe('docket numbers', () => {
  it.each(['2:21-cv-00031-BJR', '21-cv-31', 'No. 2:21-cv-31', '2:2021-cv-00031'])('%s is one number', (written) =>
    expect(normalDocket(written)).toBe('21-cv-31'),
  );

  it('leaves a number of another make as it is', () =>
    expect(normalDocket('21-2-02856-6 SEA')).toBe('21-2-02856-6sea'));
});

describe('the forum of a court', () => {
  it.each(['wawd', 'nysd', 'mad', 'ca9', 'scotus'])('%s is federal', (id) => expect(forumOf(id)).toBe('federal'));
  it.each(['washctapp', 'cal', undefined])('%s does not tell', (id) => expect(forumOf(id)).toBeUndefined());
});
