using Claims.Cli.Submitting;

namespace Claims.Cli.Tests.Submitting;

public sealed class SubmissionRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-run-");

    [Fact]
    public async Task An_interrupted_run_goes_on_where_it_stopped()
    {
        var files = Enumerable.Range(0, 10).Select(i => Write($"{i}.json", $"{{\"n\":{i}}}")).ToList();
        var state = Path.Combine(_folder.FullName, "state", "journal.jsonl");
        var breaking = new Channel { BreaksAfter = 6 };
        using (var journal = new SubmissionJournal(state))
        {
            await Assert.ThrowsAsync<SubmissionFailedException>(() => SubmissionRun.SubmitAsync(files, breaking, journal, (_, _) => { }, TestContext.Current.CancellationToken));
        }

        var working = new Channel();
        using var again = new SubmissionJournal(state);
        var total = await SubmissionRun.SubmitAsync(files, working, again, (_, _) => { }, TestContext.Current.CancellationToken);
        again.Complete();

        Assert.Equal("claims=10 accepted=10 rejected=0 duplicate=0 quarantined=0", total.ToString());
        Assert.Equal(10, breaking.Taken + working.Taken);
        Assert.False(File.Exists(state));
    }

    [Theory]
    [InlineData("""{"claims":[{"status":"accepted"},{"status":"duplicate"},{"status":"rejected"}]}""", "claims=3 accepted=1 rejected=1 duplicate=1 quarantined=0")]
    [InlineData("""{"claims":[]}""", "claims=0 accepted=0 rejected=0 duplicate=0 quarantined=1")]
    public void An_acknowledgement_is_counted(string acknowledgement, string expected) =>
        Assert.Equal(expected, AcknowledgementReader.Count(System.Text.Encoding.UTF8.GetBytes(acknowledgement)).ToString());

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class Channel : ISubmissionChannel
    {
        private int _taken;

        public int BreaksAfter { get; init; } = int.MaxValue;

        public int Taken => Math.Min(_taken, BreaksAfter);

        public string Target => "test";

        public Task<SubmissionCounts> SubmitAsync(SubmissionPart part, CancellationToken cancellation) =>
            Interlocked.Increment(ref _taken) > BreaksAfter ? throw new SubmissionFailedException("gone") : Task.FromResult(new SubmissionCounts(1, 0, 0, 0));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
