import { expect, test } from 'vitest';
import { agreed } from '#lib/domain/agreement.ts';
import { fromForm, isMeetingLink, schema } from './settings.server.ts';

const sent = schema.parse({ title: 'Tuesday skills' });

test.each(['https://meet.example.org/skills', 'https://video.clinic.example/j/1?pwd=x#a'])(
	'%s is a link of its own',
	(link) => expect(isMeetingLink(link)).toBe(true)
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

test('the nth line in English and the nth in Spanish are one; an empty one is taken out', () => {
	const { agreement, meetingLink } = fromForm({
		...sent,
		agreementEn: ['Phones away.', '', 'Be kind.'],
		agreementEs: ['Sin teléfono.', '', '', 'Llega a tiempo.']
	});
	expect(agreement).toEqual([
		{ en: 'Phones away.', es: 'Sin teléfono.' },
		{ en: 'Be kind.', es: '' },
		{ en: '', es: 'Llega a tiempo.' }
	]);
	expect(meetingLink).toBeNull();
	expect(agreement.map((line) => agreed(line, 'es'))).toEqual(['Sin teléfono.', 'Be kind.', 'Llega a tiempo.']);
});
