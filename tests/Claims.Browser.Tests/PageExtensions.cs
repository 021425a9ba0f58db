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
}
