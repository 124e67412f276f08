import type { ChoiceField } from '#lib/domain/worksheet.ts';

/** Habits of thinking that most people know, each with its meaning in one line. */
export const thinkingTraps: ChoiceField['options'] = [
	{
		id: 'all-or-nothing',
		label: { en: 'All or nothing: it is perfect or it is ruined', es: 'Todo o nada: o es perfecto o no sirve' }
	},
	{
		id: 'worst-case',
		label: { en: 'Worst case: my mind jumps to the worst ending', es: 'Lo peor: mi mente salta al peor final' }
	},
	{
		id: 'mind-reading',
		label: {
			en: 'Mind reading: I feel sure what they think, but nobody said it',
			es: 'Leer la mente: creo saber qué piensan, aunque nadie lo dijo'
		}
	},
	{
		id: 'telling-the-future',
		label: {
			en: 'Telling the future: I treat a guess as a fact',
			es: 'Adivinar el futuro: tomo una idea como un hecho'
		}
	},
	{
		id: 'tunnel-view',
		label: { en: 'Tunnel view: I only see what went wrong', es: 'Visión de túnel: solo veo lo que salió mal' }
	},
	{
		id: 'good-does-not-count',
		label: {
			en: 'Good does not count: I wave away what went well',
			es: 'Lo bueno no cuenta: le quito valor a lo que salió bien'
		}
	},
	{
		id: 'always-and-never',
		label: {
			en: 'Always and never: one time turns into every time',
			es: 'Siempre y nunca: una vez se vuelve todas las veces'
		}
	},
	{
		id: 'labels',
		label: {
			en: 'Labels: one act turns into a name for the whole person',
			es: 'Etiquetas: un solo acto define a toda la persona'
		}
	},
	{
		id: 'should-rules',
		label: {
			en: 'Should rules: I push myself or others with strict rules',
			es: 'Reglas de «debería»: me exijo, o exijo a otros, sin descanso'
		}
	},
	{
		id: 'all-on-me',
		label: {
			en: 'All on me: I take the blame for what I could not control',
			es: 'Todo es culpa mía: cargo con lo que no dependía de mí'
		}
	},
	{
		id: 'feelings-as-proof',
		label: {
			en: 'Feelings as proof: it feels true, so it must be true',
			es: 'Sentir como prueba: si lo siento, tiene que ser verdad'
		}
	},
	{
		id: 'zoom',
		label: {
			en: 'Zoom: I make the bad big and the good small',
			es: 'Lupa: veo lo malo muy grande y lo bueno muy chico'
		}
	}
];
