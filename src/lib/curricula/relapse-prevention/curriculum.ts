import type { Curriculum } from '#lib/curricula/curriculum.ts';
import { both } from '#lib/worksheets/write.ts';
import { afterASlip } from './after-a-slip/module.ts';
import { chain } from './chain/module.ts';
import { earlySigns } from './early-signs/module.ts';
import { lifeThatHolds } from './life-that-holds/module.ts';
import { myReasons } from './my-reasons/module.ts';
import { ridingCravings } from './riding-cravings/module.ts';
import { sayingNo } from './saying-no/module.ts';
import { triggers } from './triggers/module.ts';

export const relapsePrevention: Curriculum = {
	slug: 'relapse-prevention',
	version: 1,
	title: both('Staying on track', 'Seguir mi camino'),
	summary: both(
		'Relapse prevention for people who want to stop, or to use less or more safely: reasons, triggers, cravings, early signs, chains, saying no, slips, and a life that holds. Around and around; join anywhere but the chain.',
		'Prevención de recaídas para quien quiere dejarlo, o consumir menos o con menos riesgo: razones, lo que jala, antojos, primeras señales, cadenas, decir que no, tropiezos y una vida que sostiene. En vueltas; se entra en cualquier módulo menos la cadena.'
	),
	audience: 'clients',
	sources: [
		'Marlatt GA, Gordon JR, editors (1985). Relapse Prevention: Maintenance Strategies in the Treatment of Addictive Behaviors.',
		'Miller WR, Rollnick S (1991). Motivational Interviewing: Preparing People to Change Addictive Behavior.',
		'Harm reduction as a tradition: safety first, each person sets the goal, any step counts.'
	],
	streams: [
		{
			id: 'around',
			title: both('Eight topics, around', 'Ocho temas, en vueltas'),
			order: 'cycle',
			modules: [
				'my-reasons',
				'triggers',
				'riding-cravings',
				'early-signs',
				'chain',
				'saying-no',
				'after-a-slip',
				'life-that-holds'
			]
		}
	],
	modules: [myReasons, triggers, ridingCravings, earlySigns, chain, sayingNo, afterASlip, lifeThatHolds],
	newcomer: {
		words: both(
			'In the first days: what to do in the first hour after a slip, since the risk of overdose is high after a pause, and how to wait out a craving. Ten minutes one to one will do until their turn comes.',
			'En los primeros días: qué hacer en la primera hora después de un tropiezo, porque después de una pausa el riesgo de sobredosis es alto, y cómo esperar a que pase un antojo. Bastan diez minutos a solas hasta que llegue su turno.'
		),
		modules: ['after-a-slip', 'riding-cravings'],
		sheet: 'urge-surfing'
	}
};
