export { cacheFolder, modelPath } from './model/cache.js';
export { fetchModel, type FetchOptions } from './model/fetch.js';
