import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

const page = createElement(GraphiQL, {
  fetcher: createGraphiQLFetcher({ url: '/graphql' }),
  // Put in by tools/build.mjs: the queries of docs/tour.md.
  defaultTabs: TOUR.map((query) => ({ query })),
  defaultEditorToolsVisibility: false,
});
createRoot(document.getElementById('graphiql')).render(page);
