/** The roles of a seat (`method.md` section 0). */
export const ROLES = ['participant', 'commenter', 'observer', 'facilitator', 'sponsor'] as const;
export type Role = (typeof ROLES)[number];

/** What a person may do on the installation as a whole; it gives no right on content. */
export const INSTALLATION_ROLES = ['administrator', 'facilitator'] as const;
export type InstallationRole = (typeof INSTALLATION_ROLES)[number];

/** How open a workspace is (`method.md` section 15). */
export const OPENNESS_MODES = ['open', 'ruleOfTheHouse', 'membersOnly'] as const;
export type OpennessMode = (typeof OPENNESS_MODES)[number];
