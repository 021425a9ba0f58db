using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>One real Chromium for all tests of this program; each test has pages of its own.</summary>
internal static class Chromium
{
    /// <summary>How long something may take to be on the page: many tests share few cores.</summary>
    public const int PatienceMilliseconds = 15_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly Lazy<Task<IBrowser?>> Started = new(StartAsync);

    /// <summary>Skips the test where no Chromium is installed, but on CI, where it must be.</summary>
    public static async Task<IBrowser> RequireAsync()
    {
        var browser = await Started.Value;
        if (browser is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("no Chromium is installed, and on CI nothing may be skipped for that");
        }

        Assert.SkipWhen(browser is null, $"no Chromium at {string.Join(", ", Places)} (./claims test installs it where it may)");
        return browser!;
    }

    private static async Task<IBrowser?> StartAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
        {
            return null;
        }

        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var playwright = await Playwright.CreateAsync();
        // Root has no sandbox to run it in; the pages are our own.
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }
}
