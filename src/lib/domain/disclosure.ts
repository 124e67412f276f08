/** The legal basis for disclosing a record: 45 CFR 164.506, 164.508, 164.512, 164.524; 42 CFR 2.31, 2.51 to 2.53, 2.61 to 2.67. */
export const authorities = [
	'consent',
	'client-request',
	'court-order',
	'emergency',
	'required-by-law',
	'other'
] as const;
export type Authority = (typeof authorities)[number];

export const disclosedParts = ['identity', 'attendance', 'notes', 'measures'] as const;
export type DisclosedPart = (typeof disclosedParts)[number];

/** Years that an accounting of disclosures covers: HIPAA, 45 CFR 164.528(a); Part 2, 42 CFR 2.25. */
export const accountedYears = { hipaa: 6, part2: 3 } as const;
