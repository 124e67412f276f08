import { expect, test } from 'vitest';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { Section } from '#lib/domain/note.ts';
import { kindTitles, titleOf } from './words.ts';

/**
 * A document keeps its sections by id, and these words stand above them on paper: they belong to what was signed. A title that should
 * read differently from now on is a section with an id of its own, so a line here is only ever added.
 */
const sections = [
	['data', 'Data', 'Datos'],
	['subjective', 'Subjective', 'Subjetivo'],
	['objective', 'Objective', 'Objetivo'],
	['behavior', 'Behavior', 'Conducta'],
	['problem', 'Problem', 'Problema'],
	['goal', 'Goal', 'Meta'],
	['intervention', 'Intervention', 'Intervención'],
	['response', 'Response', 'Respuesta'],
	['assessment', 'Assessment', 'Evaluación'],
	['evaluation', 'Evaluation', 'Evaluación'],
	['plan', 'Plan', 'Plan'],
	['session', 'Session', 'Sesión'],
	['topic', 'Topic', 'Tema'],
	['interventions', 'Interventions', 'Intervenciones'],
	['process', 'Group process', 'Proceso del grupo'],
	['next', 'Next session', 'Próxima sesión'],
	['absence', 'Absence', 'Ausencia'],
	['outreach', 'Outreach', 'Seguimiento'],
	['asked', 'What was asked and answered', 'Qué se preguntó y qué respondió'],
	['raised', 'Why on the agenda', 'Por qué está en la agenda'],
	['discussed', 'What was said', 'Lo que se dijo'],
	['decided', 'Decisions', 'Decisiones'],
	['diagnoses', 'Diagnoses', 'Diagnósticos'],
	['goals', 'Problems and goals', 'Problemas y metas'],
	['criteria', 'Discharge criteria', 'Criterios de alta'],
	['participation', 'How the client took part', 'Cómo participó el cliente'],
	['review', 'Next review', 'Próxima revisión'],
	['objectives', 'Objectives reviewed', 'Objetivos revisados'],
	['conclusion', 'What follows for the plan, and why', 'Qué cambia en el plan, y por qué'],
	['stay', 'Dates of stay', 'Fechas de la estancia'],
	['reason', 'Reason for discharge', 'Motivo del alta'],
	['services', 'Sessions attended', 'Sesiones a las que asistió'],
	['course', 'Course of treatment', 'Curso del tratamiento'],
	['outcomes', 'Goals and their status', 'Metas y su estado'],
	['measures', 'Measures, first and last', 'Cuestionarios, primero y último'],
	['recommendations', 'Recommendations', 'Recomendaciones'],
	['medication', 'Medication', 'Medicación']
];
const kinds = [
	['group-note', 'Group note', 'Nota del grupo'],
	['progress-note', 'Progress note', 'Nota de progreso'],
	['no-show-note', 'No-show note', 'Nota de inasistencia'],
	['individual-contact', 'Individual contact', 'Contacto individual'],
	['family-session', 'Family session', 'Sesión familiar'],
	['risk-assessment', 'Risk assessment', 'Evaluación de riesgo'],
	['plan-of-care', 'Plan of care', 'Plan de atención'],
	['plan-review', 'Plan review', 'Revisión del plan'],
	['discharge-summary', 'Discharge summary', 'Resumen de alta'],
	['care-team-decision', 'Care team decision', 'Decisión del equipo de atención']
];

test.each(sections)('[R18] what was signed under %s keeps its heading', (id, en, es) => {
	const section = { id: id as Section['id'], own: undefined };
	expect([titleOf(section, 'en'), titleOf(section, 'es')]).toEqual([en, es]);
});

test.each(kinds)('[R18] a filed %s keeps its name', (kind, en, es) => {
	const say = kindTitles[kind as DocumentKind];
	expect([say({}, { locale: 'en' }), say({}, { locale: 'es' })]).toEqual([en, es]);
});

test('[R18] a new section or kind has its words written down here', () => {
	expect(kinds.map(([kind]) => kind)).toEqual(Object.keys(kindTitles));
});
