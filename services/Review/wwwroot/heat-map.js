// Arrow keys move from cell to cell, Home and End to the ends of a row; Tab leads past the table.

const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -Infinity], End: [0, Infinity] };

/** @param region element that holds the table */
export function attach(region) {
    const ended = new AbortController();
    region.addEventListener('keydown', event => {
        const step = steps[event.key];
        const cell = event.target.closest('td');
        if (!step || !cell || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }

        event.preventDefault();
        const rows = [...region.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('td button')]);
        const row = rows.findIndex(buttons => buttons.includes(event.target));
        const clamp = (value, most) => Math.min(Math.max(value, 0), most);
        const next = rows[clamp(row + step[0], rows.length - 1)];
        next[clamp(rows[row].indexOf(event.target) + step[1], next.length - 1)].focus();
    }, { signal: ended.signal });
    return { dispose: () => ended.abort() };
}
