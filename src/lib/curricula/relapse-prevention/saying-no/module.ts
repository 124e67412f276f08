import type { CurriculumModule } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { homePractice, session } from './session.ts';

export const sayingNo: CurriculumModule = {
	id: 'saying-no',
	title: both('Saying no, and leaving', 'Decir que no, e irse'),
	goal: both(
		'You have a short no ready, and you know how you will leave.',
		'Tienes listo un no corto y sabes cómo irte.'
	),
	rules: { entry: true, spacingDays: 28, repeatable: true, dose: 1 },
	cautions: both(
		'Danger from the one who offers: safety first, one to one. Role-play can raise cravings; keep scenes mild and short.',
		'Peligro por parte de quien ofrece: primero la seguridad, a solas. Actuar puede subir los antojos; escenas suaves y cortas.'
	),
	depths: {
		learn: both('Find your short no, and say it aloud.', 'Encuentra tu no corto y dilo en voz alta.'),
		apply: both(
			'Plan for the offer that is hardest to refuse. Who can stand with you?',
			'Planea para la oferta más difícil de rechazar. ¿Quién puede acompañarte?'
		),
		teach: both(
			'Play the one who offers, so that someone newer can practice well.',
			'Haz el papel de quien ofrece, para que alguien con menos tiempo aquí practique bien.'
		)
	},
	catchUp: {
		words: both(
			'Write a no of one line. Say it aloud three times. Plan how you leave if they ask again.',
			'Escribe un no de una línea. Dilo en voz alta tres veces. Planea cómo te vas si insisten.'
		),
		sheet: 'asking-clearly'
	},
	homePractice,
	sessions: [session]
};
