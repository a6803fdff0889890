import { claimRule } from '../claim/claim-rule.js';
import { quotationsOf } from '../claim/quotation.js';

export const said = claimRule({
  predicate: 'SAID',
  examples: [
    {
      says: 'US District Judge Barbara Rothstein said it was "not a close call."',
      claims: [['Barbara Rothstein', 'SAID', 'not a close call.']],
    },
    {
      says: 'Judge Lucy Koh rejected the request. "That event," she added, "was a tragic reminder of the past."',
      claims: [['Lucy Koh', 'SAID', 'That event, was a tragic reminder of the past.']],
    },
    {
      says: '"We will appeal this decision," Apple said.',
      claims: [['Apple', 'SAID', 'We will appeal this decision']],
    },
    { says: 'Apple cited "political animus" in its reply.', claims: [] },
    { says: '"We are ready for this," a spokesman said.', claims: [] },
  ],
  match: (scene) =>
    quotationsOf(scene).map(({ speaker, value, spans, isExpected }) => ({
      subject: speaker,
      value,
      standing: { stance: isExpected ? ('expected' as const) : ('stated' as const) },
      evidence: spans,
    })),
});
