import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, discussion, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './pages.ts';

export const homePractice = both(
	'Choose one early link of your chain. Do the other thing there, once, on purpose. Note what was different afterwards.',
	'Elige un eslabón temprano de tu cadena. Haz ahí lo otro, una vez, a propósito. Anota qué fue distinto después.'
);

export const session: SessionTemplate = {
	slug: 'relapse-chain',
	version: 1,
	title: both('One thing led to another', 'Una cosa llevó a la otra'),
	purpose: both(
		'People trace one past use or near-use link by link and find an early place to step off.',
		'Las personas recorren eslabón por eslabón un consumo pasado, o uno que casi fue, y encuentran un lugar temprano para bajarse.'
	),
	notes: both(
		'Choose something with some distance: not yesterday, not the worst. The act itself is one short link; no amounts, methods or places. Links can hold violence or loss that was done to the person: leave those out of the group and offer time alone. Finish with something steadying, and do not run over.',
		'Elige algo con cierta distancia: ni ayer ni lo peor. El acto mismo es un eslabón corto; sin cantidades, métodos ni lugares. En la cadena puede haber violencia o pérdidas que sufrió la persona: eso no va en el grupo; ofrece un rato a solas. Termina con algo que dé firmeza y no te pases de la hora.'
	),
	blocks: [
		checkIn(7, ['mood', 'cravings', 'used', 'homework', 'need'], {
			say: both(
				'If you used since last time, it is good that you came. You can say it here or to us alone.',
				'Si consumiste desde la última vez, qué bien que viniste. Puedes decirlo aquí o a solas con quienes guían el grupo.'
			),
			watch: both(
				'Use of opioids after a pause. Talk today about a lower tolerance and about having naloxone.',
				'Consumo de opioides después de una pausa. Habla hoy de que el cuerpo aguanta menos y de tener naloxona.'
			)
		}),
		teach(both('Links of a chain', 'Los eslabones de una cadena'), 9, pages, {
			say: both(
				'Here is a harmless chain: how I came to buy shoes I did not need. Where could I have stepped off?',
				'Aquí va una cadena inofensiva: cómo acabé comprando zapatos que no necesitaba. ¿Dónde me podía bajar?'
			),
			watch: both(
				'Dark jokes about using. Smile, and come back to the small steps before it.',
				'Bromas pesadas sobre consumir. Sonríe y vuelve a los pasos pequeños de antes.'
			),
			reading: both(
				'Lay paper clips in a row, one for each link, and take one apart.',
				'Pon clips en fila, uno por eslabón, y separa uno.'
			)
		}),
		block(
			both('My chain', 'Mi cadena'),
			19,
			sheet('behaviour-chain'),
			{
				say: both(
					'What you write is yours, and you decide what to share. Begin with how that day started, and go slowly.',
					'Lo que escribes es tuyo, y tú decides qué compartir. Empieza por cómo comenzó ese día y ve despacio.'
				),
				watch: both(
					'Anyone who stops writing or breathes fast. Sit down with them and look for the last good moment of that day.',
					'Quien deja de escribir o respira rápido. Siéntate a su lado y busquen el último buen momento de ese día.'
				),
				psychosis: both(
					'Use a chain that ended well, such as how the person came to group today.',
					'Usa una cadena que terminó bien, como la de venir hoy al grupo.'
				),
				video: both(
					'Let people write with the camera off, and check in with each by a private message halfway.',
					'Que escriban con la cámara apagada y, a la mitad, pregunta a cada quien con un mensaje privado.'
				)
			},
			'practiced'
		),
		block(both('Steady again', 'Con firmeza otra vez'), 3, breathing('grounding', 1), {
			say: both(
				'Put the pen down. Find five things of one color in the room.',
				'Deja la pluma. Busca cinco cosas de un mismo color.'
			)
		}),
		block(
			both('One place to step off', 'Un lugar para bajarme'),
			6,
			discussion(
				both(
					'Which early link did you find, and what could you do there?',
					'¿Qué eslabón temprano encontraste y qué podrías hacer ahí?'
				)
			),
			{
				say: both(
					'Only the link and the other thing; the story stays with you.',
					'Solo el eslabón y lo otro que harías; la historia se queda contigo.'
				)
			}
		),
		closing(6, homePractice, {
			say: both('One link, one other thing, one time.', 'Un eslabón, otra cosa, una vez.')
		})
	]
};
