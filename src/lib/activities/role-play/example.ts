import type { RolePlayConfig } from './commands.ts';

/** An example scene for the plan editor: asking clearly, in our own words. */
export const example: RolePlayConfig = {
	kind: 'role-play',
	title: { en: 'Quiet at night', es: 'Silencio por la noche' },
	scene: {
		en: 'Robin and Alex share a home. Robin gets up at six. On many weeknights Alex plays music or talks on the phone until late. Robin has not said anything yet. Tonight, in the kitchen, Robin asks.',
		es: 'Robin y Alex comparten casa. Robin se levanta a las seis. Muchas noches entre semana, Alex pone música o habla por teléfono hasta tarde. Robin todavía no ha dicho nada. Esta noche, en la cocina, Robin lo pide.'
	},
	parts: [
		{
			id: 'asks',
			name: { en: 'Robin, who asks', es: 'Robin, que pide' },
			brief: {
				en: 'Say what happens, and how it is for you. Then ask for one clear thing: quiet from eleven on, on weeknights. Say what gets better for both of you. If the talk drifts away, come back to it kindly.',
				es: 'Di qué pasa y cómo es para ti. Luego pide una sola cosa, clara: silencio desde las once, entre semana. Di qué mejora para los dos. Si la charla se va por otro lado, vuelve con amabilidad.'
			}
		},
		{
			id: 'hears',
			name: { en: 'Alex, who is asked', es: 'Alex, que escucha' },
			brief: {
				en: 'You had no idea it could be heard. At first you explain: evenings are your only time for friends. If Robin stays clear and kind, you can say yes, or offer a trade.',
				es: 'No sabías que se oía. Primero explicas: la noche es tu único rato para tus amistades. Si Robin sigue con claridad y amabilidad, puedes aceptar o proponer un trato.'
			}
		},
		{
			id: 'helps',
			name: { en: 'A voice of support', es: 'Una voz de apoyo' },
			brief: {
				en: 'Stand near Robin. When Robin gets stuck, say one word softly: describe, feel, ask, or thank. You do not speak to Alex.',
				es: 'Ponte cerca de Robin. Cuando Robin no sepa cómo seguir, di bajito una palabra: describe, siente, pide o agradece. No hablas con Alex.'
			}
		}
	],
	namesAgreed: false
};
