import { Cron } from 'croner';
import { and, eq, notInArray } from 'drizzle-orm';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptFor, type JobKind, type JobStatus } from '#lib/domain/job.ts';
import type { App } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { staffNow } from '#lib/server/auth/staff-now.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne, type Tx } from '#lib/server/store/statement.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Background, Fetched } from './background.ts';
import { jobById, jobsExpiredBy, jobsThatAre, sameUnderWay, type Job } from './job-rows.ts';
import { kinds } from './kinds.ts';
import { Cancelled, Run } from './run.ts';
import { unsealed } from './sealed-file.ts';

type Change = Partial<Tables['job']['$inferInsert']>;

/**
 * Long-running jobs in the background, one at a time: data is read in this thread, and expensive work runs in another, so that a live room waits
 * for neither. Files are sealed, each with its own key, and deleted when they expire.
 */
export class Jobs implements Background {
	#app: Pick<App, 'config' | 'store' | 'log'>;
	#folder: string;
	#run: Run | null = null;
	#ending: Promise<void> | null = null;
	#sweeping: Cron | null = null;
	#closed = false;

	constructor(app: Pick<App, 'config' | 'store' | 'log'>) {
		this.#app = app;
		this.#folder = join(app.config.dataDir, 'exports');
	}

	/** Marks what was running when the server stopped as interrupted; waiting jobs continue. */
	async start(): Promise<void> {
		for (const job of await jobsThatAre('running')) await this.#become(job, 'interrupted');
		await this.sweep();
		const trouble = (error: unknown) => this.#app.log.error({ error }, 'old exports could not be deleted');
		this.#sweeping = new Cron('*/10 * * * *', { unref: true, catch: trouble }, () => this.sweep());
		this.#pump();
	}

	async ask(by: StaffMember, kind: JobKind, params: object, at = Date.now()): Promise<string | null> {
		if (!(await kinds[kind].may(by, params))) return null;
		const kept = JSON.stringify(params);
		const same = await sameUnderWay(by.id, kind, kept);
		if (same) return same;
		const { store } = this.#app;
		const job = { id: randomId(), kind, by: by.id, status: 'waiting' as const, createdAt: at, changedAt: at };
		await store.write((tx) => [
			tx.insert(store.t.job).values({ ...job, params: kept, expiresAt: at + keptFor }),
			this.#trace('export.requested', { ...job, params }, at)
		]);
		this.#pump();
		return job.id;
	}

	async again(by: StaffMember, id: string): Promise<string | null> {
		const job = await jobById(id);
		return job && job.by === by.id && job.params ? this.ask(by, job.kind, job.params) : null;
	}

	async cancel(by: StaffMember, id: string, at = Date.now()): Promise<boolean> {
		const job = await jobById(id);
		if (!job || job.by !== by.id) return false;
		const { store } = this.#app;
		const { id: own, status } = store.t.job;
		// Whatever its status is by now: a press is not lost because the job has just started or ended.
		const open = and(eq(own, id), notInArray(status, ['cancelled', 'expired']));
		const isSaid = await isFirst(
			store.write((tx) => [
				expectOne(tx.update(store.t.job).set({ status: 'cancelled', fileKey: null, changedAt: at }).where(open)),
				this.#trace('export.cancelled', job, at)
			])
		);
		if (!isSaid) return false;
		if (this.#run?.job.id === id) await this.#run.cancel();
		this.#remove(id);
		return true;
	}

	async may(by: StaffMember, id: string, at = Date.now()): Promise<'yes' | 'not-found' | 'not-yours'> {
		const job = await jobById(id);
		if (!job || job.by !== by.id || job.status !== 'done' || job.expiresAt <= at) return 'not-found';
		return (await kinds[job.kind].may(by, job.params)) ? 'yes' : 'not-yours';
	}

	async fetch(by: StaffMember, id: string, at = Date.now()): Promise<Fetched | 'not-found' | 'not-yours'> {
		const may = await this.may(by, id, at);
		if (may !== 'yes') return may;
		const job = await jobById(id);
		if (!job?.fileKey || !job.fileName) return 'not-found';
		await this.#app.store.write(() => [this.#trace('export.downloaded', job, at)]);
		const body = unsealed(join(this.#folder, id), Buffer.from(job.fileKey, 'base64'));
		return { name: job.fileName, bytes: job.bytes ?? 0, body };
	}

	progressOf(id: string): { done: number; total: number | null } | null {
		return this.#run?.job.id === id ? { done: this.#run.done, total: this.#run.total } : null;
	}

	/** Deletes expired files, and files that belong to no job. */
	async sweep(now = Date.now()): Promise<void> {
		for (const job of await jobsExpiredBy(now)) {
			this.#remove(job.id);
			await this.#become(job, 'expired', { fileKey: null }, now);
		}
		const kept = new Set((await jobsThatAre('waiting', 'running', 'done')).map(({ id }) => id));
		const files = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
		for (const name of files) if (!kept.has(name.replace(/\.part$/, ''))) this.#remove(name);
	}

	async settled(): Promise<void> {
		while (this.#ending) await this.#ending;
	}

	/** A running job is left as interrupted, to be started again. */
	async close(): Promise<void> {
		this.#closed = true;
		this.#sweeping?.stop();
		await this.#run?.cancel();
		await this.#ending;
	}

	#pump(): void {
		if (this.#ending || this.#closed) return;
		this.#ending = this.#next()
			.catch((error: unknown) => {
				this.#app.log.error({ error }, 'an export could not be made');
				return false;
			})
			.then((isMore) => {
				this.#ending = null;
				if (isMore) this.#pump();
			});
	}

	/** Runs the job that has waited longest. Returns whether there was one. */
	async #next(): Promise<boolean> {
		const [job] = await jobsThatAre('waiting');
		if (!job) return false;
		const at = Date.now();
		if (!(await this.#become(job, 'running', {}, at))) return true;
		const running: Job = { ...job, status: 'running' };
		const by = await staffNow(this.#app.store, job.by, at);
		if (!by || !(await kinds[job.kind].may(by, job.params))) {
			await this.#become(running, 'failed');
			return true;
		}
		mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
		this.#run = new Run(running, this.#folder, ({ done, total }) => this.#say(running, { done, total }));
		try {
			await this.#finish(running, await this.#run.make(by, at), this.#run);
		} catch (cause) {
			this.#remove(job.id);
			if (cause instanceof Cancelled) await this.#become(running, 'interrupted');
			else {
				this.#app.log.error({ error: cause }, 'an export could not be made');
				await this.#become(running, 'failed');
			}
		} finally {
			this.#run = null;
		}
		return true;
	}

	async #finish(job: Job, { made, key, bytes, hash }: Awaited<ReturnType<Run['make']>>, { done, total }: Run) {
		const { store } = this.#app;
		const at = Date.now();
		const change: Change = {
			...{ status: 'done', fileName: made.fileName, fileKey: key, bytes, hash, done, total },
			...{ changedAt: at, expiresAt: at + keptFor }
		};
		const isKept = await isFirst(
			store.write((tx) => [expectOne(this.#change(tx, job, change)), ...(made.also?.(tx, { hash, bytes }) ?? [])])
		);
		if (!isKept) this.#remove(job.id);
	}

	/** False if its status has changed: someone canceled it meanwhile. */
	#become(job: Job, status: JobStatus, also: Change = {}, at = Date.now()): Promise<boolean> {
		return isFirst(
			this.#app.store.write((tx) => [expectOne(this.#change(tx, job, { ...also, status, changedAt: at }))])
		);
	}

	async #say(job: Job, change: Change): Promise<void> {
		await isFirst(this.#app.store.write((tx) => [expectOne(this.#change(tx, job, change))]));
	}

	#change(tx: Tx, { id, status }: Pick<Job, 'id' | 'status'>, change: Change) {
		const { job } = this.#app.store.t;
		return tx
			.update(job)
			.set(change)
			.where(and(eq(job.id, id), eq(job.status, status)));
	}

	#trace(act: string, { id, kind, by, params }: Pick<Job, 'id' | 'kind' | 'by' | 'params'>, at: number) {
		const clientId = kinds[kind].clientOf(params);
		return this.#app.store.audit.row({ at, by, act, subject: `export/${id}`, clientId, detail: kind });
	}

	#remove(name: string): void {
		for (const file of [name, `${name}.part`]) rmSync(join(this.#folder, file), { force: true });
	}
}
