/** The maximum length of each text, for the page that asks for it and the server that receives it. */
export const longest = {
	personName: 100,
	/** In characters as a person counts them; the next line is the maximum in UTF-16 units. */
	preferredName: 40,
	preferredNameUnits: 200,
	pronouns: 40,
	recordNumber: 40,
	phone: 40,
	email: 254,
	address: 300,
	relation: 60,
	identifierSystem: 60,
	identifierValue: 60,
	nameSearch: 100,
	credentials: 60,
	programName: 80,
	groupTitle: 80,
	groupPurpose: 200,
	meetingLink: 500,
	sessionTitle: 80,
	cancelReason: 300,
	levelName: 80,
	levelCode: 20,
	trackName: 80,
	roomName: 60,
	closureReason: 200,
	serviceCode: 20,
	keptPlanName: 80,
	templateNotes: 4_000,
	coverageNote: 500,
	attendanceReason: 300,
	noteSection: 20_000,
	addendum: 4_000,
	processNote: 20_000,
	signingReason: 300,
	participation: 120,
	formatName: 60,
	formatTitle: 60,
	formatHelp: 200,
	snippetKey: 20,
	snippetText: 2_000,
	contactPresent: 300,
	accessReason: 500,
	holdReason: 500,
	mergeReason: 300,
	factorName: 60,
	assessmentTool: 120,
	assessmentFinding: 500,
	assessmentNote: 2_000,
	planText: 2_000,
	objective: 500,
	progressWords: 300,
	diagnosisCode: 12,
	diagnosisText: 200,
	interventionRate: 80,
	clientReason: 500,
	followUp: 200,
	followUpOutcome: 2_000,
	careWhy: 200,
	careDiscussion: 10_000,
	careDecision: 500,
	measureReason: 300,
	promiseSource: 500,
	certification: 500,
	outreachWords: 2_000,
	outcomeNote: 2_000,
	crisisLabel: 60,
	crisisHelp: 200,
	crisisFirstWords: 60
} as const;

/** The maximum number of lines in a site's list of crisis lines. */
export const mostCrisisLines = 12;

/** The maximum number of external identifiers for one client. */
export const mostIdentifiers = 10;

/** The maximum number of each part of a plan of care, within its parent. */
export const mostInPlan = { diagnoses: 12, problems: 12, goals: 6, objectives: 8, interventions: 8 } as const;

/** The smallest and largest number that may be asked for. */
export const range = {
	groupCapacity: { min: 2, max: 40 },
	plannedMinutes: { min: 15, max: 240 },
	programWeeklyHours: { min: 1, max: 40 },
	programWeeks: { min: 1, max: 104 },
	escalationMinutes: { min: 1, max: 60 }
} as const;
