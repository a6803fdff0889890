/** The number of a case, as courts write it. */
export const DOCKET =
  /\b\d{1,2}:\d{2}-(?:cv|cr|mc|md|ml|ap|bk|mj|misc)-\d{2,6}(?:-[A-Z]{2,4})*\b|(?<=\bNo\. ?)(?=[\w:-]*[-:])[A-Z0-9][\w:-]{3,28}\d\b/g;
