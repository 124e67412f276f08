import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newFileKey, unsealed } from './sealed-file.ts';
import { Making } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'steps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a table begins with its byte mark, and no cell of it is a formula', async () => {
	const [file, key, making] = [join(folder, 'table'), newFileKey(), new Making()];
	await making.take({ step: 'open', file, key, as: 'table' });
	await making.take({ step: 'rows', rows: [['name', 'minutes']] });
	await making.take({
		step: 'rows',
		rows: [
			['=HYPERLINK("http://x")', 50],
			['@SUM(A1)', 3],
			['-1+2', 4],
			['Ana, "the first"', 5]
		]
	});
	await making.take({ step: 'close' });
	const text = Buffer.concat(await Array.fromAsync(unsealed(file, key))).toString('utf8');
	expect(text.startsWith('\ufeffname,minutes\r\n')).toBe(true);
	const cells = text.split('\r\n').slice(1, -1);
	expect(cells).toEqual([`"'=HYPERLINK(""http://x"")",50`, `'@SUM(A1),3`, `'-1+2,4`, `"Ana, ""the first""",5`]);
});
