import type { FeedPerson } from './feed.js';

const EMAIL = /[\w.+%-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100}){0,8}/;

/** `Name`, `a@b`, `a@b (Name)`, `Name (a@b)`, `Name <a@b>`. */
export function personOf(written: string): FeedPerson {
  const given = written.trim().slice(0, 500);
  const email = EMAIL.exec(given)?.[0];
  const rest = email === undefined ? given : given.replace(email, '').replace(/mailto:/i, '');
  const name = rest
    .replace(/\(\s*\)|<\s*>|\[\s*\]/g, ' ')
    .replace(/^[\s,;-]+|[\s,;-]+$/g, '')
    .replace(/^\(([^()]*)\)$|^"([^"]*)"$/, '$1$2')
    .trim();
  return { ...(name === '' ? {} : { name }), ...(email === undefined ? {} : { email }) };
}

/** As one line: `Name (a@b)`. */
export function lineOf({ name, email }: FeedPerson): string | undefined {
  if (name === undefined) return email;
  return email === undefined ? name : `${name} (${email})`;
}
