export {
  SECOND_READER_BATCH,
  secondReaderFollower,
  type SecondReaderNews,
  type SecondReaderParts,
} from './second-reader/second-reader.js';
