using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>Pictures of the pages, for people, where <c>CLAIMS_SCREENSHOTS</c> names a folder.</summary>
internal static class Screenshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CLAIMS_SCREENSHOTS");

    public static async Task TakeAsync(IPage page, string name)
    {
        if (!string.IsNullOrEmpty(Folder))
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
        }
    }
}
