/**
 * Preloaded into a server under test (`node --import`): every SIGUSR2 makes three minutes pass at once, so that a story can have a session
 * of half an hour without anybody waiting for it.
 */
const present = Date.now;
let passed = 0;
Date.now = () => present() + passed;
process.on('SIGUSR2', () => {
	passed += 3 * 60_000;
});
