import { aDocument, faultOf, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';

const aStory = (more = '', content = '&lt;p&gt;Retten talte.&lt;/p&gt;&lt;p&gt;To.&lt;/p&gt;') =>
  `<RBNews xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><NewsID>h1</NewsID><PublishDate>2021-01-21T18:05:00.5</PublishDate><headline>Havn</headline><town>Port Ellery</town><version>1</version><Replaces i:nil="true"/><content>${content}</content><Priority>3</Priority>${more}</RBNews>`;

describe("Ritzau's XML", () => {
  it('tells who, when, where and what it is about', () => {
    const story = storyOf(
      aStory(
        '<byLine>Ines Halloran</byLine><IPTCList xmlns:a="urn:arrays"><a:int>15000000</a:int></IPTCList><ISIN xmlns:a="urn:arrays"><a:string>XX0000000001</a:string></ISIN><Companies><Company>Northgate</Company></Companies><TilRedaktionen>Ring først</TilRedaktionen>',
      ),
      { source: { id: 'x', zone: 'Europe/Copenhagen' } },
    );
    expect(story).toMatchObject({
      format: 'ritzau',
      guid: 'h1',
      version: '1',
      pubStatus: 'usable',
      headline: 'Havn',
      byline: 'Ines Halloran',
      urgency: 3,
      topics: [{ code: '15000000' }],
      versionCreated: { at: '2021-01-21T17:05:00.500Z' },
      editorialNote: 'Ring først',
      links: [],
      dateline: { place: 'Port Ellery' },
      agencyEntities: [
        { kind: 'Organization', name: 'Northgate', identifiers: [{ scheme: 'isin', value: 'XX0000000001' }] },
      ],
    });
    expect(shown(story)).toEqual(['lead: Retten talte.', 'paragraph: To.']);
  });

  it('is withdrawn, replaced and corrected by its flags', () => {
    expect(storyOf(aStory('<Annuleret>true</Annuleret>')).pubStatus).toBe('canceled');
    expect(storyOf(aStory('<Korrektion>true</Korrektion><NyVersion>false</NyVersion>')).signals).toEqual([
      'Korrektion',
    ]);
    expect(storyOf(aStory('<replacedID>h0</replacedID>')).links).toEqual([{ rel: 'replaces', id: 'h0' }]);
  });

  it('is read from a list, and text that was written out twice is read once more', () => {
    const list = `<R xmlns="http://tempuri.org/"><ListOfRBNews>${aStory('', '&lt;p&gt;Det var &amp;amp;quot;sagen&amp;amp;quot;.&lt;/p&gt;')}</ListOfRBNews></R>`;
    const answer = list
      .replaceAll('R xmlns', 'XMLNewsQueuedResponse xmlns')
      .replace('</R>', '</XMLNewsQueuedResponse>');
    expect(itemsOf(parseNow(aDocument(answer))).map(({ text }) => text)).toEqual(['Det var "sagen".']);
    expect(faultOf(aDocument('<XMLNewsQueuedResponse><ListOfRBNews/></XMLNewsQueuedResponse>')).code).toBe(
      'wire.no-text',
    );
    expect(faultOf(aDocument('<RBNews><content>x</content></RBNews>')).code).toBe('wire.no-guid');
  });
});
