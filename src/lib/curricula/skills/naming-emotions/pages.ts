import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Feelings carry news', 'Las emociones traen noticias'), [
		both(
			'Fear says: take care. Anger says: a line was crossed. Sadness says: something is lost. Shame says: I may be shut out.',
			'El miedo dice: cuidado. El enojo dice: pasaron un límite. La tristeza dice: algo se perdió. La vergüenza dice: quizá me dejen fuera.'
		),
		both(
			'News can be right, or half right, or old. It is still worth reading.',
			'Una noticia puede ser cierta, a medias o vieja. Igual vale la pena leerla.'
		)
	]),
	page(both('A feeling has parts', 'Una emoción tiene partes'), [
		both(
			'Something happens. The mind says what it means. The body changes. There is a push to do something.',
			'Pasa algo. La mente dice qué significa. El cuerpo cambia. Hay un impulso de hacer algo.'
		),
		both(
			'If you cannot find the word, start with one of the parts.',
			'Si no encuentras la palabra, empieza por una de las partes.'
		)
	]),
	page(both('One feeling may stand in front', 'A veces una emoción va delante'), [
		both(
			'Anger may stand in front of hurt. Numbness may stand in front of too much.',
			'El enojo puede tapar una herida. No sentir nada puede tapar demasiado.'
		),
		both(
			'You can ask: what else is here? Two feelings can be true at once.',
			'Puedes preguntar: ¿qué más hay aquí? Dos emociones pueden ser ciertas a la vez.'
		)
	]),
	page(both('Why a name helps', 'Por qué ayuda un nombre'), [
		both(
			'"I feel bad" does not tell you what to do. "I feel lonely" does.',
			'«Me siento mal» no dice qué hacer. «Siento soledad» sí.'
		),
		both(
			'Many people never learned these words. You can learn them at any age. "Not sure" is a fine start.',
			'Mucha gente nunca aprendió estas palabras. Se aprenden a cualquier edad. «No sé» es un buen comienzo.'
		)
	])
];
