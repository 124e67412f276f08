const [first, ...rest] = process.argv.slice(2);
if (first === 'growth') await (await import('./growth.ts')).growth(rest);
else await (await import('./main.ts')).bench(process.argv.slice(2));
