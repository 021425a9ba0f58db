using Claims.Contracts;
using Claims.Tracking.Segments;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Metrics.Tests.Windows;

/// <summary>Late, repeated and corrected verdicts, predictions after their verdicts, batches cut anywhere: the windows hold the same bytes.</summary>
public sealed class WindowOrderTests
{
    private static readonly MetricsOptions Options = new() { SegmentValues = 3, LabelNames = 2 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Windows_do_not_depend_on_the_order_in_which_predictions_and_verdicts_come(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres, Options);
        var drawn = 0;

        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 25).ToArbitrary(), (seed, claims) =>
        {
            var random = new Random(seed);
            var stream = DrawnStream.Draw($"{drawn++}-{seed}", claims, random);
            FileAsync(metrics, stream, random).GetAwaiter().GetResult();
            var stored = metrics.BytesAsync($"{stream.Name}-").GetAwaiter().GetResult();
            return Same(CountedAnew.Of(stream, new SegmentBound(Options.SegmentValues, Options.LabelNames)), stored);
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), property);
    }

    [Fact]
    public async Task Two_instances_that_file_at_once_lose_nothing()
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres: true, Options);
        var stream = DrawnStream.Draw("both", 120, new Random(3));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() => FileAsync(metrics, stream, new Random(seed)))));

        Assert.True(Same(CountedAnew.Of(stream, new SegmentBound(Options.SegmentValues, Options.LabelNames)), await metrics.BytesAsync("both-")));
    }

    /// <summary>Each message once or more, shuffled, in batches of any length, which hold predictions or verdicts as the queues do.</summary>
    private static async Task FileAsync(MetricsDatabase metrics, DrawnStream stream, Random random)
    {
        var messages = stream.Predictions.Cast<object>().Concat(stream.Verdicts).SelectMany(message => Enumerable.Repeat(message, random.Next(4) == 0 ? 2 : 1)).ToArray();
        random.Shuffle(messages);
        for (var i = 0; i < messages.Length;)
        {
            var batch = messages.Skip(i).Take(random.Next(1, 15)).ToList();
            i += batch.Count;
            await metrics.PredictAsync([.. batch.OfType<ClaimAssessed>()]);
            await metrics.JudgeAsync([.. batch.OfType<ReviewRecorded>()]);
        }
    }

    private static bool Same(Dictionary<WindowKey, byte[]> expected, Dictionary<WindowKey, byte[]> stored) =>
        expected.Count == stored.Count && expected.All(window => stored.TryGetValue(window.Key, out var bytes) && bytes.SequenceEqual(window.Value));
}
