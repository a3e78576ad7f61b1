/** What the search page can filter by, in the order it shows them. */
export const FACETS = ['year', 'outlet', 'person', 'organization', 'place', 'section', 'language'] as const;
