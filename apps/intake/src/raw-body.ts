import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BadInput } from '@wiregraph/kernel/errors';
import { MAX_STORY_BYTES } from '@wiregraph/intake/receive';

/** Content types that stories come in. */
const TYPES =
  /^(application\/(octet-stream|json|xml|[\w.-]+\+(json|xml))|text\/(plain|html|xml)|message\/rfc822)\s*(;|$)/i;
const UNSAID = 'application/octet-stream';

/** Bodies stay bytes, whatever they are said to be: a story is kept as it came. */
export function takeRawBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(TYPES, { parseAs: 'buffer', bodyLimit: MAX_STORY_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addContentTypeParser('*', (request, _payload, done) => {
    const type = JSON.stringify(request.headers['content-type']?.slice(0, 100));
    done(
      new BadInput('story.unknown-type', `Stories do not come as ${type}: send XML, JSON, HTML, mail or plain text.`),
    );
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST') request.raw.headers['content-type'] ??= UNSAID;
    done();
  });
}
