using Spectre.Console;

namespace Claims.Cli.Submitting;

/// <summary>A progress bar on a terminal, a line now and then elsewhere; on standard error, so that the result stands alone on standard output.</summary>
internal static class SubmissionProgress
{
    private const int ClaimsBetweenLines = 5_000;

    public static async Task<SubmissionCounts> ShowAsync(
        IReadOnlyList<string> files, Func<Action<SubmissionPart, SubmissionCounts>, Task<SubmissionCounts>> submit)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            var next = ClaimsBetweenLines;
            return await submit((_, counts) =>
            {
                if (counts.Claims >= next)
                {
                    Console.Error.WriteLine(counts);
                    next = counts.Claims + ClaimsBetweenLines;
                }
            });
        }

        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("submitting", maxValue: files.Count);
            var started = new HashSet<string>(StringComparer.Ordinal);
            return await submit((part, counts) =>
            {
                started.Add(part.Source);
                task.Value = started.Count - 0.5;
                task.Description = $"{counts.Claims:N0} claims, {counts.Rejected:N0} rejected, {Markup.Escape(Path.GetFileName(part.Source))}";
            });
        });
    }
}
