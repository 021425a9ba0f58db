namespace Claims.Cli.Submitting;

/// <summary>Submits every part of some files, a few at a time, and remembers what is done.</summary>
internal static class SubmissionRun
{
    /// <summary>Parts under way at once: enough to keep Ingest busy, few enough to bound memory.</summary>
    private const int AtOnce = 4;

    /// <param name="progress">Told after each part: its file, how many bytes of it are done, and all counts so far.</param>
    public static async Task<SubmissionCounts> SubmitAsync(
        IReadOnlyList<string> files,
        ISubmissionChannel channel,
        SubmissionJournal journal,
        Action<SubmissionPart, SubmissionCounts> progress,
        CancellationToken cancellation)
    {
        var total = default(SubmissionCounts);
        var gate = new Lock();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(files.SelectMany(SubmissionFile.Read), parallel, async (part, stop) =>
        {
            if (!journal.TryGet(part, out var counts))
            {
                counts = await channel.SubmitAsync(part, stop);
                journal.Add(part, counts);
            }

            lock (gate)
            {
                total += counts;
                progress(part, total);
            }
        });
        return total;
    }
}
