import { memoryEventLog } from './memory-event-log.js';
import { memoryReceipts } from './memory-receipts.js';
import { receiptsContract } from './testing/receipts.contract.js';

receiptsContract(() => {
  const log = memoryEventLog();
  const receipts = memoryReceipts(log);
  return Promise.resolve({ log, receipts, originals: receipts });
});
