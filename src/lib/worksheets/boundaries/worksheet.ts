import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { confidence } from '#lib/worksheets/scales.ts';
import { both, line, oneOf, option, paragraph, scale, step } from '#lib/worksheets/write.ts';

export const boundaries: LibraryWorksheet = {
	slug: 'boundaries',
	version: 1,
	topic: 'relating',
	title: both('Where my line is', 'Dónde está mi límite'),
	purpose: both(
		'Find a place where you give more than you have. Put your limit into calm and clear words.',
		'Encuentra un lugar donde das más de lo que tienes. Pon tu límite en palabras claras y tranquilas.'
	),
	when: both(
		'Good when you say yes and mean no, or hold it in until you burst.',
		'Sirve cuando dices sí y quieres decir no, o cuando aguantas hasta estallar.'
	),
	cautions: both(
		'If someone may hurt you for saying no, plan your safety first. Each family has its own ways; find words that fit yours.',
		'Si alguien puede dañarte por decir no, primero planea cómo cuidarte. Cada familia es distinta; busca palabras que le queden.'
	),
	minutes: 12,
	steps: [
		step('where', both('Where it pinches', 'Dónde aprieta'), [
			line('situation', both('In which situation do you need a line?', '¿En qué situación necesitas un límite?'), {
				example: both('My friend calls after midnight.', 'Mi amiga llama después de medianoche.')
			}),
			oneOf('style', both('What do you do most of the time?', '¿Qué haces casi siempre?'), [
				option('give-in', 'I give in and stay quiet', 'Cedo y me quedo en silencio'),
				option('push', 'I get loud or push', 'Subo la voz o presiono'),
				option('sideways', 'I say yes, then show it in other ways', 'Digo que sí y luego lo muestro de otra forma'),
				option('clear', 'I say it clearly', 'Lo digo con claridad')
			]),
			line('cost', both('What does that cost you?', '¿Qué te cuesta eso?'), {
				example: both('I am worn out the next day.', 'Al día siguiente no puedo más.')
			})
		]),
		step('words', both('Your words', 'Tus palabras'), [
			line('when-you', both('When this happens…', 'Cuando pasa esto…'), {
				example: both('When the phone rings after twelve', 'Cuando suena el teléfono después de las doce')
			}),
			line('i-feel', both('I feel…', 'Yo siento…'), {
				example: both('I feel tense and cannot sleep', 'Siento tensión y no duermo')
			}),
			line('i-will', both('From now on I will…', 'Desde ahora voy a…'), {
				example: both('I will pick up until ten', 'Voy a contestar hasta las diez'),
				shareable: true
			})
		]),
		step('keep', both('Keep the line', 'Sostener el límite'), [
			paragraph('keep', both('If they cross it, what will you do?', 'Si lo cruzan, ¿qué harás?'), {
				help: both(
					'It is about what you do, not what they must do.',
					'Se trata de lo que haces tú, no de lo que hace la otra persona.'
				),
				example: both('Turn off the sound and call back at noon.', 'Apagar el sonido y llamar al mediodía.')
			}),
			line('rehearse', both('Whom could you practice with?', '¿Con quién podrías ensayar?'), {
				example: both('My partner in group', 'Mi pareja de ensayo en el grupo')
			}),
			scale(
				'confidence',
				both('How sure are you that you can keep it?', '¿Cuánta confianza tienes en que podrás sostenerlo?'),
				confidence
			)
		])
	],
	workedExample: { style: 'give-in', confidence: 5 }
};
