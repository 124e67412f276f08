import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { askingAndLimits } from './asking-and-limits/module.ts';
import { beingThere } from './being-there/module.ts';
import { whenItGetsHard } from './when-it-gets-hard/module.ts';
import { yourPlace } from './your-place/module.ts';

export const family: Curriculum = {
	slug: 'family',
	version: 1,
	title: both('For families', 'Para familias'),
	summary: both(
		'Four evenings for relatives and other people close to a client, in any order: the program and their place in it, being there, asking and limits, hard times and their own rest. Runs beside a client curriculum.',
		'Cuatro tardes para familiares y gente cercana a un cliente, en cualquier orden: el programa y su lugar en él, estar ahí, pedir y poner límites, los tiempos difíciles y su propio descanso. Va junto a un currículo para clientes.'
	),
	audience: 'families',
	sources: [
		'Anderson CM, Reiss DJ, Hogarty GE (1986). Schizophrenia and the Family.',
		'Falloon IRH, Boyd JL, McGill CW (1984). Family Care of Schizophrenia.',
		'Family psychoeducation as a tradition: no blame, calm and short communication, early signs, and the relatives as people with needs of their own.'
	],
	streams: [
		{
			id: 'evenings',
			title: both('Four evenings', 'Cuatro tardes'),
			order: 'pool',
			modules: ['your-place', 'being-there', 'asking-and-limits', 'when-it-gets-hard']
		}
	],
	modules: [yourPlace, beingThere, askingAndLimits, whenItGetsHard],
	newcomer: {
		words: both(
			'A family that is new can begin with any evening. Before the first, tell them in five minutes what may be shared and what not, and show them the Help button.',
			'Una familia nueva puede empezar en cualquier tarde. Antes de la primera, explícale en cinco minutos qué se puede contar y qué no, y muéstrale el botón de ayuda.'
		),
		modules: ['your-place'],
		sheet: 'weekly-goal'
	}
};
