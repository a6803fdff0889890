export { ArticleJob, articleJob, JOB_NAME, jobIdOf, priorityOf, readArticleJob, WIRE_QUEUE } from './article.job.js';
