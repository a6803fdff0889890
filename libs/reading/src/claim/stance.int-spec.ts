import type { Predicate } from '@wiregraph/newsroom/ontology';
import { aStory, readStory } from '../testing/english-story.js';

/** How each claim of a type is put in a sentence, and by whom: "alleged by Oracle". */
async function stances(sentence: string, predicate: Predicate): Promise<readonly string[]> {
  const { claims, entities } = await readStory(aStory(sentence));
  const nameOf = (key: string | undefined) => entities.find((entity) => entity.key === key)?.name;
  return claims
    .filter((claim) => claim.predicate === predicate)
    .map(({ stance, attributedTo }) => (attributedTo === undefined ? stance : `${stance} by ${nameOf(attributedTo)}`));
}

describe('what is told as a fact is stated', () => {
  it.each<[Predicate, string]>([
    ['SUED', 'Oracle sued Google on Monday.'],
    ['SUED', 'Oracle has sued Google in federal court.'],
    ['SUED', 'Google was sued by Oracle.'],
    ['SUED', 'Oracle, which sued Google in 2010, makes databases.'],
    ['SUED', 'Google shares fell after Oracle sued the company.'],
    ['SUED', 'Oracle managed to buy time and sued Google.'],
    ['ACQUIRED', 'Microsoft acquired LinkedIn in 2016.'],
    ['ACQUIRED', 'LinkedIn was acquired by Microsoft.'],
    ['ACQUIRED', 'Since Microsoft acquired LinkedIn, its profit has grown.'],
    ['ACQUIRED', 'Microsoft, having acquired LinkedIn, bought Nuance Communications.'],
    ['OWNS', 'Alphabet owns Google.'],
    ['OWNS', 'Google is owned by Alphabet.'],
  ])('%s: %s', async (predicate, sentence) => {
    expect(await stances(sentence, predicate)).toContain('stated');
  });
});

describe('what is not told as a fact is no fact', () => {
  it.each<[Predicate, string]>([
    ['SUED', 'Oracle did not sue Google.'],
    ['SUED', 'Oracle never sued Google.'],
    ['SUED', 'Oracle may sue Google.'],
    ['SUED', 'Oracle might sue Google next year.'],
    ['SUED', 'Oracle could sue Google.'],
    ['SUED', 'Oracle would sue Google if talks failed.'],
    ['SUED', 'If Oracle sues Google, shares will fall.'],
    ['SUED', 'Unless Google pays, Oracle sues Google.'],
    ['SUED', 'Did Oracle sue Google?'],
    ['SUED', 'Analysts asked whether Oracle had sued Google.'],
    ['SUED', 'Oracle threatened to sue Google.'],
    ['SUED', 'Oracle considered suing Google.'],
    ['SUED', 'Oracle is weighing whether to sue Google.'],
    ['SUED', 'Oracle decided against suing Google.'],
    ['SUED', 'Oracle refused to sue Google.'],
    ['SUED', 'Google feared that Oracle would sue it.'],
    ['ACQUIRED', 'Microsoft did not acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft may acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft wants to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft seeks to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft is in talks to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft failed to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft tried to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft dropped its bid to acquire LinkedIn.'],
    ['ACQUIRED', 'A judge blocked Microsoft from acquiring LinkedIn.'],
    ['ACQUIRED', 'Investors urged Microsoft to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft offered to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft is weighing a bid to acquire LinkedIn.'],
    ['ACQUIRED', 'Has Microsoft acquired LinkedIn?'],
    ['ACQUIRED', 'Should Microsoft acquire LinkedIn?'],
    ['ACQUIRED', 'Microsoft hopes to acquire LinkedIn.'],
    ['HOSTS', 'A judge rejected an order requiring Amazon to host Parler.'],
    ['HOSTS', 'Amazon does not host Parler.'],
    ['OWNS', 'Alphabet does not own Apple.'],
    ['OWNS', 'Alphabet could own Fitbit by May.'],
  ])('%s: %s', async (predicate, sentence) => {
    expect(await stances(sentence, predicate)).not.toContain('stated');
  });
});

describe('plans and promises are expected', () => {
  it.each<[Predicate, string]>([
    ['ACQUIRED', 'Microsoft will acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft agreed to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft plans to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft is set to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft intends to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft pledged to acquire LinkedIn.'],
    ['ACQUIRED', 'Microsoft is expected to acquire LinkedIn.'],
  ])('%s: %s', async (predicate, sentence) => {
    const found = await stances(sentence, predicate);
    expect(found.map((stance) => stance.split(' ')[0])).toEqual(['expected']);
  });
});

describe('what somebody says is put down to him', () => {
  it.each<[Predicate, string, string]>([
    ['OWNS', 'Apple alleged that Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Apple claimed that Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Apple said that Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Alphabet owns Fitbit, Apple said.', 'alleged by Apple'],
    ['OWNS', 'Alphabet owns Fitbit, according to Apple.', 'alleged by Apple'],
    ['OWNS', 'According to Apple, Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Apple told Reuters that Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Apple argued that Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Apple insisted that Alphabet owns Fitbit.', 'alleged by Apple'],
    ['OWNS', 'Alphabet denied that it owns Fitbit.', 'denied by Alphabet'],
    ['OWNS', 'Alphabet said it does not own Fitbit.', 'denied by Alphabet'],
    ['OWNS', 'Alphabet disputed that it owns Fitbit.', 'denied by Alphabet'],
    ['OWNS', 'Alphabet said that it owns Fitbit.', 'stated by Alphabet'],
    ['OWNS', 'Alphabet confirmed that it owns Fitbit.', 'stated by Alphabet'],
    ['ACQUIRED', 'Microsoft said it acquired LinkedIn.', 'stated by Microsoft'],
    ['ACQUIRED', 'Microsoft denied that it had acquired LinkedIn.', 'denied by Microsoft'],
    ['ACQUIRED', 'Microsoft announced that it will acquire LinkedIn.', 'expected by Microsoft'],
    ['ACCUSED_OF', 'Parler said Amazon was too big, and accused it of breaching the contract.', 'alleged by Parler'],
    ['ACCUSED_OF', 'Parler had praised Amazon, but later accused it of breaching the contract.', 'alleged by Parler'],
    ['ACCUSED_OF', 'Amazon was accused by Parler of breaching its contract.', 'alleged by Parler'],
    ['ACQUIRED', 'Microsoft acquired LinkedIn; Google denied the report.', 'stated'],
    ['CHIEF_EXECUTIVE_OF', 'Uber said its chief executive, Ann Ray, would leave in June.', 'stated'],
    ['CHIEF_EXECUTIVE_OF', "Uber alleged that Lyft's chief executive, Ann Ray, knew of it.", 'alleged by Uber'],
    ['SAID', 'Google is "an old friend of this company," Apple said.', 'stated'],
    ['SAID', 'In the speech Tim Cook will say: "We have nothing to hide."', 'expected'],
  ])('%s: %s', async (predicate, sentence, expected) => {
    expect(await stances(sentence, predicate)).toEqual([expected]);
  });
});

describe('a quotation is put down to whom the words around it name', () => {
  it.each<[string, string]>([
    ['"We will appeal," Tim Cook said.', 'Tim Cook'],
    ['"We will appeal," said Tim Cook, chief executive of Apple.', 'Tim Cook'],
    ['Tim Cook said: "We will appeal."', 'Tim Cook'],
    ['“We will appeal,” a spokesman for Apple said.', 'Apple'],
    ["'We will appeal the ruling,' Tim Cook said.", 'Tim Cook'],
    ['"We," Tim Cook added, "will appeal."', 'Tim Cook'],
    ['"We will appeal," Tim Cook said. "We are right."', 'Tim Cook'],
    ['"We will appeal," Tim Cook said.\n\n"We are right," he added.', 'Tim Cook'],
    ['"We will appeal.\n\n"We are right," Tim Cook said.', 'Tim Cook'],
    ['Tim Cook was blunt, telling reporters: "We will appeal."', 'Tim Cook'],
    ['"Safety," said Tim Cook.', 'Tim Cook'],
    ['"We will appeal," according to Apple.', 'Apple'],
  ])('%s', async (text, speaker) => {
    const { claims, entities } = await readStory(aStory(text));
    const said = claims.filter(({ predicate }) => predicate === 'SAID');
    expect(new Set(said.map(({ subject }) => entities.find(({ key }) => key === subject)?.name))).toEqual(
      new Set([speaker]),
    );
  });

  it.each([
    '"We will appeal," a lawyer said.',
    '"We will appeal," an aide to Tim Cook said.',
    'Asked about Apple, one official said: "It will appeal."',
    'Apple denied having used the term "fruit".',
  ])('and to nobody where they name nobody: %s', async (text) => {
    expect(await stances(text, 'SAID')).toEqual([]);
  });
});
