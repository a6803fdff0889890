import type { FeedText } from './feed.js';

const IMAGE = /<img\s[^<>]{0,2000}?\bsrc\s*=\s*["']([^"'<>]{1,2000})["']/i;

/** The address of the first picture in a text. */
export const firstImage = (text: FeedText | undefined): string | undefined =>
  text?.isMarkup ? IMAGE.exec(text.text.slice(0, 100_000))?.[1] : undefined;
