import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import tour from 'tour';
import 'graphiql/style.css';
import './page.css';

const page = createElement(GraphiQL, {
  fetcher: createGraphiQLFetcher({ url: '/graphql' }),
  defaultTabs: tour.map((query) => ({ query })),
  defaultEditorToolsVisibility: false,
});
createRoot(document.getElementById('graphiql')).render(page);
