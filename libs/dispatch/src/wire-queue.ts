export { openWireQueue, type PutJob, type WireCounts, type WireQueue } from './wire-producer.js';
export { consumeWire, type GivenUp, type JobMeta, type WireConsumer, type WireHandling } from './wire-consumer.js';
export { type OnFault, QueueUnavailable } from './redis.js';
