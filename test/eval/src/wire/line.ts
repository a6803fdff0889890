import { printedParagraphs, type WireItem } from '@wiregraph/wire/wire-item';

/** An item as the scorer of `corpora/wire` takes it: `corpora/wire/MODEL.md`. */
export function lineItem(item: WireItem) {
  return {
    type: item.type,
    provider: item.provider,
    guid: item.guid,
    version: item.version,
    status: item.pubStatus,
    embargo: moment(item.embargo) ?? null,
    headline: item.headline,
    byline: item.byline,
    slug: item.slug,
    takeKey: item.takeKey,
    sequence: item.sequence,
    category: item.category,
    firstCreated: moment(item.firstCreated),
    versionCreated: moment(item.versionCreated),
    sent: moment(item.sent),
    language: item.language,
    urgency: item.urgency,
    subjects: item.topics.map(({ code }) => code),
    genres: item.genres,
    place: item.dateline?.place,
    edNote: item.editorialNote,
    links: item.links.filter(({ rel }) => !rel.startsWith('wiregraph:')),
    body: printedParagraphs(item),
  };
}

const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?$/;

/** The scorer knows times without a zone too: those stay as they were written, but for the marks it needs in them. */
function moment(time: WireItem['embargo']): string | undefined {
  const [basic, year, month, day, hour, minute, second = '00'] = BASIC.exec(time?.raw ?? '') ?? [];
  return time?.at ?? (basic === undefined ? time?.raw : `${year}-${month}-${day}T${hour}:${minute}:${second}`);
}
