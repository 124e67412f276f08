import type { LibraryWorksheet } from '#lib/domain/worksheet.ts';
import { strength } from '#lib/worksheets/scales.ts';
import { anyOf, both, line, scale, step } from '#lib/worksheets/write.ts';
import { feelingWords } from './words.ts';

export const emotionMap: LibraryWorksheet = {
	slug: 'emotion-map',
	version: 1,
	topic: 'feelings',
	title: both('Map of a feeling', 'Mapa de un sentimiento'),
	purpose: both(
		'Put a name to what you feel and find it in your body. Then see what you need.',
		'Ponle nombre a lo que sientes y búscalo en tu cuerpo. Luego mira qué necesitas.'
	),
	when: both(
		'Good when feelings come all at once. Or when "fine" is all you can say.',
		'Sirve cuando todo se siente junto. O cuando la única palabra que sale es «bien».'
	),
	cautions: both(
		'There is no wrong answer, and "numb" is a feeling too. Skip the body page if it is too much.',
		'No hay respuesta mala, y no sentir nada también cuenta. Salta la página del cuerpo si es demasiado.'
	),
	minutes: 12,
	steps: [
		step('name', both('Name it', 'Ponle nombre'), [
			anyOf('words', both('Which words come near?', '¿Qué palabras se acercan?'), feelingWords, {
				help: both('Choose one, or a few.', 'Elige una, o varias.'),
				shareable: true
			}),
			line('own-word', both('A word of your own?', '¿Una palabra tuya?'), {
				example: both('Like a storm cloud', 'Como una nube de tormenta'),
				shareable: true
			}),
			scale('strength', both('How strong is the strongest one?', '¿Qué tan fuerte es el más fuerte?'), strength)
		]),
		step(
			'body',
			both('Find it in your body', 'Búscalo en tu cuerpo'),
			[
				{ kind: 'body', id: 'places', label: both('Where do you feel it?', '¿Dónde lo sientes?') },
				line('like', both('What is it like there?', '¿Cómo se siente ahí?'), {
					example: both('A stone in my belly', 'Una piedra en el vientre')
				})
			],
			both('Tap the drawing, or use the list.', 'Toca el dibujo o usa la lista.')
		),
		step('about', both('What it is about', 'De qué se trata'), [
			line('trigger', both('What set it off?', '¿Qué lo despertó?'), {
				example: both('My son did not pick up.', 'Mi hijo no contestó.')
			}),
			line('urge', both('What does it make you want to do?', '¿Qué te dan ganas de hacer?'), {
				example: both('Call again and again', 'Llamar una y otra vez')
			}),
			line('need', both('What might you need?', '¿Qué podrías necesitar?'), {
				example: both('To know he is safe. Some company.', 'Saber que está bien. Un poco de compañía.'),
				shareable: true
			})
		])
	],
	workedExample: { words: ['worried', 'scared', 'lonely'], strength: 70, places: ['throat', 'belly'] }
};
