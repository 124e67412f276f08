import type { Option } from '#lib/domain/worksheet.ts';
import { option } from '#lib/worksheets/write.ts';

/** Plain words for feelings, from common speech; in no order of worth. */
export const feelingWords: Option[] = [
	option('calm', 'Calm', 'Calma'),
	option('content', 'Content', 'Satisfacción'),
	option('glad', 'Glad', 'Alegría'),
	option('hopeful', 'Hopeful', 'Esperanza'),
	option('proud', 'Proud', 'Orgullo'),
	option('thankful', 'Thankful', 'Gratitud'),
	option('close', 'Close to someone', 'Cercanía'),
	option('curious', 'Curious', 'Curiosidad'),
	option('sad', 'Sad', 'Tristeza'),
	option('lonely', 'Lonely', 'Soledad'),
	option('hurt', 'Hurt', 'Dolor'),
	option('missing', 'Missing someone', 'Extrañar a alguien'),
	option('worried', 'Worried', 'Preocupación'),
	option('scared', 'Scared', 'Miedo'),
	option('on-edge', 'On edge', 'Nervios'),
	option('angry', 'Angry', 'Enojo'),
	option('annoyed', 'Annoyed', 'Fastidio'),
	option('jealous', 'Jealous', 'Celos'),
	option('ashamed', 'Ashamed', 'Vergüenza'),
	option('guilty', 'Guilty', 'Culpa'),
	option('numb', 'Numb', 'No siento nada'),
	option('tired', 'Worn out', 'Agotamiento'),
	option('mixed', 'All mixed up', 'Todo revuelto')
];
