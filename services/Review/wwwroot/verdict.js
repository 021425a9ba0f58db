// Keys of the verdict: choices on the whole page, sending from within the form.

import { areOn, bindSwitches, isCovered, isTyping } from './keys.js';

/**
 * @param region element that holds the verdict
 * @param panel .NET object with PressedAsync(act)
 * @param acts what each key does: { '1': 'Confirmed', 'Ctrl+Enter': 'Send', ... }
 */
export function attach(region, panel, acts) {
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('keydown', event => {
        const isCommand = event.ctrlKey || event.metaKey;
        const act = acts[`${isCommand ? 'Ctrl+' : ''}${event.key}`];
        const isInside = event.target instanceof Element && region.contains(event.target);
        const isMeant = isCommand ? isInside : !isTyping(event.target) && (areOn() || isInside);
        if (act && isMeant && !event.altKey && !isCovered()) {
            event.preventDefault();
            panel.invokeMethodAsync('PressedAsync', act);
        }
    }, { signal });

    bindSwitches(region, signal);
    return { dispose: () => ended.abort() };
}
