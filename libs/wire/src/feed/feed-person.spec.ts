import { personOf } from './feed-person.js';

it.each([
  ['Ines Halloran', { name: 'Ines Halloran' }],
  ['desk@harbour.example', { email: 'desk@harbour.example' }],
  ['desk@harbour.example (Ines Halloran)', { name: 'Ines Halloran', email: 'desk@harbour.example' }],
  ['Ines Halloran (desk@harbour.example)', { name: 'Ines Halloran', email: 'desk@harbour.example' }],
  ['Ines Halloran <desk@harbour.example>', { name: 'Ines Halloran', email: 'desk@harbour.example' }],
  ['Ines Halloran (Harbour Desk)', { name: 'Ines Halloran (Harbour Desk)' }],
])('reads %s', (written, person) => {
  expect(personOf(written)).toEqual(person);
});
