/** What lies in an archive and is no article, by its name and place. */
export const OTHER_KINDS = ['draft', 'repository', 'template', 'page', 'data', 'built', 'log'] as const;

/** One of {@link OTHER_KINDS}: also the reason in `Skipped`. */
export type OtherKind = (typeof OTHER_KINDS)[number];

/** Tells whether something was skipped because it is no article by its name and place. */
export function isOtherKind(reason: string): reason is OtherKind {
  return OTHER_KINDS.some((kind) => kind === reason);
}
