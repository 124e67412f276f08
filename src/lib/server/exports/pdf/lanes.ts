import { across, drawBands, drawColumns, drawSeries, drawSteps, type Days } from '#lib/ui/charts/timeline.ts';
import type { Lane, Lanes } from '../paper.ts';
import { ink, lineWidth, page, sizes, type Sheet, type Structure } from './sheet.ts';

/** In points: the column of lane titles on the left. */
const name = { x: page.side, width: 116 };
const plot = { x: page.side + 128, width: lineWidth - 128 };
const heights = { tall: 92, line: 42, columns: 42, steps: 18, marks: 16 };
const gap = 14;
const axisHeight = 22;
const colors = { band: '#efebe3', plan: '#5b3f8c', better: '#0b5a5e', worse: '#a02020', missing: '#8a5300' };

/** Where a lane is on the page. Positions within it are in percent, as on screens. */
type Box = { y: number; height: number };
const atX = (x: number) => plot.x + (plot.width * x) / 100;

/** Lanes below each other with a common axis, laid out like the trends page; the axis is repeated on every page. */
export function writeLanes(sheet: Sheet, into: Structure, chart: Lanes): void {
	const { doc } = sheet;
	chart.lanes.forEach((lane, i) => {
		const height = Math.max(heightOf(lane), nameHeight(sheet, lane));
		if (doc.y + height + axisHeight > page.height - page.bottom) {
			if (i > 0) writeAxis(sheet, chart);
			doc.addPage();
		}
		const box = { y: doc.y, height: heightOf(lane) };
		into.add(
			doc.struct('Figure', { alt: lane.alt }, () => {
				writeName(sheet, lane, box.y);
				drawLane(sheet, lane, chart, box);
			})
		);
		doc.x = page.side;
		doc.y = box.y + height + gap;
	});
	doc.y -= gap - 2;
	writeAxis(sheet, chart);
	sheet.space(10);
}

const heightOf = (lane: Lane): number => (lane.shape === 'line' && lane.isTall ? heights.tall : heights[lane.shape]);

const linesOf = ({ title, now, scale }: Lane) =>
	[
		{ text: title, bold: true, size: sizes.small, color: ink.text },
		{ text: now, bold: false, size: sizes.small, color: ink.text },
		{ text: scale, bold: false, size: sizes.tiny, color: ink.soft }
	].filter(({ text }) => text !== '');

const nameHeight = (sheet: Sheet, lane: Lane): number =>
	linesOf(lane).reduce((sum, { text, ...style }) => sum + sheet.set(style).heightOf(text, name.width), 0);

function writeName(sheet: Sheet, lane: Lane, top: number): void {
	let y = top;
	for (const { text, ...style } of linesOf(lane)) {
		sheet.set(style).put(text, name.x, y, { width: name.width });
		y += sheet.heightOf(text, name.width);
	}
}

function drawLane(sheet: Sheet, lane: Lane, { days, verticals }: Lanes, box: Box): void {
	const { doc } = sheet;
	const within = (day: string) => day >= days.from && day <= days.to;
	if (lane.shape === 'line') drawBandsOf(sheet, lane, box);
	if (lane.shape === 'line' || lane.shape === 'columns')
		for (const day of verticals.filter(within)) {
			const x = atX(across(days)(day));
			stroke(sheet, [x, box.y, x, box.y + box.height], { color: colors.plan, dash: 2 });
		}
	stroke(sheet, [plot.x, box.y + box.height, plot.x + plot.width, box.y + box.height]);
	switch (lane.shape) {
		case 'line':
			return drawPoints(sheet, lane, days, box);
		case 'columns':
			for (const { x, width, height } of drawColumns(lane.points, days, lane.most)) {
				const wide = Math.max(1.5, (plot.width * width) / 100 - 0.6);
				const high = height === 0 ? 1.5 : (box.height * height) / 100;
				doc
					.rect(atX(x), box.y + box.height - high, wide, high)
					.fillColor(height === 0 ? colors.missing : colors.better)
					.fill();
			}
			return;
		case 'steps':
			for (const { label, start, width } of drawSteps(lane.steps, days)) {
				const wide = (plot.width * width) / 100;
				doc.rect(atX(start), box.y + 1, wide, box.height - 3).fillAndStroke(colors.band, ink.line);
				if (wide > 24)
					clipped(sheet, label, { x: atX(start) + 3, y: box.y + 4, width: wide - 6, height: box.height - 5 });
			}
			return;
		case 'marks':
			for (const day of lane.days.filter(within)) {
				const [x, y] = [atX(across(days)(day)), box.y + box.height / 2];
				polygon(sheet, [x, y - 4, x + 4, y, x, y + 4, x - 4, y], colors.plan);
			}
	}
}

type Line = Extract<Lane, { shape: 'line' }>;

function drawBandsOf(sheet: Sheet, { bands, most }: Line, box: Box): void {
	drawBands(bands, most).forEach(({ label, top, height }, at) => {
		const [y, high] = [box.y + (box.height * top) / 100, (box.height * height) / 100];
		if (at % 2) sheet.doc.rect(plot.x, y, plot.width, high).fillColor(colors.band).fill();
		if (high >= sizes.tiny + 3)
			clipped(sheet, label, { x: plot.x + 2, y: y + 1.5, width: plot.width / 2, height: high });
	});
}

function drawPoints(sheet: Sheet, { points, most }: Line, days: Days, box: Box): void {
	const { doc } = sheet;
	const { dots, missing, lines, gaps } = drawSeries(points, days, { most });
	const atY = (y: number) => box.y + (box.height * y) / 100;
	const ends = (path: string) => {
		const [x1, y1, x2, y2] = path.match(/[\d.]+/g)!.map(Number);
		return [atX(x1!), atY(y1!), atX(x2!), atY(y2!)];
	};
	for (const path of gaps) stroke(sheet, ends(path), { color: ink.soft, width: 1, dash: 2 });
	for (const path of lines) stroke(sheet, ends(path), { color: ink.soft, width: 1 });
	for (const { x } of missing) {
		const [cx, cy] = [atX(x), box.y + box.height - 4];
		for (const way of [-1, 1])
			stroke(sheet, [cx - 2.5, cy - 2.5 * way, cx + 2.5, cy + 2.5 * way], { color: colors.missing, width: 1.2 });
	}
	for (const { i, x, y } of dots) {
		const [cx, cy, mark] = [atX(x), atY(y), points[i]!.mark];
		// A triangle marks a reliable change: pointing down for better, up for worse.
		if (mark === 'better') polygon(sheet, [cx - 4, cy - 3.5, cx + 4, cy - 3.5, cx, cy + 3.5], colors.better);
		else if (mark === 'worse') polygon(sheet, [cx - 4, cy + 3.5, cx + 4, cy + 3.5, cx, cy - 3.5], colors.worse);
		else doc.circle(cx, cy, 2).fillColor(ink.text).fill();
	}
}

function writeAxis(sheet: Sheet, { days, axis }: Lanes): void {
	const y = sheet.doc.y;
	sheet.artifact('Layout', () => {
		for (const { day, label } of axis) {
			const x = across(days)(day);
			stroke(sheet, [atX(x), y, atX(x), y + 6]);
			const isLast = x > 88;
			sheet.set({ size: sizes.tiny, color: ink.soft }).put(label, isLast ? atX(x) - 62 : atX(x) + 2, y + 5, {
				...{ width: 60, align: isLast ? 'right' : 'left' }
			});
		}
	});
	sheet.doc.x = page.side;
	sheet.doc.y = y + axisHeight;
}

type Stroke = { color?: string; width?: number; dash?: number };
function stroke(sheet: Sheet, [x1, y1, x2, y2]: number[], { color = ink.line, width = 0.6, dash }: Stroke = {}): void {
	const line = sheet.doc.moveTo(x1!, y1!).lineTo(x2!, y2!).lineWidth(width).strokeColor(color);
	if (dash) line.dash(dash, {}).stroke().undash();
	else line.stroke();
}

function polygon({ doc }: Sheet, at: number[], color: string): void {
	const [x, y, ...more] = at;
	doc.moveTo(x!, y!);
	for (let i = 0; i < more.length; i += 2) doc.lineTo(more[i]!, more[i + 1]!);
	doc.closePath().fillColor(color).fill();
}

/** Small text within a box, clipped at its edge. */
function clipped(sheet: Sheet, text: string, { x, y, width, height }: Box & { x: number; width: number }): void {
	const { doc } = sheet;
	doc.save().rect(x, y, width, height).clip();
	sheet.set({ size: sizes.tiny, color: ink.soft }).put(text, x, y);
	doc.restore();
}
