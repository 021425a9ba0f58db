using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Claims.Deployment.Tests;

/// <summary>Runs <c>deploy/k8s/check/check.sh</c>. Where npm or its registry is missing the tests are skipped, on CI they fail.</summary>
public static class StrictCheck
{
    /// <summary>Standard output and error of the check, and whether it found nothing.</summary>
    public sealed record Outcome(string Output, string Report, bool IsClean);

    public static string Folder { get; } = Path.Combine(FindRoot(), "deploy", "k8s");

    public static async Task<Outcome> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, "check", "check.sh"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var report = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode == 3)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", report);
        }

        Assert.True(process.ExitCode is 0 or 1, report);
        return new(await output, report, process.ExitCode == 0);
    }

    /// <summary>Objects of overlays, rendered and clean.</summary>
    public static async Task<IReadOnlyList<Manifest>> RenderAsync(params string[] overlays)
    {
        var outcome = await RunAsync(["--json", .. overlays]);
        Assert.True(outcome.IsClean, outcome.Report);
        return [.. JsonNode.Parse(outcome.Output)!.AsObject().SelectMany(overlay =>
            overlay.Value!.AsArray().Select(body => new Manifest(Path.GetFileName(overlay.Key), body!)))];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Claims.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Claims.sln above the tests.");
        }

        return folder.FullName;
    }
}
