import { memoryEventLog } from './memory-event-log.js';
import { eventLogContract } from './testing/event-log.contract.js';

eventLogContract(() => Promise.resolve(memoryEventLog()));
