// Before the first paint, so that nobody who chose dark is met by light. The other half is src/lib/ui/look.ts.
try {
	for (const which of ['theme', 'text-size']) {
		const value = localStorage.getItem(which);
		if (value) document.documentElement.setAttribute('data-' + which, value);
	}
} catch {
	// Storage is closed to us: the device's own settings hold.
}
