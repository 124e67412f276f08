import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { TUESDAY } from './people.ts';

/** One of each of what lies around a record: who came and led, stays in care, logins and their factors, and what is on its way. */
export const restOfEach =
	({ t }: Store) =>
	(tx: Tx): Statement[] => [
		tx.insert(t.group).values({
			...{
				id: 'group',
				programId: 'program',
				title: 'Skills',
				purpose: '',
				capacity: 12,
				plannedMinutes: 50,
				agenda: []
			},
			...{ noteFormat: 'DAP' as const, meetingLink: 'https://meet.example.org/1', createdAt: 1 }
		}),
		tx.insert(t.participantBinding).values({
			...{ id: 'b1', participant: 'p1', clientId: 'hal', name: 'Hal', preferredName: 'Hal', reason: 'It was Hal' },
			...{ by: 'ruth', at: 2 }
		}),
		tx.insert(t.sessionStaff).values({
			...{
				id: 't1',
				session: TUESDAY,
				staffId: 'ruth',
				version: 0,
				name: 'Ruth',
				credentials: 'LCSW',
				by: 'ruth',
				at: 1
			}
		}),
		tx
			.insert(t.seat)
			.values({ id: 's', session: TUESDAY, tokenIndex: 'none s', name: 'Eve', locale: 'en', createdAt: 1 }),
		tx.insert(t.response).values({
			...{ id: 'r1', session: TUESDAY, block: 'b', seat: 's', worksheet: 'thought-record', answers: '{}', sharing: {} },
			...{ recent: [], version: 1, createdAt: 1, changedAt: 1 }
		}),
		tx.insert(t.homework).values({
			...{ id: 'h1', session: TUESDAY, block: 'b', seat: 's', clientId: 'hal', text: '{}', agreedAt: 1 },
			...{ outcome: 'partly' as const, hindrance: 'It rained', markedAt: 2 }
		}),
		tx.insert(t.personalSheet).values({
			...{ id: 'w1', clientId: 'hal', worksheet: 'thought-record', answers: '{}', recent: [], version: 1 },
			...{ createdAt: 1, changedAt: 1 }
		}),
		tx.insert(t.personalAccess).values({
			...{ id: 'x1', clientId: 'hal', tokenIndex: 'none x1', pinHash: 'hash', pinSetAt: 2, by: 'ruth', createdAt: 1 }
		}),
		tx
			.insert(t.personalDevice)
			.values({ id: 'd1', accessId: 'x1', tokenIndex: 'none d1', unlockedAt: 2, usedAt: 2, createdAt: 1 }),
		tx.insert(t.foldedLog).values({ session: TUESDAY, seq: 1, build: 'x', state: '{}', moments: '{}', answers: '{}' }),
		tx.insert(t.outcomeDraft).values({ alert: 'a', staffId: 'ruth', content: '{}', changedAt: 1 }),
		tx.insert(t.accessGrant).values({
			...{ id: 'g1', staffId: 'ruth', clientId: 'hal', reason: 'An emergency', startsAt: 1, endsAt: 2 }
		}),
		tx
			.insert(t.snippet)
			.values({ id: 'n1', staffId: 'ruth', key: 'dd', text: 'Diary card', createdAt: 1, changedAt: 1 }),
		tx
			.insert(t.notice)
			.values({ id: 'n1', staffId: 'ruth', kind: 'notes-due' as const, facts: '{}', at: 1, mailTries: 0 }),
		tx.insert(t.factor).values({
			...{ id: 'f1', staffId: 'ruth', kind: 'totp' as const, name: 'Phone', secret: 'secret', counter: 0, createdAt: 1 }
		}),
		tx.insert(t.recoveryCode).values({ id: 'c1', staffId: 'ruth', hash: 'hash', createdAt: 1 }),
		tx.insert(t.levelOfCare).values({ id: 'l1', programId: 'program', name: 'IOP', step: 1, createdAt: 1 }),
		tx.insert(t.episode).values({
			...{ id: 'e1', clientId: 'hal', programId: 'program', status: 'active' as const, details: '{}', createdAt: 1 }
		}),
		tx.insert(t.episodeChange).values({
			...{ id: 'e1', episodeId: 'e1', act: 'referred' as const, day: '2026-03-03', content: '{}', by: 'ruth', at: 1 }
		}),
		tx.insert(t.episodeLevel).values({
			...{ id: 'e1', episodeId: 'e1', levelId: 'l1', startsOn: '2026-03-03', reason: 'Steadier', by: 'ruth', at: 1 }
		}),
		tx.insert(t.consent).values({
			...{ id: 'k1', clientId: 'hal', programId: 'program', kind: 'release' as const, scope: '{}' },
			...{ givenOn: '2026-03-01', by: 'ruth', at: 1 }
		}),
		tx.insert(t.coverageEntry).values({
			...{ id: 'v1', clientId: 'hal', programId: 'program', curriculum: 'skills', module: 'grounding' },
			...{ stage: 'home' as const, day: '2026-03-03', note: 'Twice', by: 'ruth', at: 1 }
		}),
		tx.insert(t.reminder).values({
			...{ id: 'm1', clientId: 'hal', consentId: 'k1', email: 'hal@example.org', locale: 'en', hoursBefore: 24 },
			...{
				quietFrom: '21:00',
				quietTo: '08:00',
				stopToken: 'stop',
				stopTokenIndex: 'none m1',
				by: 'ruth',
				startedAt: 1
			}
		})
	];
