export { type FollowersConfig, followersConfig, followersVariables } from './followers.config.js';
