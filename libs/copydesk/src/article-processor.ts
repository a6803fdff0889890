export { processArticles, type Processing } from './article.processor.js';
