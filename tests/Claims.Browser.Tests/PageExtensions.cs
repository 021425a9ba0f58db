using System.Text.RegularExpressions;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

internal static class PageExtensions
{
    /// <summary>Opens a page of the console and waits until it answers to clicks.</summary>
    public static async Task OpenAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.ConnectedAsync();
    }

    public static Task ConnectedAsync(this IPage page) => page.Locator("[data-connected]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached, Timeout = 30_000 });

    /// <summary>Waits for an address. Not for a page to be loaded: the console goes from page to page without.</summary>
    /// <param name="address">What it matches.</param>
    public static Task ReachesAsync(this IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(new Regex(address));
}
