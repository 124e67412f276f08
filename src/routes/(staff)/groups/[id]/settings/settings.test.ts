import { expect, test } from 'vitest';
import { agreed } from '#lib/domain/agreement.ts';
import { startForm } from '#lib/pages/forms/read-form.server.ts';
import { isMeetingLink, schema } from './settings.server.ts';

const { values: sent } = startForm(schema, {
	...{ title: 'Tuesday skills', capacity: '12', plannedMinutes: '50', noteFormat: 'DAP', meets: 'room' }
});

test.each(['https://meet.example.org/skills', 'https://video.clinic.example/j/1?pwd=x#a'])(
	'%s is a link of its own',
	(link) => {
		expect(isMeetingLink(link)).toBe(true);
		expect(schema.parse({ ...sent, meetingLink: link }).meetingLink).toBe(link);
	}
);
test.each([
	'http://meet.example.org/skills',
	'javascript:alert(1)',
	'https://maya:secret@meet.example.org/',
	'https://localhost/',
	'meet.example.org/skills',
	'data:text/html,hello'
])('%s is none', (link) => {
	expect(isMeetingLink(link)).toBe(false);
	expect(schema.safeParse({ ...sent, meetingLink: link }).success).toBe(false);
});

test('a line of the agreement is one in both languages; an empty one is taken out', () => {
	const { agreement, meetingLink } = schema.parse({
		...sent,
		agreement: [
			{ en: 'Phones away.', es: 'Sin teléfono.' },
			{ en: '', es: '' },
			{ en: 'Be kind.', es: '' },
			{ en: '', es: 'Llega a tiempo.' }
		]
	});
	expect(agreement).toEqual([
		{ en: 'Phones away.', es: 'Sin teléfono.' },
		{ en: 'Be kind.', es: '' },
		{ en: '', es: 'Llega a tiempo.' }
	]);
	expect(meetingLink).toBeNull();
	expect(agreement.map((line) => agreed(line, 'es'))).toEqual(['Sin teléfono.', 'Be kind.', 'Llega a tiempo.']);
});
