using System.Text.Json;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>Deque's axe-core over an open page, with the rules of WCAG 2.2 A and AA.</summary>
internal static class Axe
{
    private static readonly Lazy<string?> Script = new(() => Path.Combine(AppContext.BaseDirectory, "axe.min.js") is var file && File.Exists(file) ? File.ReadAllText(file) : null);

    /// <returns>Serious and critical findings, each with the element it is about.</returns>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page)
    {
        Assert.SkipWhen(Script.Value is null && Environment.GetEnvironmentVariable("CI") != "true", "axe-core is not here (./claims test fetches it with npm)");
        Assert.NotNull(Script.Value);
        // By the protocol, not by a tag: the page's own policy allows no scripts within it.
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
              .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
              .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
            """);
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }
}
