export { type FollowersConfig, followersConfig, followersVariables } from './followers.config.js';
export {
  type SecondReaderConfig,
  secondReaderConfig,
  secondReaderVariables,
} from './second-reader/second-reader.config.js';
