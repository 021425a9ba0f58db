// Keys of the queue. Moving is done here, without asking the server; claiming and releasing are the page's.

import { areOn, bindSwitches, hasModifier, isCovered, isTyping } from './keys.js';

const patience = 3000;

/**
 * @param region element that holds the list
 * @param page .NET object with PressedAsync(act, claimId)
 * @param acts what each key does: { j: 'next', ... }
 * @param searchId id of the search field
 * @param helpId id of the dialog that shows the keys
 */
export function attach(region, page, acts, searchId, helpId) {
    const ended = new AbortController();
    const { signal } = ended;
    const { pathname } = location;
    const help = document.getElementById(helpId);
    let active = null; // { claim, index } of the row that has the focus, or had it last
    let isFocused = false; // so that a row that is taken away with the focus can be told from one that was left
    let wanted = null; // index of a row that is scrolled to and not there yet

    const links = () => [...region.querySelectorAll('a[data-claim]')];
    const indexOf = link => Number(link.dataset.index);
    const current = () => active && region.querySelector(`a[data-claim="${active.claim}"]`);

    function focus(link) {
        link.focus({ preventScroll: true });
        link.closest('tr').scrollIntoView({ block: 'nearest' });
    }

    function move(step) {
        const shown = links();
        if (shown.length === 0) {
            return;
        }

        const from = current();
        const target = from ? indexOf(from) + step : active ? active.index + step : indexOf(shown[0]);
        const link = region.querySelector(`a[data-index="${target}"]`);
        if (link) {
            focus(link);
        } else if (target >= 0) {
            scrollTo(target, shown);
        }
    }

    function scrollTo(index, shown) {
        const row = shown[0].closest('tr');
        const scroller = region.querySelector('.rz-data-grid-data');
        const above = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
        wanted = index;
        scroller.scrollTop += above + (index - indexOf(shown[0])) * row.offsetHeight - scroller.clientHeight / 2;
        setTimeout(() => { wanted = null; }, patience);
    }

    function act(name) {
        const link = current();
        switch (name) {
            case 'next': return move(1);
            case 'previous': return move(-1);
            case 'search': return document.getElementById(searchId).focus();
            case 'help': return help.showModal();
            default: return link && page.invokeMethodAsync('PressedAsync', name, link.dataset.claim);
        }
    }

    document.addEventListener('keydown', event => {
        const name = acts[event.key];
        const isInList = event.target instanceof Element && event.target.closest('.rz-data-grid-data') !== null;
        const isFree = event.key.length === 1 && areOn(); // arrows scroll, outside the list
        if (!name || hasModifier(event) || isTyping(event.target) || isCovered() || !(isInList || isFree)) {
            return;
        }

        event.preventDefault();
        act(name);
    }, { signal });

    region.addEventListener('focusin', event => {
        const link = event.target.closest('tr')?.querySelector('a[data-claim]');
        if (link) {
            for (const other of links()) {
                other.tabIndex = -1;
            }

            link.tabIndex = 0;
            active = { claim: link.dataset.claim, index: indexOf(link) };
            isFocused = true;
        }
    }, { signal });

    // A row that goes away with the focus may say so like one that is left.
    region.addEventListener('focusout', event => setTimeout(() => {
        if (event.target.isConnected && !region.contains(document.activeElement)) {
            isFocused = false;
        }
    }), { signal });

    region.addEventListener('click', event => {
        const opens = event.target.closest('[data-opens]');
        if (opens) {
            document.getElementById(opens.dataset.opens).showModal();
        }
    }, { signal });

    // Rows come and go as the list is scrolled and changes: the one that was asked for gets the focus, and the one that had it keeps it.
    const rows = new MutationObserver(() => {
        const next = wanted === null ? null : region.querySelector(`a[data-index="${wanted}"]`);
        if (next) {
            wanted = null;
            focus(next);
        } else if (isFocused && document.activeElement === document.body) {
            current()?.focus({ preventScroll: true });
        }

        if (!region.querySelector('a[data-claim][tabindex="0"]')) {
            links()[0]?.setAttribute('tabindex', '0');
        }
    });
    rows.observe(region, { childList: true, subtree: true });

    bindSwitches(region, signal);
    return {
        /** Another list is shown: from its beginning, and under its own address, so that it can be linked to. */
        show(address) {
            // The reader may be on the way to another page, which is not to get this one's address.
            if (location.pathname === pathname) {
                history.replaceState(history.state, '', address);
            }

            region.querySelector('.rz-data-grid-data')?.scrollTo({ top: 0 });
            active = null;
        },
        dispose() {
            rows.disconnect();
            ended.abort();
        },
    };
}
