// Keys without Ctrl or Alt, for the whole page unless the reader has switched them off (WCAG 2.1.4); they never act while somebody types.

const setting = 'claims.singleKeys';
const switches = '[data-single-keys]';
const typed = 'textarea, select, input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])';

export const areOn = () => localStorage.getItem(setting) !== 'off';

export const isTyping = target => target instanceof HTMLElement && (target.isContentEditable || target.matches(typed));

export const hasModifier = event => event.ctrlKey || event.altKey || event.metaKey;

export const isCovered = () => document.querySelector('dialog[open]') !== null;

/** Lets checkboxes marked with data-single-keys switch them, those too that come later. */
export function bindSwitches(region, signal) {
    const show = () => region.querySelectorAll(switches).forEach(box => { box.checked = areOn(); });
    const seen = new MutationObserver(show);
    region.addEventListener('change', event => {
        if (event.target.matches(switches)) {
            localStorage.setItem(setting, event.target.checked ? 'on' : 'off');
        }
    }, { signal });
    seen.observe(region, { childList: true, subtree: true });
    signal.addEventListener('abort', () => seen.disconnect());
    show();
}
