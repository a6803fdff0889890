import { shown, storyOf } from '../testing/document.js';

const WRAPPED = `CORRECTED-Harbour Lane sues Northgate over delisted bookshop

By Ines Halloran
Published 2022-03-07 18:00 UTC

PORT ELLERY, March 7, 2022 (Demo Desk) - Harbour Lane Books sued Northgate on
Monday after the marketplace removed the bookshop from its listings and kept
its deposit.

Northgate denied that it favors its own imprint.
The shop ignored warnings, it said.

(Reporting by Ines Halloran; editing by Ruth Amsel)
`;

const PAGE = `Skip to main content
News
Local


Harbour Lane sues Northgate over delisted bookshop

Harbour Lane sues Northgate over delisted bookshop

The window of the bookshop in Port Ellery on Feb 20, 2022. (Photo: DEMO/Nils Vey)

REUTERS: Harbour Lane Books sued on Monday after the marketplace removed the bookshop from its listings.

The shop demands that Inc restore its account, and says it lost four fifths of its orders.

"That week," Imogen Tarle said, "was the longest of my life."

Source: Reuters/nh


Also worth reading
Five phones for less than a dinner
Why tea tastes better by the sea
We use cookies. Read our privacy policy.
`;

describe('a wire text', () => {
  const item = storyOf(WRAPPED);

  it('has its headline as printed, and the words of version as signals', () => {
    expect(item.headline).toBe('CORRECTED-Harbour Lane sues Northgate over delisted bookshop');
    expect(item.signals).toEqual(['CORRECTED']);
  });

  it('has byline, dateline and time apart from the text', () => {
    expect(item).toMatchObject({
      byline: 'By Ines Halloran',
      dateline: {
        raw: 'PORT ELLERY, March 7, 2022 (Demo Desk) -',
        place: 'PORT ELLERY',
        credit: 'Demo Desk',
        date: '2022-03-07',
      },
      versionCreated: { at: '2022-03-07T18:00:00.000Z' },
    });
  });

  it('has wrapped lines joined, and other lines as they are', () => {
    expect(shown(item)).toEqual([
      'lead: Harbour Lane Books sued Northgate on Monday after the marketplace removed the bookshop from its listings and kept its deposit.',
      'paragraph: Northgate denied that it favors its own imprint.',
      'paragraph: The shop ignored warnings, it said.',
      'trailer: (Reporting by Ines Halloran; editing by Ruth Amsel)',
    ]);
  });

  it('has the same derived guid when it is read again, updated or corrected', () => {
    const first = WRAPPED.replace('CORRECTED-', '');
    const update = WRAPPED.replace('CORRECTED-', 'UPDATE 2-').replace('18:00', '21:30').replace('deposit', 'stock');
    expect([storyOf(first).guid, storyOf(update).guid]).toEqual([item.guid, item.guid]);
    expect(item.guidDerived).toBe(true);
  });

  it('has another guid on another day', () => {
    expect(storyOf(WRAPPED.replace('March 7', 'March 8')).guid).not.toBe(item.guid);
  });
});

describe('a page as bare text', () => {
  const item = storyOf(PAGE);

  it('has one headline, though it is printed twice', () => {
    expect(item.headline).toBe('Harbour Lane sues Northgate over delisted bookshop');
  });

  it('has caption, credit and trailer apart, and neither navigation nor promotion', () => {
    expect(shown(item)).toEqual([
      'caption: The window of the bookshop in Port Ellery on Feb 20, 2022.',
      'credit: (Photo: DEMO/Nils Vey)',
      'lead: Harbour Lane Books sued on Monday after the marketplace removed the bookshop from its listings.',
      'paragraph: The shop demands that Inc restore its account, and says it lost four fifths of its orders.',
      'paragraph: "That week," Imogen Tarle said, "was the longest of my life."',
      'trailer: Source: Reuters/nh',
    ]);
  });

  it('credits the agency, and takes no initials for an author', () => {
    expect(item.dateline).toEqual({ raw: 'REUTERS:', credit: 'REUTERS' });
    expect(item.byline).toBeUndefined();
  });
});
