import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import { officesIn } from '../entity/title.js';
import { mainCompany } from './main-company.js';
import { FORMER, type Office } from './office-noun.js';
import { isBody, type Scene } from './scene.js';

/** Offices of which companies have one each: presidents and chairmen are those of anything. */
const OF_A_COMPANY = /^(?:co-)?chief [a-z ]+$|^(?:ceo|cfo|coo|cto)$|^(?:finance|technology|operations) chief$/;

/** "CEO Mark Zuckerberg" in a story about Meta, which need not say whose. */
export function bareTitles(scene: Scene): readonly Office[] {
  const body = mainCompany(scene);
  if (!body) return [];
  return scene.titled.flatMap(({ person, mention, title, before, isFormer, isJudge }) => {
    const text = title.map((token) => token.text).join(' ');
    if (isFormer || isJudge || FORMER.test(text) || isAnothers(scene, before, body) || others(scene, mention, body))
      return [];
    const tokens = mention.document.span(mention.from, mention.to).tokens;
    const office = {
      person,
      body,
      standing: { stance: 'stated' },
      inferred: true,
      evidence: scene.cover(...title, ...tokens),
    } as const;
    return officesIn(text)
      .filter((each) => OF_A_COMPANY.test(each))
      .map((each) => ({ ...office, title: each }));
  });
}

/** Another's, known or not: "Parler Chief Executive X", "its chief executive X", "the bank's chief executive X". */
function isAnothers(scene: Scene, before: Token | undefined, body: Actor): boolean {
  if (!before) return false;
  if (['POS', 'PRP$'].includes(before.tag) || isBody(scene.at(before))) return true;
  return before.pos === 'PROPN' && !body.name.split(' ').includes(before.text);
}

/** Whether the sentence names another company, of which it may be. */
function others(scene: Scene, mention: ActorMention, body: Actor): boolean {
  const sentence = scene.sentenceOf(mention.document.token(mention.from));
  const bodies = sentence ? scene.mentionsIn(sentence).filter(({ actor }) => actor.kinds.includes('Company')) : [];
  return bodies.some(({ actor }) => actor !== body);
}
