import { describe, expect, test } from 'vitest';
import { otherNames, type Named } from './names.ts';

const ana: Named = { person: 'ana', names: ['Ana', 'Ana Ruiz'] };
const group: Named[] = [
	ana,
	{ person: 'ben', names: ['Ben', 'Benjamin Okafor'] },
	{ person: 'jose', names: ['José', 'José Núñez'] },
	{ person: 'will', names: ['Will', 'William Young'] },
	{ person: 'ana2', names: ['Ana', 'Ana Brandt'] },
	{ person: 'mj', names: ['MJ', "Mary-Jane O'Brien de la Cruz"] },
	{ person: 'robert', names: ['Robert Miller'] },
	{ person: 'grace', names: ['Grace', 'Grace Long'] },
	{ person: 'may', names: ['May', 'May Chen'] },
	{ person: 'hope', names: ['Hope', 'Hope Marks'] },
	{ person: 'paz', names: ['Paz', 'Paz Delgado'] },
	{ person: 'dolores', names: ['Dolores Vega'] },
	{ person: 'francisco', names: ['Francisco Gil'] },
	{ person: 'angel', names: ['Angel', 'Angel Soto'] }
];
const found = (text: string, own: Named | null = ana) => otherNames(text, group, own).map(({ name }) => name);

describe("other people's names in Ana's note", () => {
	test.each([
		['Ana talked with Ben afterwards.', ['Ben']],
		['Ana and jose practised together.', []],
		['Ana and Jose practised together.', ['José']],
		['Ana and BENJAMIN practised.', ['Ben']],
		['Ana and benjamin practised.', ['Ben']],
		['Ana will try it, and was young at heart.', []],
		['Ana asked Will, and Mr. Young.', ['Will']],
		['Bencheng and Josefina are somebody else.', []],
		['Ana Ruiz came late.', []],
		['She sat beside Brandt.', ['Ana']]
	])('%s', (text, names) => {
		expect(found(text)).toEqual(names);
	});

	test('in the group note every member is another', () => {
		expect(found('Ana began.', null)).toEqual(['Ana', 'Ana']);
	});
});

describe('each part of a name, however its accents and apostrophes are typed', () => {
	test.each([
		['She practised with Jane.', ['MJ']],
		['She practised with Mary.', ['MJ']],
		['She practised with mary-jane.', []],
		['She practised with Mary-Jane and Maryjane.', ['MJ']],
		['Mr. OBrien and she talked.', ['MJ']],
		['Mr. O’Brien and she talked.', ['MJ']],
		['She sat with De La Cruz.', ['MJ']],
		['She lives in La Jolla, de veras.', []],
		['Nunez helped her.', ['José']],
		['She saw NUÑEZ there.', ['José']]
	])('%s', (text, names) => {
		expect(found(text)).toEqual(names);
	});
});

describe('nicknames', () => {
	test.each([
		['She agreed with Bob about it.', ['Robert Miller']],
		['She agreed with Pepe about it.', ['José']],
		['Paco la apoyó.', ['Francisco Gil']],
		['She agreed with Lola about it.', ['Dolores Vega']],
		['Benny agreed.', ['Ben']],
		['She bobs and robs, and is will to go.', []],
		['Annie said little.', []]
	])('%s', (text, names) => {
		expect(found(text)).toEqual(names);
	});

	test('a name that a member bears is that member, not another one whose nickname it could be', () => {
		const two: Named[] = [
			{ person: 'bob', names: ['Bob Hale'] },
			{ person: 'robert', names: ['Robert Miller'] }
		];
		expect(otherNames('Bob agreed.', two, null).map(({ name }) => name)).toEqual(['Bob Hale']);
		expect(otherNames('Robert agreed.', two, null).map(({ name }) => name)).toEqual(['Robert Miller']);
	});
});

describe('names that are words first', () => {
	test.each([
		['Will practice grounding. May benefit from more. Grace under pressure.', []],
		['Hope was instilled. Hope and fear were named.', []],
		['- Will call on Monday\n- May try it', []],
		['Plan: Will continue. “May I go?” she asked.', []],
		['Seen in May and since May 3; next in may.', []],
		['WILL CONTINUE. HOPE, GRACE.', []],
		['She felt hope and grace, and may rest.', []],
		['Long pauses. Marks on the wall.', []],
		['Paz consigo misma. Dolores de cabeza. Trabaja su dolores de espalda.', []],
		['Delgado y cansado, según dice.', []],
		['She saw an angel in it.', []],
		['She talked with Grace.', ['Grace']],
		['Will said that he was proud of her.', ['Will']],
		['Hope’s story moved her.', ['Hope']],
		['She listened to May at length.', ['May']],
		['Ms. Long thanked her.', ['Grace']],
		['Habló con Paz y con la Sra. Delgado.', ['Paz']],
		['Paz dijo que la entiende.', ['Paz']],
		['Angel thanked her.', ['Angel']]
	])('%s', (text, names) => {
		expect(found(text)).toEqual(names);
	});
});

test('the exact words are shown, and a whole name is one', () => {
	const text = 'Ana sat by Benjamin Okafor. Ben smiled.';
	expect(otherNames(text, group, ana)).toEqual([
		{
			name: 'Ben',
			spans: [
				{ from: 11, words: 'Benjamin Okafor' },
				{ from: 28, words: 'Ben' }
			]
		}
	]);
});
