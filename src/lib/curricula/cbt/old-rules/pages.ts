import type { Page } from '#lib/activities/pages/rules.ts';
import { page } from '#lib/curricula/write.ts';
import { both } from '#lib/worksheets/write.ts';

export const pages: Page[] = [
	page(both('Rules we never wrote down', 'Reglas que nunca escribimos'), [
		both(
			'"I must never make mistakes." "If I need help, I am weak." "If people know me, they will leave."',
			'«Nunca debo equivocarme». «Si necesito ayuda, soy débil». «Si me conocen, se irán».'
		),
		both('We live by such rules without hearing them.', 'Vivimos según esas reglas sin oírlas.')
	]),
	page(both('They made sense once', 'Alguna vez tuvieron sentido'), [
		both(
			'A child learns rules to get through. Where mistakes were punished, "never a mistake" was wise.',
			'En la infancia aprendemos reglas para salir adelante. Donde se castigaban los errores, «ni un error» era sabio.'
		),
		both(
			'Some also come from how the world treats some people. That part is not your fault, nor in your head.',
			'Otras vienen de cómo el mundo trata a cierta gente. Eso no es culpa tuya ni está en tu cabeza.'
		)
	]),
	page(both('What the rule costs', 'Lo que cuesta la regla'), [
		both(
			'A rule with "always" or "never" breaks often. Each time, we feel it proves the worst about us.',
			'Una regla con «siempre» o «nunca» se rompe seguido. Cada vez parece probar lo peor de ti.'
		),
		both('What does it give you? What does it keep you from?', '¿Qué te da? ¿De qué te priva?')
	]),
	page(both('A rule that can bend', 'Una regla que se dobla'), [
		both(
			'"I like to do things well. A mistake is how I learn." It keeps what is good and lets go of the whip.',
			'«Me gusta hacer bien las cosas. De un error aprendo». Guarda lo bueno y suelta el látigo.'
		),
		both(
			'A new rule feels false at first. Live by it for one hour, and see.',
			'Una regla nueva se siente falsa al principio. Vive una hora con ella y mira.'
		)
	])
];
