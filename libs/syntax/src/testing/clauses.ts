interface Phrase {
  readonly core: { readonly text: string };
}
interface Said {
  readonly subjects: readonly Phrase[];
  readonly lemma: string;
  readonly objects: readonly Phrase[];
}

/** Phrases by their cores: "Google + the app stores". */
export const names = (phrases: readonly Phrase[]): string => phrases.map(({ core }) => core.text).join(' + ');

/** "Amazon > cut off > Parler": logical subjects, verb, logical objects; `-` where there are none. */
export const said = ({ subjects, lemma, objects }: Said): string =>
  [names(subjects) || '-', lemma, names(objects) || '-'].join(' > ');
