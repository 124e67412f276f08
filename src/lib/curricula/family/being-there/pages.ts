import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('First listen', 'Primero escuchar'), [
		both(
			'When someone is in pain, we want to fix it at once. Often they hear: you should not feel that.',
			'Cuando alguien sufre, queremos arreglarlo ya. Muchas veces oye: no deberías sentir eso.'
		),
		both(
			'Put the phone down, sit beside them, and wait one breath before you answer.',
			'Deja el teléfono, siéntate a su lado y espera un respiro antes de contestar.'
		)
	]),
	page(both('Say what makes sense', 'Decir lo que tiene sentido'), [
		both(
			'"No wonder you are tired after such a night." You need not agree with everything to see what makes sense.',
			'«Con razón te cansas después de esa noche». No hace falta estar de acuerdo en todo para ver lo que tiene sentido.'
		),
		both(
			'When people feel understood, the storm often gets smaller.',
			'Cuando alguien siente que le entienden, la tormenta suele bajar.'
		)
	]),
	page(both('Ask before you help', 'Preguntar antes de ayudar'), [
		both(
			'"Do you want ideas, company, or quiet?" Any answer is fine.',
			'«¿Quieres ideas, compañía o silencio?» Cualquier respuesta está bien.'
		),
		both(
			'Try fewer questions and shorter sentences. Speak as you would wish to be spoken to.',
			'Menos preguntas y frases más cortas. Habla como te gustaría que te hablaran.'
		)
	]),
	page(both('When you fear for a life', 'Si temes por su vida'), [
		both(
			'Ask plainly: "Are you thinking about dying?" Asking does not put the thought there. It opens a door.',
			'Pregunta con claridad: «¿Estás pensando en morir?». Preguntar no mete la idea. Abre una puerta.'
		),
		both(
			'If it is yes, or you are not sure, stay with them and get help now. The Help button shows whom to call.',
			'Si dice que sí, o si dudas, quédate y busca ayuda ya. El botón de ayuda muestra a quién llamar.'
		)
	])
];
