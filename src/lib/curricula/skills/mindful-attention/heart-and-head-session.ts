import type { SessionTemplate } from '#lib/curricula/curriculum.ts';
import { block, breathing, checkIn, closing, discussion, poll, sheet, teach } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';
import { pages } from './heart-and-head-pages.ts';

const practice = both(
	'Before one decision this week, large or small, stop for a minute. Ask the heart, ask the head, and ask what both know.',
	'Antes de una decisión de esta semana, grande o pequeña, haz un alto de un minuto. Pregunta al corazón, a la cabeza y qué saben los dos.'
);

export const heartAndHead: SessionTemplate = {
	slug: 'skills-heart-and-head',
	version: 1,
	title: both('Heart, head and both', 'Corazón, cabeza y los dos'),
	purpose: both(
		'People use quiet attention to hear feeling and reason about one open question, and look for what both know.',
		'Las personas usan la atención tranquila para oír a la emoción y a la razón sobre una pregunta abierta, y buscan lo que saben las dos.'
	),
	notes: both(
		'A second session of this module, for a group that has practiced attention before. Choose questions of everyday size: a call, a purchase, a visit. Leave out decisions on medication, on leaving treatment, or on living; those are talked about one to one. A calm answer is not always right, and no one has to act on it today.',
		'Segunda sesión de este módulo, para un grupo que ya practicó la atención. Elige preguntas de tamaño cotidiano: una llamada, una compra, una visita. Deja fuera decisiones sobre la medicación, dejar el tratamiento o vivir; de eso se habla a solas. Una respuesta tranquila no siempre es acertada, y nadie tiene que seguirla hoy.'
	),
	blocks: [
		checkIn(8, ['mood', 'anxiety', 'homework', 'skill', 'need'], {
			say: both(
				'Is your heart or your head louder today? You can tell by how fast you want to answer.',
				'¿Hoy habla más fuerte tu corazón o tu cabeza? Se nota por la prisa de contestar.'
			)
		}),
		teach(both('Two advisers', 'Dos consejeros'), 9, pages, {
			say: both(
				'Put one hand on your chest and one on your forehead, if you like. Which one makes most of your decisions?',
				'Si quieres, pon una mano en el pecho y otra en la frente. ¿Cuál toma la mayoría de tus decisiones?'
			),
			watch: both(
				'Contempt for one of the two. People were often praised or punished for one of them at home.',
				'Desprecio por uno de los dos. A mucha gente en casa le premiaron o castigaron uno.'
			),
			reading: both(
				'Use two chairs, one for each adviser, and speak from them in turn.',
				'Usa dos sillas, una por consejero, y habla por turnos desde cada una.'
			)
		}),
		block(
			both('Which is louder?', '¿Cuál grita más?'),
			4,
			poll(
				both('When you are upset, which one takes over?', 'Cuando algo te altera, ¿cuál toma el mando?'),
				both('The heart', 'El corazón'),
				both('The head', 'La cabeza'),
				both('They fight', 'Pelean'),
				both('Both go silent', 'Se callan los dos')
			),
			{
				say: both(
					'No answer is better than another. Each needs a different first step.',
					'Ninguna respuesta es mejor. Cada una pide un primer paso distinto.'
				)
			}
		),
		block(both('One minute of quiet', 'Un minuto de silencio'), 4, breathing('grounding', 1), {
			say: both(
				'Rest your eyes on one spot. You need not find anything. Just let it get a little quieter.',
				'Descansa los ojos en un punto. No tienes que encontrar nada. Solo deja que se calme un poco.'
			),
			psychosis: both(
				'Leave out the silence. Go straight to the sheet and do the two voices as two columns, with a facilitator.',
				'Sin silencio. Ve directo a la hoja y haz las dos voces como dos columnas, con quien facilita.'
			)
		}),
		block(
			both('Hear both', 'Oír a los dos'),
			13,
			sheet('balanced-mind'),
			{
				say: both(
					'Take one everyday question that is still open. Let each voice finish before the other begins.',
					'Toma una pregunta cotidiana que sigue abierta. Deja que cada voz termine antes de que empiece la otra.'
				),
				watch: both(
					'A question that turns out to be about staying alive or leaving treatment. Stop, and talk in private today.',
					'Una pregunta que en realidad es sobre seguir viviendo o dejar el tratamiento. Para y habla hoy a solas.'
				),
				video: both(
					'Ask people to turn away from the screen while they write.',
					'Pide que miren lejos de la pantalla mientras escriben.'
				)
			},
			'practiced'
		),
		block(
			both('What both know', 'Lo que saben los dos'),
			6,
			discussion(both('What did heart and head agree on?', '¿En qué estuvieron de acuerdo corazón y cabeza?')),
			{
				say: both(
					'Even "both want me to rest first" is an agreement.',
					'Hasta «los dos quieren que primero descanse» es un acuerdo.'
				)
			}
		),
		closing(6, practice, {
			say: both(
				'Start with a small decision, such as what to eat tonight.',
				'Empieza por una decisión pequeña, como qué cenar hoy.'
			)
		})
	]
};
