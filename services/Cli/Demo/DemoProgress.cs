using Claims.Cli.Commands;
using Claims.Cli.Submitting;
using Claims.Contracts;

using Spectre.Console;

namespace Claims.Cli.Demo;

/// <summary>Submits the sample and shows how far it has come, until every claim has ended.</summary>
internal static class DemoProgress
{
    public static async Task<ClaimCounts> ShowAsync(
        IAnsiConsole console,
        EmbeddedServices services,
        IReadOnlyList<string> files,
        ISubmissionChannel channel,
        SubmissionJournal journal,
        CancellationToken cancellation)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            await SubmissionRun.SubmitAsync(files, channel, journal, (_, _) => { }, cancellation);
            return await services.WaitUntilEveryClaimEndedAsync(_ => { }, cancellation);
        }

        return await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var submitting = context.AddTask("submitting", maxValue: files.Count);
                var assessing = context.AddTask("scoring and assessing", maxValue: 1);
                var settled = SettleAsync(services, assessing, cancellation);
                var seen = new HashSet<string>(StringComparer.Ordinal);
                await SubmissionRun.SubmitAsync(
                    files,
                    channel,
                    journal,
                    (part, counts) =>
                    {
                        seen.Add(part.Source);
                        submitting.Value = seen.Count;
                        submitting.Description = $"submitted {counts.Claims:N0} claims";
                    },
                    cancellation);
                await settled;
                return await services.WaitUntilEveryClaimEndedAsync(counts => Show(assessing, counts), cancellation);
            });
    }

    private static Task<ClaimCounts> SettleAsync(EmbeddedServices services, ProgressTask task, CancellationToken cancellation) =>
        services.WaitUntilEveryClaimEndedAsync(counts => Show(task, counts), cancellation);

    private static void Show(ProgressTask task, ClaimCounts counts)
    {
        task.MaxValue = Math.Max(1, counts.Accepted);
        task.Value = counts.Ended;
        task.Description = $"scored {counts.Scored:N0}, assessed {counts.Assessed:N0}, flagged {counts.Flagged:N0}";
    }
}
