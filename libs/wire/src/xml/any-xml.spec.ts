import fc from 'fast-check';
import { expectSound, outcomeOf } from '../testing/sound.js';

const words = fc.constantFrom(
  'Harbour Lane sued Northgate on Monday, it said.',
  'PORT ELLERY (Demo) - ',
  '(Reporting by Ines Halloran)',
  '\n',
  '\n\n    ',
  ' ',
  '&amp;',
  '&eacute;',
  '&#0;',
  '&#xD800;',
  'é\u00a0',
  '\ud83d\ude00',
  '<![CDATA[<p>One.</p><br>]]>',
  '&lt;p&gt;Two.&lt;/p&gt;',
  '20210121T180500Z',
  'stat:usable',
  '',
);
const VOCABULARIES = {
  nitf: 'head docdata body body.head body.content body.end block p hl2 table tr td pre br org person location city note media media-caption dateline byline hedline hl1',
  newsItem:
    'itemMeta contentMeta contentSet inlineXML inlineData nitf html body p h2 header headline by dateline located name subject assert organisationDetails hasInstrument link embargoed pubStatus edNote',
  NewsML:
    'NewsItem Identification NewsIdentifier ProviderId DateId NewsItemId RevisionId NewsManagement Status NewsComponent Role NewsLines HeadLine DateLine ContentItem MediaType DataContent nitf body.content p',
  RBNews: 'NewsID headline content town Priority Companies Company ISIN Annuleret',
} as const;
const ATTRIBUTES = [
  '',
  ' guid="urn:h" version="1"',
  ' qcode="stat:usable"',
  ' FormalName="Body"',
  ' FormalName="Embargoed"',
  ' xml:lang="fr"',
  ' class="caption"',
  ' management-status="canceled" management-doc-idref="h0"',
  ' id-string="h1"',
  ' norm="20210121T180500Z"',
  ' type="cpnat:person"',
];

/** Well-formed documents of a vocabulary, its elements in any order and depth. */
function documents(root: keyof typeof VOCABULARIES): fc.Arbitrary<string> {
  const names = fc.constantFrom(...VOCABULARIES[root].split(' '));
  const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 8, withCrossShrink: true }, words, tie('element')),
    element: fc
      .tuple(names, fc.constantFrom(...ATTRIBUTES), fc.array(tie('node'), { maxLength: 6 }))
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('')}</${name}>`),
  }));
  const given = root === 'newsItem' ? ' guid="urn:h"' : '';
  return fc.array(node, { minLength: 1, maxLength: 8 }).map((inner) => `<${root}${given}>${inner.join('')}</${root}>`);
}

it.each(Object.keys(VOCABULARIES) as (keyof typeof VOCABULARIES)[])(
  'elements of %s in any order are sound items or refused by name, and halves of them are refused',
  (root) => {
    fc.assert(
      fc.property(documents(root), fc.nat(), (content, at) => {
        outcomeOf(content).forEach(expectSound);
        outcomeOf(content.slice(0, at % content.length)).forEach(expectSound);
      }),
      { seed: 20_210_121, numRuns: 200 },
    );
  },
);
