import type { Local } from '#lib/domain/worksheet.ts';
import { frequency, phqFamily } from '#lib/measures/frequency.ts';
import { talkingTherapies } from '#lib/measures/change.ts';
import type { Item, Measure } from '#lib/measures/measure.ts';

const item = (id: string, loinc: string, text: Local): Item => ({ id, loinc, text, choices: frequency, scored: true });

/** English and United States Spanish, as on the authors' forms. */
export const phq9: Measure = {
	...phqFamily,
	slug: 'phq-9',
	name: 'PHQ-9',
	title: { en: 'Patient Health Questionnaire-9 (PHQ-9)', es: 'Cuestionario sobre la salud del paciente-9 (PHQ-9)' },
	stem: {
		en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
		es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?'
	},
	items: [
		item('interest', '44250-9', {
			en: 'Little interest or pleasure in doing things',
			es: 'Poco interés o placer en hacer cosas'
		}),
		item('down', '44255-8', {
			en: 'Feeling down, depressed, or hopeless',
			es: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas'
		}),
		item('sleep', '44259-0', {
			en: 'Trouble falling or staying asleep, or sleeping too much',
			es: 'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado'
		}),
		item('tired', '44254-1', {
			en: 'Feeling tired or having little energy',
			es: 'Se ha sentido cansado(a) o con poca energía'
		}),
		item('appetite', '44251-7', {
			en: 'Poor appetite or overeating',
			es: 'Sin apetito o ha comido en exceso'
		}),
		item('failure', '44258-2', {
			en: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
			es: 'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia'
		}),
		item('concentration', '44252-5', {
			en: 'Trouble concentrating on things, such as reading the newspaper or watching television',
			es: 'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión'
		}),
		item('pace', '44253-3', {
			en: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
			es: '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal'
		}),
		{
			...item('harm', '44260-8', {
				en: 'Thoughts that you would be better off dead or of hurting yourself in some way',
				es: 'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera'
			}),
			safety: true
		},
		{
			id: 'difficulty',
			loinc: '69722-7',
			scored: false,
			text: {
				en: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
				es: 'Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, encargarse de las tareas del hogar, o llevarse bien con otras personas?'
			},
			choices: [
				{ score: 0, label: { en: 'Not difficult at all', es: 'No ha sido difícil' } },
				{ score: 1, label: { en: 'Somewhat difficult', es: 'Un poco difícil' } },
				{ score: 2, label: { en: 'Very difficult', es: 'Muy difícil' } },
				{ score: 3, label: { en: 'Extremely difficult', es: 'Extremadamente difícil' } }
			]
		}
	],
	bands: [
		{ id: 'minimal', from: 0, to: 4, label: { en: 'Minimal', es: 'Mínima' } },
		{ id: 'mild', from: 5, to: 9, label: { en: 'Mild', es: 'Leve' } },
		{ id: 'moderate', from: 10, to: 14, label: { en: 'Moderate', es: 'Moderada' } },
		{ id: 'moderately-severe', from: 15, to: 19, label: { en: 'Moderately severe', es: 'Moderadamente grave' } },
		{ id: 'severe', from: 20, to: 27, label: { en: 'Severe', es: 'Grave' } }
	],
	bandSource: 'Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606–613',
	loinc: { panel: '44249-1', total: '44261-6' },
	reading: null,
	instructions: null,
	change: talkingTherapies(6, 10),
	unheard: 'phq-8'
};
